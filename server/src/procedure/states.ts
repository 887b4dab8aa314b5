import { fieldOf } from '../fields/field.ts';
import { type RecordClass, recordClasses } from './record.ts';
import { steps, stepsOf } from './step.ts';

/** The states that a record can be in, in the order of declaration. */
export const statesOf = (record: RecordClass): string[] => Object.keys(fieldOf(record, 'state').target?.() ?? {});

export const recordNamed = (name: string) => recordClasses().find(record => record.name === name);

/** One arrow of a record's state diagram; without a beginning where the record is made. */
export interface Transition {
  step: string;
  from: string | null;
  to: string;
  /** The record whose step brings this one along. */
  with?: string;
}

/** The arrows that its own steps draw. */
export const ownTransitions = (record: RecordClass): Transition[] =>
  stepsOf(record).flatMap(({ name, from, states }) =>
    (from ?? [null]).flatMap(state =>
      (states.length ? states : [state as string]).map(to => ({ step: name, from: state, to })),
    ),
  );

/** The states to which the steps of other records bring it. */
export const movedInto = (record: RecordClass) =>
  steps().flatMap(step => (step.moves?.[record.name] ?? []).map(to => ({ step: step.name, with: step.record.name, to })));
