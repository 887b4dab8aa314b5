import { StepDialog } from '../record/StepDialog.tsx';
import { initialUpon } from '../schema/form.ts';
import { stepNamed } from '../schema/schema.ts';
import { type Carried, initialAt, type Place } from './carried.ts';
import { useWholeRecord } from './useWholeRecord.ts';

interface Props {
  carried: Carried;
  place: Place;
  onClose: () => void;
}

/** The form of the step that plans it, filled in. */
export const PlanDialog = ({ carried, place, onClose }: Props) => {
  const record = useWholeRecord(carried.resource, carried.record);
  const step = stepNamed(carried.step);
  if (!record || !step) return null;
  const upon = step.from.length ? undefined : initialUpon(carried.resource, record, step);
  return (
    <StepDialog
      step={step}
      record={upon ? undefined : record}
      initial={{ ...upon, ...initialAt(carried, place) }}
      onClose={onClose}
    />
  );
};
