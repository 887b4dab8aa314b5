import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'react-admin';
import type { SanbaoDataProvider } from '../api/dataProvider.ts';
import { conformanceQuery } from '../api/queries.ts';
import { ReadPage } from '../layout/ReadPage.tsx';
import { PeriodChooser } from '../period/PeriodChooser.tsx';
import { Section } from '../record/Section.tsx';
import { ClauseDrawer } from './ClauseDrawer.tsx';
import type { ClauseFigures, WordedClause } from './figures.ts';
import { Matrix } from './Matrix.tsx';
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
  const answer = useQuery<Answer, Error>({
    queryKey: ['conformance', from, until],
    queryFn: () => dataProvider.read(conformanceQuery, { from, until }),
    placeholderData: keepPreviousData,
  });
  const words = answer.data?.procedure.clauses ?? [];
  return (
    <ReadPage
      title={translate('sanbao.conformance.title')}
      intro={translate('sanbao.conformance.intro')}
      answer={answer}
      controls={
        <>
          <PeriodChooser {...asked} />
          {clause && (
            <ClauseDrawer asked={asked} clause={clause} words={words.find(({ number }) => number === clause)} />
          )}
        </>
      }
    >
      {({ conformance }) => (
        <>
          <Section title={translate('sanbao.conformance.trend')}>
            <Trend />
          </Section>
          <Matrix clauses={conformance.clauses} words={words} asked={asked} />
        </>
      )}
    </ReadPage>
  );
};

export default ConformancePage;
