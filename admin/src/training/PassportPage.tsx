import { keepPreviousData } from '@tanstack/react-query';
import { useRead } from '../api/useRead.ts';
import { passportQuery } from '../generated/operations.ts';
import { today } from '../i18n/format.ts';
import { Expiry } from './Expiry.tsx';
import { OpenPlans } from './OpenPlans.tsx';
import { People } from './People.tsx';
import { passportVariables } from './passportVariables.ts';
import { Results } from './Results.tsx';
import { TrainingPage } from './TrainingPage.tsx';
import { useAudience } from './useAudience.ts';

/** Who has learnt what and may work on what, which licences run out, and what can be learnt next: a dealer's own view. */
const PassportPage = () => {
  const audience = useAudience();
  const variables = passportVariables(audience, today());
  const answer = useRead(passportQuery, [variables], { placeholderData: keepPreviousData });
  return (
    <TrainingPage name="passport" audience={audience} answer={answer}>
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
