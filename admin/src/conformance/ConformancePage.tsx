import { Alert, Box, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'react-admin';
import type { SanbaoDataProvider } from '../api/dataProvider.ts';
import { conformanceQuery } from '../api/queries.ts';
import { Heading } from '../layout/Heading.tsx';
import { Waiting } from '../layout/Waiting.tsx';
import { Section } from '../record/Section.tsx';
import { ClauseDrawer } from './ClauseDrawer.tsx';
import type { ClauseFigures, WordedClause } from './figures.ts';
import { Matrix } from './Matrix.tsx';
import { PeriodChooser } from './PeriodChooser.tsx';
import { Trend } from './Trend.tsx';
import { useAsked } from './useAsked.ts';

interface Answer {
  conformance: { clauses: ClauseFigures[] };
  procedure: { clauses: WordedClause[] };
}

/** Whether the procedure is followed: each clause with how the records of a period stand to it, and which. */
const ConformancePage = () => {
  const translate = useTranslate();
  const dataProvider = useDataProvider<SanbaoDataProvider>();
  const asked = useAsked();
  const { from, until, clause } = asked;
  const { data, error, isFetching } = useQuery<Answer, Error>({
    queryKey: ['conformance', from, until],
    queryFn: () => dataProvider.read(conformanceQuery, { from, until }),
    placeholderData: keepPreviousData,
  });
  const words = data?.procedure.clauses ?? [];
  return (
    <Box sx={{ maxWidth: 1100 }}>
      <Heading title={translate('sanbao.conformance.title')} />
      <Typography sx={{ color: 'text.secondary', mt: 0.5 }}>{translate('sanbao.conformance.intro')}</Typography>
      <PeriodChooser {...asked} />
      {error && <Alert severity="error">{translate(error.message)}</Alert>}
      {!data && !error && <Waiting />}
      {data && (
        <Box aria-busy={isFetching} sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <Section title={translate('sanbao.conformance.trend')}>
            <Trend />
          </Section>
          <Matrix clauses={data.conformance.clauses} words={words} asked={asked} />
        </Box>
      )}
      {clause && <ClauseDrawer asked={asked} clause={clause} words={words.find(({ number }) => number === clause)} />}
    </Box>
  );
};

export default ConformancePage;
