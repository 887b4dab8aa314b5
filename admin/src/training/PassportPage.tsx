import { passportQuery } from '../api/queries.ts';
import { today } from '../i18n/format.ts';
import { type Counts, Expiry } from './Expiry.tsx';
import { OpenPlans, type Plan } from './OpenPlans.tsx';
import { People, type Trained } from './People.tsx';
import { passportVariables } from './passportVariables.ts';
import { type Result, Results } from './Results.tsx';
import { TrainingPage } from './TrainingPage.tsx';
import { useAudience } from './useAudience.ts';

interface Answer extends Counts {
  persons: { nodes: Trained[]; totalCount: number };
  trainingPlans: { nodes: Plan[] };
  assessments: { nodes: Result[] };
}

/** Who has learnt what and may work on what, which licences run out, and what can be learnt next: a dealer's own view. */
const PassportPage = () => {
  const audience = useAudience();
  const variables = passportVariables(audience, today());
  return (
    <TrainingPage<Answer> name="passport" audience={audience} query={passportQuery} variables={variables}>
      {data => (
        <>
          <Expiry counts={data} variables={variables} />
          <People people={data.persons.nodes} total={data.persons.totalCount} />
          <OpenPlans plans={data.trainingPlans.nodes} />
          <Results results={data.assessments.nodes} />
        </>
      )}
    </TrainingPage>
  );
};

export default PassportPage;
