import { Box, useTheme } from '@mui/material';
import { BarChart } from '@mui/x-charts/BarChart';
import { useTranslate } from 'react-admin';
import { useEnumLabel, useLabel } from '../i18n/useLabel.ts';
import type { FieldView } from '../record/fieldViews.ts';

interface Themed {
  theme: string | null;
  count: number;
}

/** How many complaints there are of each theme, the most frequent first. */
const ComplaintThemes: FieldView<Themed[]> = ({ field, value }) => {
  const { palette, typography } = useTheme();
  const translate = useTranslate();
  const enumLabel = useEnumLabel();
  const label = useLabel();
  const bars = value.toSorted((a, b) => b.count - a.count);
  const names = bars.map(({ theme }) =>
    theme ? enumLabel('ComplaintTheme', theme) : translate('sanbao.complaints.noTheme'),
  );
  return (
    <Box role="img" aria-label={label(field.label)}>
      <BarChart
        layout="horizontal"
        height={8 + 36 * bars.length}
        yAxis={[{ data: names, scaleType: 'band', width: 96, disableLine: true, disableTicks: true }]}
        xAxis={[{ position: 'none', min: 0 }]}
        series={[{ data: bars.map(({ count }) => count), color: palette.primary.main }]}
        margin={4}
        sx={{ text: { fontFamily: typography.fontFamily } }}
        borderRadius={2}
        skipAnimation
        hideLegend
      />
    </Box>
  );
};

export default ComplaintThemes;
