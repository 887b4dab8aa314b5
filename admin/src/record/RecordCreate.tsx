import { Card } from '@mui/material';
import { useNavigate, useSearchParams } from 'react-router';
import { linksAmong } from '../draft/place.ts';
import { useLabel } from '../i18n/useLabel.ts';
import { Heading } from '../layout/Heading.tsx';
import { useMay } from '../layout/permissions.ts';
import { Waiting } from '../layout/Waiting.tsx';
import type { Step } from '../schema/metadata.ts';
import { creatingSteps } from '../schema/schema.ts';
import { StepForm } from './StepForm.tsx';
import { useBeginning } from './useBeginning.ts';
import { useRecordType } from './useRecordType.ts';

/** The page of a creating step; other parameters of the address fill in its form. */
const RecordCreate = () => {
  const { name: type } = useRecordType();
  const label = useLabel();
  const may = useMay();
  const [search] = useSearchParams();
  const { step: wanted, ...initial } = Object.fromEntries(search);
  const steps = creatingSteps(type).filter(({ name }) => may(name));
  const step = steps.find(({ name }) => name === wanted) ?? steps[0];
  if (!step) return null;
  return (
    <>
      <Heading title={label(step.label)} />
      <Card sx={{ maxWidth: 900, mt: 2, overflow: 'visible' }}>
        <CreatingForm key={step.name} step={step} initial={initial} />
      </Card>
    </>
  );
};

/** What the address links to is what the form is opened upon. */
const CreatingForm = ({ step, initial }: { step: Step; initial: Record<string, string> }) => {
  const navigate = useNavigate();
  const beginning = useBeginning(step, linksAmong(step, initial));
  if (!beginning) return <Waiting />;
  return (
    <StepForm
      step={step}
      initial={{ ...initial, ...beginning }}
      onDone={({ id }) => navigate(`/${step.record}/${id}/show`)}
      onCancel={() => navigate(`/${step.record}`)}
    />
  );
};

export default RecordCreate;
