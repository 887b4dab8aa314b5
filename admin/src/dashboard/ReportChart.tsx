import { Box, Typography, useTheme } from '@mui/material';
import { BarChart } from '@mui/x-charts/BarChart';
import { useTranslate } from 'react-admin';
import { useLabel } from '../i18n/useLabel.ts';
import type { Report } from '../schema/metadata.ts';
import { partsOf } from '../schema/schema.ts';
import { type Row, useRowName } from './rows.ts';

/** Bars that can still be told apart. */
const MAX_BARS = 12;

/** The figures of a report: months go on to the right, everything else has its name beside its bar. */
const ReportChart = ({ report, rows }: { report: Report; rows: Row[] }) => {
  const { palette, typography } = useTheme();
  const translate = useTranslate();
  const label = useLabel();
  const nameOf = useRowName(report);
  const drawn = rows.slice(0, MAX_BARS);
  const colours = [palette.primary, palette.info, palette.warning, palette.error, palette.secondary, palette.success];
  const series = report.draws.map((name, at) => ({
    data: drawn.map(row => row[name] as number | null),
    label: label(partsOf(report.row).find(field => field.name === name)!.label),
    color: colours[at % colours.length]!.main,
    ...(report.chart === 'STACKED' && { stack: 'all' }),
  }));
  const ofMonths = report.by.includes('month');
  const names = { data: drawn.map(nameOf), scaleType: 'band' as const, disableLine: true, disableTicks: true };
  const values = { min: 0, tickMinStep: 1, disableLine: true, disableTicks: true };
  const thick = report.chart === 'STACKED' ? 30 : 12 + 14 * series.length;
  return (
    <Box role="img" aria-label={label(report.label)}>
      <BarChart
        {...(ofMonths
          ? { height: 220, xAxis: [names], yAxis: [{ ...values, width: 56 }], grid: { horizontal: true } }
          : {
              layout: 'horizontal' as const,
              height: 64 + thick * drawn.length,
              yAxis: [{ ...names, width: 120 }],
              xAxis: [values],
              grid: { vertical: true },
            })}
        series={series}
        hideLegend={series.length === 1}
        margin={4}
        sx={{ text: { fontFamily: typography.fontFamily } }}
        borderRadius={2}
        skipAnimation
      />
      {rows.length > MAX_BARS && (
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {translate('sanbao.dashboard.first', { shown: MAX_BARS, total: rows.length })}
        </Typography>
      )}
    </Box>
  );
};

export default ReportChart;
