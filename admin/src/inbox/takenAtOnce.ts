import type { Step } from '../schema/metadata.ts';
import { formOf } from '../schema/schema.ts';

/** Asks for nothing and decides nothing: it can be taken on several records at once. */
export const isTakenAtOnce = (step: Step) =>
  step.from.length > 0 && step.tone !== 'DANGER' && step.version !== 'Int!' && !step.password && !formOf(step).length;
