import { Alert, Box, Card, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'react-admin';
import type { SanbaoDataProvider } from '../api/dataProvider.ts';
import { coverageQuery } from '../api/queries.ts';
import { Heading } from '../layout/Heading.tsx';
import { Waiting } from '../layout/Waiting.tsx';
import { Audience } from './Audience.tsx';
import { type Coverage, CoverageMatrix } from './CoverageMatrix.tsx';
import { useAudience } from './useAudience.ts';

/** How far the six topics of 5.1.3 have been taught, for each product family. */
const CoveragePage = () => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<SanbaoDataProvider>();
  const audience = useAudience();
  const { employer, dealer } = audience;
  const { data, error, isFetching } = useQuery<{ trainingCoverage: Coverage[] }, Error>({
    queryKey: ['coverage', employer, dealer],
    queryFn: () => dataProvider.read(coverageQuery, { employer, dealer }),
    placeholderData: keepPreviousData,
  });
  return (
    <Box sx={{ maxWidth: 1100 }}>
      <Heading title={translate('sanbao.training.coverage')} />
      <Typography sx={{ color: 'text.secondary', mt: 0.5 }}>{translate('sanbao.training.coverageIntro')}</Typography>
      <Audience {...audience} />
      {error && (
        <Alert severity="error" sx={{ mt: 2 }}>
          {translate(error.message)}
        </Alert>
      )}
      {!data && !error && <Waiting />}
      {data && (
        <Card sx={{ mt: 2 }} aria-busy={isFetching}>
          <CoverageMatrix families={data.trainingCoverage} />
        </Card>
      )}
    </Box>
  );
};

export default CoveragePage;
