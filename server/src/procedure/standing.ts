import type { ClauseNumber } from '../fields/clause-number.ts';
import type { Refusal } from '../messages/errors.ts';
import type { KeptKey } from '../messages/kept-sentence.ts';
import type { StepExtension } from './extension.ts';
import type { FactPolicy, Rests } from './fact-policy.ts';
import type { Facts } from './facts.ts';
import type { BaseRecord, RecordClass } from './record.ts';
import type { Guard } from './step.ts';

/** The arguments of a rule, beside the record. */
interface Situation {
  /** The business date in Asia/Shanghai. */
  today: string;
}

/** A standing rule as it is declared: a demand that holds while a condition does. */
interface StandingOptions<R extends BaseRecord, Known> {
  clause: ClauseNumber;
  /** The states in which it has to hold. */
  while: readonly R['state'][];
  /** The paths that it looks at beyond the record's own fields; and what becomes of each when it changes. */
  rests: Known & Rests<R, Known>;
  /** Says why it does not hold; nothing where it does. A record that lapses keeps this sentence. */
  holds: (record: Facts<R, NoInfer<keyof Known & string>>, situation: Situation) => Refusal<KeptKey> | undefined;
  /** The steps of the record that are refused while it would not hold. */
  doors?: readonly string[];
  /** It depends on the day: each day that begins asks it again. */
  daily?: boolean;
  /** The day or moment since which it has to hold, by which a record belongs to a period of `conformance`. */
  since: keyof R & string;
}

/** A standing rule as the kernel keeps it. */
export interface StandingRule {
  name: string;
  record: RecordClass;
  clause: ClauseNumber;
  while: readonly string[];
  rests: Readonly<Record<string, FactPolicy>>;
  holds: (record: BaseRecord, situation: Situation) => Refusal<KeptKey> | undefined;
  doors: readonly string[];
  daily: boolean;
  since: string;
}

/**
 * Declares what the procedure demands while something is so; the chapter names it among its `standing`. Doors and buttons
 * ask it, each change of what it rests on and each day that begins asks it again, and `conformance` counts its lapses.
 */
export const standing = <R extends BaseRecord, const Known extends Readonly<Record<string, FactPolicy>>>(
  record: RecordClass<R>,
  name: string,
  { doors = [], daily = false, ...rule }: StandingOptions<R, Known>,
): StandingRule => ({ ...rule, doors, daily, record, name }) as unknown as StandingRule;

/** The paths that a rule looks at. */
export const pathsOf = ({ rests }: StandingRule) => Object.keys(rests);

/** Whether it has to hold of a record in this state. */
export const isAsked = (rule: StandingRule, { state }: Pick<BaseRecord, 'state'>) => rule.while.includes(state);

/** Why it does not hold of a record of which it has to. */
export const lapseOf = (rule: StandingRule, record: BaseRecord, situation: Situation) =>
  isAsked(rule, record) ? rule.holds(record, situation) : undefined;

/** The guard for its doors: the rule itself, asked beforehand whether it would hold. */
export const doorsOf = (rule: StandingRule): StepExtension[] =>
  rule.doors.map(step => ({
    record: rule.record,
    step,
    load: pathsOf(rule),
    guards: [guardOf(rule)],
    standing: [rule],
  }));

const guardOf = ({ name, clause, holds }: StandingRule): Guard<BaseRecord> => {
  const guard: Guard<BaseRecord> = (record, { today }) => {
    const refusal = holds(record, { today });
    return refusal && { ...refusal, clause };
  };
  return Object.defineProperty(guard, 'name', { value: name });
};
