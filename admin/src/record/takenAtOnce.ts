import type { Step } from '../schema/metadata.ts';
import { formOf, steps } from '../schema/schema.ts';

/** Asks for nothing and decides nothing: it can be taken on several records at once. */
export const isTakenAtOnce = (step: Step) =>
  step.from.length > 0 && step.tone !== 'DANGER' && step.version !== 'Int!' && !step.password && !formOf(step).length;

/** The steps that somebody may take on several such records of a list at once. */
export const takenAtOnceOn = (record: string, may: (step: string) => boolean): Step[] =>
  steps.filter(step => step.record === record && step.by.length > 0 && may(step.name) && isTakenAtOnce(step));
