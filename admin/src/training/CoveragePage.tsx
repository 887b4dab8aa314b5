import { Card } from '@mui/material';
import { coverageQuery } from '../api/queries.ts';
import { type Coverage, CoverageMatrix } from './CoverageMatrix.tsx';
import { TrainingPage } from './TrainingPage.tsx';
import { useAudience } from './useAudience.ts';

/** How far the six topics of 5.1.3 have been taught, for each product family. */
const CoveragePage = () => {
  const audience = useAudience();
  const { employer, dealer } = audience;
  return (
    <TrainingPage<{ trainingCoverage: Coverage[] }>
      name="coverage"
      audience={audience}
      query={coverageQuery}
      variables={{ employer, dealer }}
    >
      {({ trainingCoverage }) => (
        <Card>
          <CoverageMatrix families={trainingCoverage} />
        </Card>
      )}
    </TrainingPage>
  );
};

export default CoveragePage;
