import { Card } from '@mui/material';
import { useNavigate, useSearchParams } from 'react-router';
import { useLabel } from '../i18n/useLabel.ts';
import { Heading } from '../layout/Heading.tsx';
import { useMay } from '../layout/permissions.ts';
import { creatingSteps } from '../schema/schema.ts';
import { StepForm } from './StepForm.tsx';
import { useRecordType } from './useRecordType.ts';

/** The page of a creating step; other parameters of the address fill in its form. */
const RecordCreate = () => {
  const { name: type } = useRecordType();
  const label = useLabel();
  const navigate = useNavigate();
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
        <StepForm
          key={step.name}
          step={step}
          initial={initial}
          onDone={({ id }) => navigate(`/${type}/${id}/show`)}
          onCancel={() => navigate(`/${type}`)}
        />
      </Card>
    </>
  );
};

export default RecordCreate;
