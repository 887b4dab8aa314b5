import { Box, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { OpenPlanFragment } from '../generated/operations.ts';
import { useFormat } from '../i18n/format.ts';
import { Section } from '../record/Section.tsx';
import { StateChip } from '../record/StateChip.tsx';

/** The trainings in which people can still take part, the next one first. */
export const OpenPlans = ({ plans }: { plans: OpenPlanFragment[] }) => {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <Section title={translate('sanbao.training.openPlans')}>
      {plans.length === 0 && translate('sanbao.training.noPlans')}
      <Stack component="ul" spacing={1.25} sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {plans.map(({ id, title, state, startsOn, endsOn, productFamily }) => (
          <Box component="li" key={id}>
            <Stack direction="row" useFlexGap spacing={1} sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
              <Box component={Link} to={`/TrainingPlan/${id}/show`} sx={{ fontWeight: 600, color: 'primary.main' }}>
                {title}
              </Box>
              <StateChip record="TrainingPlan" state={state} />
            </Stack>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {`${format.day(startsOn)} – ${format.day(endsOn)} · ${productFamily.name}`}
            </Typography>
          </Box>
        ))}
      </Stack>
    </Section>
  );
};
