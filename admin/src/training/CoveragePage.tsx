import { Card } from '@mui/material';
import { keepPreviousData } from '@tanstack/react-query';
import { useRead } from '../api/useRead.ts';
import { coverageQuery } from '../generated/operations.ts';
import { CoverageMatrix } from './CoverageMatrix.tsx';
import { TrainingPage } from './TrainingPage.tsx';
import { useAudience } from './useAudience.ts';

/** How far the six topics of 5.1.3 have been taught, for each product family. */
const CoveragePage = () => {
  const audience = useAudience();
  const { employer, dealer } = audience;
  const answer = useRead(coverageQuery, [{ employer, dealer }], { placeholderData: keepPreviousData });
  return (
    <TrainingPage name="coverage" audience={audience} answer={answer}>
      {({ trainingCoverage }) => (
        <Card>
          <CoverageMatrix families={trainingCoverage} />
        </Card>
      )}
    </TrainingPage>
  );
};

export default CoveragePage;
