import { fieldOf } from '../fields/field.ts';
import type { Labels } from '../fields/labels.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { Language } from '../messages/language.ts';
import type { BaseRecord, RecordClass } from './record.ts';
import type { Step } from './step.ts';

/** The label of a record's state. */
export const stateLabel = (labels: Labels, record: RecordClass, state: string, language: Language) =>
  labels.ofValues(fieldOf(record, 'state').target?.() ?? {})[state]?.[language] ?? state;

/** The rule that the records a form links to are in the states which the step declares. */
export const outOfState =
  ({ on, input: form, labels }: Step, language: Language) =>
  (input: object): Refusal | undefined => {
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
