import { Box } from '@mui/material';
import { useFormat } from '../i18n/format.ts';
import type { Timeline, WarrantyRule } from './timeline.ts';

interface Props {
  rule: WarrantyRule;
  line: Timeline;
}

const percent = (share: number) => `${share * 100}%`;

/** The period that a rule came to, with a mark where it ended before and a line at the day that was asked about. */
export const RuleBar = ({ rule: { from, to, finding }, line }: Props) => {
  const format = useFormat();
  if (!to) return null;
  const changed = from !== null && from !== to;
  const colour = finding === 'OUTSIDE' ? 'warning.main' : finding === 'INSIDE' ? 'success.main' : 'primary.main';
  return (
    <Box aria-hidden="true" sx={{ display: 'flex', alignItems: 'center', gap: 1, fontSize: 12 }}>
      <Box sx={{ position: 'relative', flex: 1, height: 14 }}>
        <Box sx={{ position: 'absolute', inset: '6px 0', bgcolor: 'divider' }} />
        <Box
          sx={{
            position: 'absolute',
            top: 4,
            height: 6,
            left: 0,
            width: percent(line.at(to)),
            bgcolor: colour,
            borderRadius: 1,
          }}
        />
        {changed && (
          <Box
            sx={{
              position: 'absolute',
              top: 1,
              height: 12,
              left: percent(line.at(from)),
              borderLeft: '2px dotted',
              borderColor: 'text.secondary',
            }}
          />
        )}
        {line.on && (
          <Box
            sx={{
              position: 'absolute',
              top: -4,
              height: 22,
              left: percent(line.at(line.on)),
              borderLeft: 2,
              borderColor: 'error.main',
            }}
          />
        )}
      </Box>
      <Box component="span" sx={{ whiteSpace: 'nowrap', color: 'text.secondary', minWidth: 88 }}>
        {format.day(to)}
      </Box>
    </Box>
  );
};
