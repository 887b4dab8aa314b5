import { Box, Chip, Stack, Typography } from '@mui/material';
import { useEnumLabel } from '../i18n/useLabel.ts';
import { RuleBar } from './RuleBar.tsx';
import { byCosts, timelineOf, type WarrantyRule } from './timeline.ts';

const moods = { INSIDE: 'success', FREE: 'success', OUTSIDE: 'warning', CHARGED: 'warning' } as const;

/** Why a repair is free of charge or not: rule by rule, each with the period that it came to, on one line of time. */
const WarrantyRules = ({ rules }: { rules: WarrantyRule[] }) => {
  const label = useEnumLabel();
  const line = timelineOf(rules);
  return (
    <Stack spacing={2}>
      {byCosts(rules).map(group => (
        <Box key={group[0]?.costClasses.join()}>
          <Typography variant="caption" component="div" sx={{ color: 'text.secondary', mb: 0.5 }}>
            {group[0]?.costClasses.map(each => label('CostClass', each)).join(' · ')}
          </Typography>
          <Stack component="ol" spacing={0.75} sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {group.map(rule => (
              <Box
                component="li"
                key={rule.rule}
                sx={{
                  display: 'grid',
                  columnGap: 2,
                  alignItems: 'center',
                  gridTemplateColumns: { xs: '1fr', md: 'minmax(0, 3fr) minmax(0, 2fr)' },
                }}
              >
                <Box component="span">
                  {rule.sentence}{' '}
                  {rule.finding in moods && (
                    <Chip
                      size="small"
                      variant="outlined"
                      color={moods[rule.finding as keyof typeof moods]}
                      label={label('WarrantyFinding', rule.finding)}
                    />
                  )}
                </Box>
                {line && <RuleBar rule={rule} line={line} />}
              </Box>
            ))}
          </Stack>
        </Box>
      ))}
    </Stack>
  );
};

export default WarrantyRules;
