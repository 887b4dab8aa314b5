import { Alert, Box, Chip, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useRead } from '../api/useRead.ts';
import { type ExecutedRecordFragment, executionRecordsQuery } from '../generated/operations.ts';
import { useFormat } from '../i18n/format.ts';
import { useEnumLabel, useLabel } from '../i18n/useLabel.ts';
import { SideSheet } from '../layout/SideSheet.tsx';
import { Waiting } from '../layout/Waiting.tsx';
import { RecordLine } from '../record/RecordLine.tsx';
import { stepNamed } from '../schema/schema.ts';
import type { Executed } from './useExecuted.ts';

/** The records behind a step's figures. */
export const ExecutionDrawer = ({ executed, step }: { executed: Executed; step: string }) => {
  const translate = useTranslate();
  const label = useLabel();
  const enumLabel = useEnumLabel();
  const format = useFormat();
  const { department, from, until, close } = executed;
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
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {data?.departmentRecords.map(record => (
          <ExecutedLine key={`${record.record} ${record.at}`} record={record} />
        ))}
      </Box>
    </SideSheet>
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
      told={[format.time(at), person, waited]}
    />
  );
};
