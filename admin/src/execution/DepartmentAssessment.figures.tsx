import { Box, Button, Stack, useTheme } from '@mui/material';
import { BarChart } from '@mui/x-charts/BarChart';
import { type RaRecord, useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { useLabel } from '../i18n/useLabel.ts';
import type { FieldView } from '../record/fieldViews.ts';
import { stepNamed } from '../schema/schema.ts';

interface StepFigures {
  step: string;
  volume: number;
  inTime: number;
  late: number;
}

/** Bars that can still be told apart. */
const MAX_ROWS = 12;

/** The steps that were taken most often, in time or late, and the way to the records of each. */
const ExecutionFigures: FieldView<StepFigures[]> = ({ value }) => {
  const { palette, typography } = useTheme();
  const translate = useTranslate();
  const label = useLabel();
  const { department, from, until } = useRecordContext<RaRecord>()!;
  const bars = value.toSorted((a, b) => b.volume - a.volume).slice(0, MAX_ROWS);
  const series = [
    { name: 'inTime', color: palette.success.main, of: ({ inTime }: StepFigures) => inTime },
    { name: 'late', color: palette.warning.main, of: ({ late }: StepFigures) => late },
    {
      name: 'untimed',
      color: palette.grey[500],
      of: ({ volume, inTime, late }: StepFigures) => volume - inTime - late,
    },
  ];
  return (
    <Stack spacing={1} sx={{ alignItems: 'start' }}>
      <Box role="img" aria-label={translate('sanbao.execution.chart')} sx={{ width: '100%' }}>
        <BarChart
          layout="horizontal"
          height={56 + 30 * bars.length}
          yAxis={[
            {
              data: bars.map(({ step }) => label(stepNamed(step)?.label ?? { zh: step, en: step })),
              scaleType: 'band',
              width: 150,
              disableLine: true,
              disableTicks: true,
            },
          ]}
          xAxis={[{ min: 0, tickMinStep: 1, disableLine: true, disableTicks: true }]}
          series={series.map(({ name, color, of }) => ({
            data: bars.map(of),
            label: translate(`sanbao.execution.${name}`),
            color,
            stack: 'volume',
          }))}
          margin={4}
          sx={{ text: { fontFamily: typography.fontFamily } }}
          skipAnimation
        />
      </Box>
      <Button component={Link} to={`/execution?${new URLSearchParams({ department, from, until })}`} variant="outlined">
        {translate('sanbao.execution.open')}
      </Button>
    </Stack>
  );
};

export default ExecutionFigures;
