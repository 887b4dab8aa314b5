import { Alert, Box, Button, Chip, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useMoreRows } from '../api/useMoreRows.ts';
import { useRead } from '../api/useRead.ts';
import {
  type ExecutedRecordFragment,
  type ExecutionRecordsQueryVariables,
  executionRecordsQuery,
} from '../generated/operations.ts';
import { useFormat } from '../i18n/format.ts';
import { useEnumLabel, useLabel } from '../i18n/useLabel.ts';
import { SideSheet } from '../layout/SideSheet.tsx';
import { Waiting } from '../layout/Waiting.tsx';
import { RecordLine } from '../record/RecordLine.tsx';
import { stepNamed } from '../schema/schema.ts';
import type { ExecutionView } from './useExecutionView.ts';

/** The records behind a step's figures. */
export const ExecutionDrawer = ({ view, step }: { view: ExecutionView; step: string }) => {
  const translate = useTranslate();
  const label = useLabel();
  const enumLabel = useEnumLabel();
  const format = useFormat();
  const { department, from, until, close } = view;
  const { data, error } = useRead(executionRecordsQuery, department && [{ department, from, until, step }]);
  const title = translate('sanbao.execution.step', {
    department: department ? enumLabel('Department', department) : '',
    step: label(stepNamed(step)?.label ?? { zh: step, en: step }),
  });
  return (
    <SideSheet title={title} close={close}>
      <Typography variant="body2" sx={{ color: 'text.secondary', my: 1 }}>
        {translate('sanbao.period.between', { from: format.day(from), until: format.day(until) })}
        <br />
        {translate('sanbao.execution.most')}
      </Typography>
      {error && <Alert severity="error">{translate(error.message)}</Alert>}
      {!data && !error && <Waiting />}
      {data && department && (
        <Records
          key={`${department} ${step} ${from} ${until}`}
          known={data.departmentRecords}
          variables={{ department, step, from, until }}
        />
      )}
    </SideSheet>
  );
};

/** As many as one answer has. */
const PAGE = 100;

interface RecordsProps {
  known: readonly ExecutedRecordFragment[];
  variables: ExecutionRecordsQueryVariables;
}

const Records = ({ known, variables }: RecordsProps) => {
  const translate = useTranslate();
  const { rows, ended, readMore, isPending, error } = useMoreRows(known, async (dataProvider, after) => {
    const answer = await dataProvider.read(executionRecordsQuery, { ...variables, after });
    return answer.departmentRecords;
  });
  return (
    <>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {rows.map(record => (
          <ExecutedLine key={record.cursor} record={record} />
        ))}
      </Box>
      {error && <Alert severity="error">{translate(error.message)}</Alert>}
      {!ended && rows.length > 0 && rows.length % PAGE === 0 && (
        <Button onClick={readMore} disabled={isPending}>
          {translate('sanbao.conformance.next')}
        </Button>
      )}
    </>
  );
};

const flags = [
  ['late', 'warning'],
  ['deviating', 'info'],
  ['excepted', 'secondary'],
] as const;

const ExecutedLine = ({ record: executed }: { record: ExecutedRecordFragment }) => {
  const translate = useTranslate();
  const format = useFormat();
  const { resource, record, number, title, state, at, person, hours } = executed;
  const chips = flags.map(
    ([flag, color]) =>
      executed[flag] && <Chip key={flag} color={color} label={translate(`sanbao.execution.${flag}`)} />,
  );
  const waited = hours !== null && translate('sanbao.execution.hours', { hours: format.number(hours) });
  return (
    <RecordLine
      {...{ resource, number, title, state }}
      id={record}
      chips={chips}
      details={[format.time(at), person, waited]}
    />
  );
};
