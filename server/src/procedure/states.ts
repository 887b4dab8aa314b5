import { fieldOf } from '../fields/field.ts';
import type { RecordClass } from './record.ts';
import type { Step } from './step.ts';
import type { Steps } from './steps.ts';

/** The states that a record can be in, in the order of declaration. */
export const statesOf = (record: RecordClass): string[] => Object.keys(fieldOf(record, 'state').target?.() ?? {});

/** One arrow of a record's state diagram; without a beginning where the record is made. */
export interface Transition {
  step: Step;
  from: string | null;
  to: string;
}

/** The arrows that its own steps draw. */
export const ownTransitions = (steps: Steps, record: RecordClass): Transition[] =>
  steps
    .of(record)
    .flatMap(step =>
      (step.from ?? [null]).flatMap(from =>
        (step.states.length ? step.states : [from as string]).map(to => ({ step, from, to })),
      ),
    );

/** The steps of other records that bring it along, and to which states. */
export const movesOf = (steps: Steps, record: RecordClass) =>
  steps.all.flatMap(step => {
    const states = step.moves?.[record.name];
    return states ? [{ step, states }] : [];
  });
