import { Box, Chip, Stack } from '@mui/material';
import { useFormat } from '../i18n/format.ts';
import { useEnumLabel } from '../i18n/useLabel.ts';
import type { WarrantyRule } from './timeline.ts';
import WarrantyRules from './WarrantyRules.tsx';

interface Period {
  partClass: string;
  costClasses: string[];
  beginsOn: string;
  lastDay: string | null;
  inside: boolean;
  rules: WarrantyRule[];
}

/** How a machine is covered today: each period, and on demand the rules that it comes from. */
const CoveragePeriods = ({ periods }: { periods: Period[] }) => {
  const label = useEnumLabel();
  const format = useFormat();
  return (
    <Stack spacing={1} sx={{ mt: 0.5 }}>
      {periods.map(({ partClass, costClasses, beginsOn, lastDay, inside, rules }) => (
        <details key={`${partClass} ${costClasses}`}>
          <Box component="summary" sx={{ cursor: 'pointer' }}>
            {label('PartClass', partClass)}
            {' · '}
            {lastDay && `${format.day(beginsOn)} – ${format.day(lastDay)} `}
            <Chip
              size="small"
              variant="outlined"
              color={inside ? 'success' : 'warning'}
              label={label('WarrantyFinding', inside ? 'INSIDE' : 'OUTSIDE')}
            />
          </Box>
          <Box sx={{ mt: 1, mb: 1.5, pl: 2 }}>
            <WarrantyRules rules={rules} />
          </Box>
        </details>
      ))}
    </Stack>
  );
};

export default CoveragePeriods;
