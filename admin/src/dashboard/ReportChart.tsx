import { Box, Typography, useTheme } from '@mui/material';
import { BarChart } from '@mui/x-charts/BarChart';
import { useTranslate } from 'react-admin';
import { useLabel } from '../i18n/useLabel.ts';
import type { Report } from '../schema/metadata.ts';
import { partsOf } from '../schema/schema.ts';
import { isShare, type Row, sampleOf, useRowName } from './rows.ts';

/** Bars that can still be told apart. */
const MAX_BARS = 12;

/** The figures of a report: months go on to the right, everything else has its name beside its bar. */
const ReportChart = ({ report, rows }: { report: Report; rows: Row[] }) => {
  const { palette, typography } = useTheme();
  const translate = useTranslate();
  const label = useLabel();
  const nameOf = useRowName(report);
  const sample = sampleOf(report);
  const named = (row: Row) => (sample ? `${nameOf(row)}\nn = ${row[sample.name]}` : nameOf(row));
  const drawn = rows.slice(0, MAX_BARS);
  const fields = report.draws.map(name => partsOf(report.row).find(field => field.name === name)!);
  const colours = [palette.primary, palette.info, palette.warning, palette.error, palette.secondary, palette.success];
  const series = fields.map((field, at) => ({
    data: drawn.map(row => row[field.name] as number | null),
    label: label(field.label),
    color: colours[at % colours.length]!.main,
    ...(report.chart === 'STACKED' && { stack: 'all' }),
  }));
  const ofMonths = report.by.includes('month');
  const names = { data: drawn.map(named), scaleType: 'band' as const, disableLine: true, disableTicks: true };
  const values = {
    min: 0,
    ...(fields.every(isShare) && { max: 100 }),
    tickMinStep: 1,
    disableLine: true,
    disableTicks: true,
  };
  const thick = report.chart === 'STACKED' ? 30 : Math.max(12 + 14 * series.length, sample ? 38 : 0);
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
