import { useLabel } from '../i18n/useLabel.ts';
import { stepNamed } from '../schema/schema.ts';

/** The name of a step for which something waits. */
export function useGroupName(): (group: { step: string }) => string {
  const label = useLabel();
  return ({ step: name }) => {
    const step = stepNamed(name);
    return step ? label(step.label) : name;
  };
}
