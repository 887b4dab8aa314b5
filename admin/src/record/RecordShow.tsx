import { Box, Card, Stack, Typography } from '@mui/material';
import { type RaRecord, ShowBase, useLocale, useRecordContext } from 'react-admin';
import { useAhead } from '../field/useAhead.ts';
import { useLabel, useLanguage } from '../i18n/useLabel.ts';
import { Heading } from '../layout/Heading.tsx';
import { useOpened } from '../layout/recent.ts';
import { Waiting } from '../layout/Waiting.tsx';
import { FollowButton } from '../notes/FollowButton.tsx';
import { Notes } from '../notes/Notes.tsx';
import type { RecordType } from '../schema/metadata.ts';
import { selectPage } from '../schema/selection.ts';
import { Attachments } from './Attachments.tsx';
import { CaseAndPaper } from './CaseAndPaper.tsx';
import { Details } from './Details.tsx';
import { History } from './History.tsx';
import { Marks } from './Marks.tsx';

import { RelatedLists } from './RelatedLists.tsx';
import { nameOf } from './representation.ts';
import { StateChip } from './StateChip.tsx';
import { StepButtons } from './StepButtons.tsx';
import { useRecordType } from './useRecordType.ts';
import { isAtWork, Working } from './Working.tsx';

const SECOND = 1000;

/** Any record: what it is, what can be done with it, what it says, what happened to it. */
const RecordShow = () => {
  const record = useRecordType();
  const locale = useLocale();
  return (
    <ShowBase
      queryOptions={{
        meta: { select: selectPage(record), locale },
        refetchInterval: ({ state: { data } }) => isAtWork(record, data) && SECOND,
      }}
      loading={<Waiting />}
    >
      <Page />
    </ShowBase>
  );
};

const Page = () => {
  const type = useRecordType();
  const record = useRecordContext<RaRecord>();
  const language = useLanguage();
  const label = useLabel();
  const title = record && (nameOf(type, record, language) || record.number);
  useOpened(record && { record: type.name, id: record.id, number: record.number, title });
  if (!record) return null;
  return (
    <Stack spacing={2}>
      <Heading title={title}>
        <Stack direction="row" useFlexGap spacing={1.5} sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
          <Typography sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
            <span>{label(type.label)}</span> {title !== record.number && <span>{record.number}</span>}
          </Typography>
          {record.state && <StateChip record={type.name} state={record.state} />}
          <CaseAndPaper type={type} record={record} />
          {record.notes && <FollowButton id={String(record.id)} />}
        </Stack>
      </Heading>
      {isAtWork(type, record) && <Working type={type} record={record} />}
      {type.procedural && <Steps type={type} record={record} />}
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { md: 'minmax(0, 1fr) 340px' }, alignItems: 'start' }}>
        <Stack spacing={2} sx={{ minWidth: 0 }}>
          <Details type={type} record={record} />
          <Marks type={type} record={record} />
          {type.procedural && <Attachments type={type} record={record} />}
          <RelatedLists key={record.id} type={type} record={record} />
        </Stack>
        {type.procedural && (
          <Stack spacing={2} sx={{ minWidth: 0 }}>
            {record.notes && <Notes type={type} record={record} />}
            <Card sx={{ p: 2 }}>
              <History type={type} events={record.history} />
            </Card>
          </Stack>
        )}
      </Box>
    </Stack>
  );
};

/** Those that come after what waits on this device to be sent. */
const Steps = ({ type, record }: { type: RecordType; record: RaRecord }) => (
  <StepButtons type={type} record={useAhead(type.name, record as RaRecord & { state: string; availableSteps: [] })} />
);

export default RecordShow;
