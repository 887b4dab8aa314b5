import StepIcon from '@mui/icons-material/DoneAll';
import { keepPreviousData } from '@tanstack/react-query';
import { BulkActionsToolbar, Button, useGetMany, useListContext, useTranslate } from 'react-admin';
import { useLabel } from '../i18n/useLabel.ts';
import { useMay } from '../layout/permissions.ts';
import type { RecordType } from '../schema/metadata.ts';
import { packedAs } from '../schema/schema.ts';
import { PackFormsButton } from './PackFormsButton.tsx';
import { RefusedSubjects } from './RefusedSubjects.tsx';
import { StickersButton } from './StickersButton.tsx';
import { takenAtOnceOn } from './takenAtOnce.ts';
import { useTakeEach } from './useTakeEach.ts';

/** What is done with the rows that are ticked: each step with those whose state it starts from. What is refused stays ticked. */
export default function BulkActions({ record }: { record: RecordType }) {
  const may = useMay();
  const translate = useTranslate();
  const label = useLabel();
  const { onSelect } = useListContext();
  const { take, isTaking, refused } = useTakeEach();
  const ticked = useTicked(record);
  return (
    <>
      <BulkActionsToolbar>
        {takenAtOnceOn(record.name, may)
          .map(step => ({ step, rows: ticked.filter(({ state }) => step.from.includes(state)) }))
          .filter(({ rows }) => rows.length)
          .map(({ step, rows }) => (
            <Button
              key={step.name}
              label={translate('sanbao.inbox.takeTicked', { step: label(step.label), count: rows.length })}
              disabled={isTaking}
              onClick={async () => onSelect((await take(step, rows)).map(({ id }) => id))}
            >
              <StepIcon />
            </Button>
          ))}
        {packedAs(record) && may('requestFormPack') && <PackFormsButton record={record} />}
        {record.sticker && <StickersButton record={record} />}
      </BulkActionsToolbar>
      <RefusedSubjects refused={refused} />
    </>
  );
}

/** Also those of other pages, as they stand now. */
function useTicked({ name, procedural }: RecordType) {
  const { selectedIds } = useListContext();
  const { data = [] } = useGetMany(
    name,
    { ids: selectedIds, meta: { select: 'id number state' } },
    { enabled: Boolean(procedural), placeholderData: keepPreviousData },
  );
  return data.filter(({ id }) => selectedIds.includes(id)) as { id: string; number: string; state: string }[];
}
