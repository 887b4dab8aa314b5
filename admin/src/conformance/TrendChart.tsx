import { Box, useTheme } from '@mui/material';
import { BarChart } from '@mui/x-charts/BarChart';
import type { MonthFiguresFragment } from '../generated/operations.ts';
import { useFigureName } from './figures.ts';

const shown = ['missing', 'overdue', 'deviating'] as const;

/** Deviations from the procedure, month by month. */
const TrendChart = ({ months, title }: { months: MonthFiguresFragment[]; title: string }) => {
  const { palette, typography } = useTheme();
  const figureName = useFigureName();
  const colour = { missing: palette.error.main, overdue: palette.warning.main, deviating: palette.info.main };
  return (
    <Box role="img" aria-label={title}>
      <BarChart
        height={220}
        xAxis={[{ data: months.map(({ month }) => month.slice(2, 7)), scaleType: 'band', disableTicks: true }]}
        yAxis={[{ min: 0, tickMinStep: 1, width: 36, disableLine: true, disableTicks: true }]}
        series={shown.map(figure => ({
          data: months.map(month => month[figure]),
          label: figureName(figure),
          color: colour[figure],
          stack: 'findings',
        }))}
        grid={{ horizontal: true }}
        margin={4}
        sx={{ text: { fontFamily: typography.fontFamily } }}
        borderRadius={2}
        skipAnimation
      />
    </Box>
  );
};

export default TrendChart;
