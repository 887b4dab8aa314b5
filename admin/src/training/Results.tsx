import { Box, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { ResultFragment } from '../generated/operations.ts';
import { useFormat } from '../i18n/format.ts';
import { Section } from '../record/Section.tsx';
import { StateChip } from '../record/StateChip.tsx';

/** How the last assessments went. */
export const Results = ({ results }: { results: ResultFragment[] }) => {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <Section title={translate('sanbao.training.results')}>
      {results.length === 0 && translate('sanbao.training.noResults')}
      <Stack component="ul" spacing={1.25} sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {results.map(({ id, state, assessedOn, theory, practice, enrolment: { person, plan } }) => (
          <Box component="li" key={id}>
            <Stack direction="row" useFlexGap spacing={1} sx={{ alignItems: 'center', flexWrap: 'wrap' }}>
              <Box component={Link} to={`/Assessment/${id}/show`} sx={{ fontWeight: 600, color: 'primary.main' }}>
                {person.name}
              </Box>
              <StateChip record="Assessment" state={state} />
            </Stack>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {`${plan.title} · ${format.day(assessedOn)} · ${translate('sanbao.training.marks', { theory, practice })}`}
            </Typography>
          </Box>
        ))}
      </Stack>
    </Section>
  );
};
