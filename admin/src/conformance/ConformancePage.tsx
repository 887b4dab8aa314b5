import { Box } from '@mui/material';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useRead } from '../api/useRead.ts';
import { PackButton } from '../evidence/PackButton.tsx';
import { conformanceQuery } from '../generated/operations.ts';
import { useMay } from '../layout/permissions.ts';
import { ReadPage } from '../layout/ReadPage.tsx';
import { PeriodChooser } from '../period/PeriodChooser.tsx';
import { Section } from '../record/Section.tsx';
import { ClauseDrawer } from './ClauseDrawer.tsx';
import { Matrix } from './Matrix.tsx';
import { Trend } from './Trend.tsx';
import { useView } from './useView.ts';

/** Whether the procedure is followed: each clause with how the records of a period stand to it, and which. */
const ConformancePage = () => {
  const translate = useTranslate();
  const view = useView();
  const may = useMay();
  const { from, until, clause } = view;
  const [chosen, choose] = useState<readonly string[]>([]);
  const choice = {
    chosen,
    toggle: (clause: string) =>
      choose(chosen.includes(clause) ? chosen.filter(each => each !== clause) : [...chosen, clause]),
  };
  const answer = useRead(conformanceQuery, [{ from, until }], { placeholderData: keepPreviousData });
  const words = answer.data?.procedure.clauses ?? [];
  return (
    <ReadPage
      title={translate('sanbao.conformance.title')}
      intro={translate('sanbao.conformance.intro')}
      answer={answer}
      controls={
        <>
          <PeriodChooser {...view} />
          {clause && <ClauseDrawer view={view} clause={clause} words={words.find(({ number }) => number === clause)} />}
        </>
      }
    >
      {({ conformance }) => (
        <>
          <Section title={translate('sanbao.conformance.trend')}>
            <Trend />
          </Section>
          {chosen.length > 0 && (
            <Box sx={{ position: 'sticky', top: 40, zIndex: 1, py: 1, bgcolor: 'background.default' }}>
              <PackButton clauses={chosen} period={view} />
            </Box>
          )}
          <Matrix
            clauses={conformance.clauses}
            words={words}
            view={view}
            choice={may('requestEvidencePack') && choice}
          />
        </>
      )}
    </ReadPage>
  );
};

export default ConformancePage;
