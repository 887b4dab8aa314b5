import type { RaRecord } from 'react-admin';
import { CaseButton } from '../case/CaseButton.tsx';
import type { RecordType } from '../schema/metadata.ts';
import { PrintButton } from './PrintButton.tsx';

/** The ways from a record to its case and to its paper, where it has them. */
export const CaseAndPaper = ({ type, record }: { type: RecordType; record: RaRecord }) => (
  <>
    {type.ofCases && <CaseButton type={type} record={record} />}
    {type.printed && (
      <PrintButton
        path={`/print/${type.name}/${record.id}.pdf`}
        label="sanbao.show.print"
        kept={type.printed === 'ONCE'}
      />
    )}
  </>
);
