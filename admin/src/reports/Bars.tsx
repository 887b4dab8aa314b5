import { Box, useTheme } from '@mui/material';
import { BarChart } from '@mui/x-charts/BarChart';

interface Props {
  title: string;
  names: string[];
  series: { label: string; data: (number | null)[] }[];
  /** Upright for what follows in time; otherwise lying, so that long names can be read. */
  upright?: boolean;
}

const quiet = { disableLine: true, disableTicks: true };

const Bars = ({ title, names, series, upright }: Props) => {
  const { palette, typography } = useTheme();
  const colours = [palette.primary.main, palette.warning.main, palette.info.main];
  const band = { data: names, scaleType: 'band', categoryGapRatio: 0.35, ...quiet } as const;
  const measure = { min: 0, ...quiet };
  const axes = upright
    ? { xAxis: [band], yAxis: [{ ...measure, width: 56 }] }
    : { yAxis: [{ ...band, width: 156 }], xAxis: [measure] };
  return (
    <Box role="img" aria-label={title}>
      <BarChart
        {...axes}
        layout={upright ? 'vertical' : 'horizontal'}
        height={upright ? 240 : 64 + 32 * names.length + (series.length > 1 ? 12 * names.length : 0)}
        series={series.map((each, at) => ({ ...each, color: colours[at] }))}
        grid={upright ? { horizontal: true } : { vertical: true }}
        margin={4}
        sx={{ text: { fontFamily: typography.fontFamily } }}
        borderRadius={2}
        hideLegend={series.length < 2}
        skipAnimation
      />
    </Box>
  );
};

export default Bars;
