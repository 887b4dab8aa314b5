import { fieldOf } from '../fields/field.ts';
import type { Labels } from '../fields/labels.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { Language } from '../messages/language.ts';
import type { BaseRecord, RecordClass } from './record.ts';
import type { Step } from './step.ts';
import type { StepContext } from './step-context.ts';
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

/** The label of a record's state. */
export const stateLabel = (labels: Labels, record: RecordClass, state: string, language: Language) =>
  labels.ofValues(fieldOf(record, 'state').target?.() ?? {})[state]?.[language] ?? state;

/** The rule that the records a form links to are in the states which the step declares. */
export const outOfState =
  ({ on, input: form, labels }: Step) =>
  (input: object, _: BaseRecord, { language }: Pick<StepContext, 'language'>): Refusal | undefined => {
    for (const [link, { states }] of Object.entries(on)) {
      const other = (input as Record<string, BaseRecord | null>)[link];
      if (!other || !form || !states || states.includes(other.state)) continue;
      const facts = {
        label: labels.ofField(fieldOf(form, link))[language],
        state: other.state,
        stateLabel: stateLabel(labels, other.constructor as RecordClass, other.state, language),
      };
      return refuse('linkOutOfState', facts, link);
    }
  };
