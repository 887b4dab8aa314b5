import type { ClauseNumber } from '../fields/clause-number.ts';
import type { Refusal } from '../messages/errors.ts';
import type { KeptKey } from '../messages/kept-sentence.ts';
import type { StepExtension } from './extension.ts';
import type { FactPolicy, Rests } from './fact-policy.ts';
import type { Facts } from './facts.ts';
import { type Answers, answersOf, type Question } from './question.ts';
import type { BaseRecord, RecordClass } from './record.ts';
import type { Guard } from './step.ts';

/** The arguments of a rule, beside the record. */
interface Situation {
  /** The business date in Asia/Shanghai. */
  today: string;
}

/** Why it does not hold; and the accounts of those about whom it is, who do not decide that this is well. */
export type Lapsing = Refusal<KeptKey> & { authors?: readonly string[] };

/** A standing rule as it is declared: a demand that holds while a condition does. */
interface StandingOptions<R extends BaseRecord, Known, Questions extends readonly Question[]> {
  clause: ClauseNumber;
  /** The states in which it has to hold. */
  while: readonly R['state'][];
  /** The paths that it looks at beyond the record's own fields; and what becomes of each when it changes. */
  rests: Known & Rests<R, Known>;
  /** What it wants to know besides, to which no path leads; each says what moves its answer. */
  asks?: Questions;
  /** Says why it does not hold; nothing where it does. A record that lapses keeps this sentence. */
  holds: (
    record: Facts<R, NoInfer<keyof Known & string>>,
    situation: Situation,
    answers: Answers<NoInfer<Questions>>,
  ) => Lapsing | undefined;
  /** The steps of the record that are refused while it would not hold. */
  doors?: readonly string[];
  /** It depends on the day: each day that begins asks it again. */
  daily?: boolean;
  /** What it is called in the catalogues, where several are called the same. */
  label?: string;
  /** Steps of the record itself cannot empty it: its doors, or other rules, see to that. */
  movedByOthers?: boolean;
  /** Where nothing that is done makes it hold again, somebody decides that the record stays as it is. */
  decided?: boolean;
  /**
   * The day or moment since which it has to hold, by which a record belongs to a period of `conformance`. Without it,
   * what lapses belongs to the period in which it was found.
   */
  since?: keyof R & string;
  /** SQL on the row: that it does not hold, which `conformance` tells of records that no step has gone past. */
  fails?: (row: string) => string;
}

/** A standing rule as the kernel keeps it. */
export interface StandingRule {
  name: string;
  record: RecordClass;
  clause: ClauseNumber;
  while: readonly string[];
  rests: Readonly<Record<string, FactPolicy>>;
  label?: string;
  asks: readonly Question[];
  holds: (record: BaseRecord, situation: Situation, answers: unknown) => Lapsing | undefined;
  doors: readonly string[];
  daily: boolean;
  movedByOthers: boolean;
  decided: boolean;
  since?: string;
  fails?: (row: string) => string;
}

/**
 * Declares what the procedure demands while something is so; the chapter names it among its `standing`. Doors and buttons
 * ask it, each change of what it rests on and each day that begins asks it again, and `conformance` counts its lapses.
 */
export const standing = <
  R extends BaseRecord,
  const Known extends Readonly<Record<string, FactPolicy>>,
  const Questions extends readonly Question[] = [],
>(
  record: RecordClass<R>,
  name: string,
  { doors = [], daily = false, movedByOthers = false, decided = false, ...rule }: StandingOptions<R, Known, Questions>,
): StandingRule =>
  ({ asks: [], ...rule, doors, daily, movedByOthers, decided, record, name }) as unknown as StandingRule;

/** The paths that a rule looks at. */
export const pathsOf = ({ rests }: StandingRule) => Object.keys(rests);

/** Whether it has to hold of a record in this state. */
export const isAsked = (rule: StandingRule, { state }: Pick<BaseRecord, 'state'>) => rule.while.includes(state);

/** Why it does not hold of a record of which it has to. */
export const lapseOf = (rule: StandingRule, record: BaseRecord, situation: Situation) =>
  isAsked(rule, record) ? rule.holds(record, situation, answersOf(record, rule.asks)) : undefined;

/** The guard for its doors: the rule itself, asked beforehand whether it would hold. */
export const doorsOf = (rule: StandingRule): StepExtension[] =>
  rule.doors.map(step => ({
    record: rule.record,
    step,
    load: pathsOf(rule),
    guards: [guardOf(rule)],
    standing: [rule],
  }));

/** The rule as a guard, which tells what it asks. */
export function guardOf({ name, clause, asks, holds }: StandingRule): Guard<BaseRecord> {
  const guard: Guard<BaseRecord> = (record, { today }) => {
    const refusal = holds(record, { today }, answersOf(record, asks));
    return refusal && { ...refusal, clause };
  };
  return Object.assign(Object.defineProperty(guard, 'name', { value: name }), { asks });
}
