import { Alert, Box, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'react-admin';
import type { SanbaoDataProvider } from '../api/dataProvider.ts';
import { passportQuery } from '../api/queries.ts';
import { today } from '../i18n/format.ts';
import { Heading } from '../layout/Heading.tsx';
import { Waiting } from '../layout/Waiting.tsx';
import { Audience } from './Audience.tsx';
import { Expiry } from './Expiry.tsx';
import { OpenPlans, type Plan } from './OpenPlans.tsx';
import { People, type Trained } from './People.tsx';
import { passportVariables } from './passportVariables.ts';
import { type Result, Results } from './Results.tsx';
import { useAudience } from './useAudience.ts';

interface Answer extends Record<'within30' | 'within60' | 'within90' | 'expired', { totalCount: number }> {
  persons: { nodes: Trained[]; totalCount: number };
  trainingPlans: { nodes: Plan[] };
  assessments: { nodes: Result[] };
}

/** Who has learnt what and may work on what, which licences run out, and what can be learnt next: a dealer's own view. */
const PassportPage = () => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<SanbaoDataProvider>();
  const audience = useAudience();
  const variables = passportVariables(audience, today());
  const { data, error, isFetching } = useQuery<Answer, Error>({
    queryKey: ['passport', variables],
    queryFn: () => dataProvider.read(passportQuery, variables),
    placeholderData: keepPreviousData,
  });
  return (
    <Box sx={{ maxWidth: 1100 }}>
      <Heading title={translate('sanbao.training.passport')} />
      <Typography sx={{ color: 'text.secondary', mt: 0.5 }}>{translate('sanbao.training.passportIntro')}</Typography>
      <Audience {...audience} />
      {error && (
        <Alert severity="error" sx={{ mt: 2 }}>
          {translate(error.message)}
        </Alert>
      )}
      {!data && !error && <Waiting />}
      {data && (
        <Box aria-busy={isFetching} sx={{ display: 'grid', gap: 2, mt: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <Expiry counts={data} variables={variables} />
          <People people={data.persons.nodes} total={data.persons.totalCount} />
          <OpenPlans plans={data.trainingPlans.nodes} />
          <Results results={data.assessments.nodes} />
        </Box>
      )}
    </Box>
  );
};

export default PassportPage;
