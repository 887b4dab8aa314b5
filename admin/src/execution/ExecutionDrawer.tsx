import { Alert, Box, Chip, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { SanbaoDataProvider } from '../api/dataProvider.ts';
import { executionRecordsQuery } from '../api/queries.ts';
import { useFormat } from '../i18n/format.ts';
import { useEnumLabel, useLabel } from '../i18n/useLabel.ts';
import { SideSheet } from '../layout/SideSheet.tsx';
import { Waiting } from '../layout/Waiting.tsx';
import { StateChip } from '../record/StateChip.tsx';
import { stepNamed } from '../schema/schema.ts';
import type { Executed } from './useExecuted.ts';

interface ExecutedRecord {
  resource: string;
  record: string;
  number: string;
  title: string;
  state: string;
  at: string;
  person: string;
  hours: number | null;
  late: boolean;
  deviating: boolean;
  excepted: boolean;
}

/** The records behind a step's figures. */
export const ExecutionDrawer = ({ executed, step }: { executed: Executed; step: string }) => {
  const translate = useTranslate();
  const label = useLabel();
  const enumLabel = useEnumLabel();
  const format = useFormat();
  const dataProvider = useDataProvider<SanbaoDataProvider>();
  const { department, from, until, close } = executed;
  const { data, error } = useQuery<{ departmentRecords: ExecutedRecord[] }, Error>({
    queryKey: ['execution', department, from, until, step],
    queryFn: () => dataProvider.read(executionRecordsQuery, { department, from, until, step }),
    enabled: Boolean(department),
  });
  const title = translate('sanbao.execution.step', {
    department: enumLabel('Department', department),
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
          <RecordLine key={`${record.record} ${record.at}`} record={record} />
        ))}
      </Box>
    </SideSheet>
  );
};

const flags = { late: 'warning', deviating: 'info', excepted: 'secondary' } as const;

const RecordLine = ({ record }: { record: ExecutedRecord }) => {
  const translate = useTranslate();
  const format = useFormat();
  const { resource, number, title, state, at, person, hours } = record;
  return (
    <Box component="li" sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
      <Stack direction="row" useFlexGap spacing={1} sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
        <Box
          component={Link}
          to={`/${resource}/${record.record}/show`}
          sx={{ color: 'primary.main', fontWeight: 600, overflowWrap: 'anywhere' }}
        >
          {title === number ? number : `${number} ${title}`}
        </Box>
        <StateChip record={resource} state={state} />
        {Object.entries(flags).map(
          ([flag, color]) =>
            record[flag as keyof typeof flags] && (
              <Chip key={flag} color={color} label={translate(`sanbao.execution.${flag}`)} />
            ),
        )}
      </Stack>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {[
          format.time(at),
          person,
          hours !== null && translate('sanbao.execution.hours', { hours: format.number(hours) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Typography>
    </Box>
  );
};
