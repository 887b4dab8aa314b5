import { BulkActionsToolbar } from 'react-admin';
import { useMay } from '../layout/permissions.ts';
import type { RecordType } from '../schema/metadata.ts';
import { packedAs } from '../schema/schema.ts';
import { PackFormsButton } from './PackFormsButton.tsx';
import { StickersButton } from './StickersButton.tsx';

/** What is done with the rows that are ticked. */
export default function BulkActions({ record }: { record: RecordType }) {
  const may = useMay();
  return (
    <BulkActionsToolbar>
      {packedAs(record) && may('requestFormPack') && <PackFormsButton record={record} />}
      {record.sticker && <StickersButton record={record} />}
    </BulkActionsToolbar>
  );
}
