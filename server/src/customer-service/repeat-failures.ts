import { daysLater } from '../fields/business-day.ts';
import type { Holiday } from '../organization/holiday.entity.ts';
import { nextWorkingDay } from '../organization/working-days.ts';
import type { ParameterName, Parameters } from '../procedures/sh-jr-c-160/parameters.ts';
import { repairDays } from './repair-days.ts';
import type { RepairSpan } from './warranty-facts.ts';

export const repeatParameters = [
  'REPEAT_FAILURE_DAYS',
  'REFUND_WITHIN_DAYS',
  'REPLACE_WITHIN_DAYS',
  'REPLACE_AFTER_REPAIRS',
  'REPLACE_AFTER_REPAIR_DAYS',
  'REFUND_AFTER_REPLACEMENT',
  'DEADLINES_MOVE_TO_WORKING_DAY',
] as const satisfies readonly ParameterName[];
export type RepeatParameters = Pick<Parameters, (typeof repeatParameters)[number]>;

/** One failure of a machine, and the repair that it came to; the same fault goes by one name, such as its component's. */
export interface Failure extends RepairSpan {
  fault: string;
  reportedOn: string;
  /** Whether the company answers for it: what the user brought about counts for nothing here. */
  free: boolean;
}

/** A machine's failures, with the period within which they count. */
export interface History {
  beginsOn: string;
  lastDay: string;
  /** Took the place of another machine, which had failed too often itself. */
  replacement: boolean;
  failures: readonly Failure[];
  /** The days that depart from the week since it was shipped. */
  holidays?: readonly Pick<Holiday, 'day' | 'kind'>[];
}

export interface FaultCount {
  fault: string;
  failures: number;
  repaired: number;
  lastOn: string;
  /** It came back within so many days of being repaired. */
  repeated: number;
}

export type ProposalRule =
  | 'failedEarlyRefund'
  | 'failedEarlyReplace'
  | 'failedAgain'
  | 'repairedTooLong'
  | 'replacedAndFailed';

/** The remedy beyond repair that a machine's failures suggest; it is decided as a return (5.2.5). */
export interface Proposal {
  remedy: 'REPLACE' | 'REFUND';
  rule: ProposalRule;
  facts: Readonly<Record<string, string | number>>;
}

export interface FailureLedger {
  faults: readonly FaultCount[];
  daysUnderRepair: number;
  proposals: readonly Proposal[];
}

/** 5.2.3: what one machine has failed of by a day, counted, and what that suggests. */
export function failureLedger(history: History, parameters: RepeatParameters, on: string): FailureLedger {
  const known = history.failures
    .filter(({ reportedOn }) => reportedOn <= on)
    .sort((a, b) => (a.reportedOn < b.reportedOn ? -1 : 1));
  const counting = known.filter(
    ({ free, reportedOn }) => free && reportedOn >= history.beginsOn && reportedOn <= history.lastDay,
  );
  const daysUnderRepair = repairDays(counting, on).length;
  const proposals = [
    ...failedEarly(counting, history, parameters),
    ...failedAgain(countFaults(counting, parameters, on), parameters),
    ...repairedTooLong(daysUnderRepair, parameters),
  ];
  return {
    faults: countFaults(known, parameters, on),
    daysUnderRepair,
    proposals: history.replacement ? proposals.map(refundInstead(parameters)) : proposals,
  };
}

function countFaults(
  failures: readonly Failure[],
  { REPEAT_FAILURE_DAYS }: RepeatParameters,
  on: string,
): FaultCount[] {
  const faults = [...new Set(failures.map(({ fault }) => fault))];
  return faults.map(fault => {
    const same = failures.filter(each => each.fault === fault);
    const repaired = same.filter(({ until }) => until && until <= on);
    const comesBack = (failure: Failure) =>
      repaired.some(before => before !== failure && isWithin(REPEAT_FAILURE_DAYS, before, failure));
    return {
      fault,
      failures: same.length,
      repaired: repaired.length,
      repeated: same.filter(comesBack).length,
      lastOn: (same.at(-1) as Failure).reportedOn,
    };
  });
}

const isWithin = (days: number, { until }: Failure, { reportedOn }: Failure) =>
  Boolean(until && until <= reportedOn && reportedOn <= daysLater(until, days));

/** Failed within the first days: the money back, or within some more another machine. */
function failedEarly(
  [first]: readonly Failure[],
  { beginsOn, holidays = [] }: History,
  { REFUND_WITHIN_DAYS, REPLACE_WITHIN_DAYS, DEADLINES_MOVE_TO_WORKING_DAY: moves }: RepeatParameters,
): Proposal[] {
  if (!first) return [];
  const within = (days: number) => {
    const lastDay = daysLater(beginsOn, days);
    return first.reportedOn <= (moves ? nextWorkingDay(lastDay, holidays) : lastDay);
  };
  const facts = { order: first.order, reportedOn: first.reportedOn, beginsOn };
  if (REFUND_WITHIN_DAYS && within(REFUND_WITHIN_DAYS))
    return [{ remedy: 'REFUND', rule: 'failedEarlyRefund', facts: { ...facts, days: REFUND_WITHIN_DAYS } }];
  if (REPLACE_WITHIN_DAYS && within(REPLACE_WITHIN_DAYS))
    return [{ remedy: 'REPLACE', rule: 'failedEarlyReplace', facts: { ...facts, days: REPLACE_WITHIN_DAYS } }];
  return [];
}

/** The same fault repaired so often, and there again. */
const failedAgain = (faults: readonly FaultCount[], { REPLACE_AFTER_REPAIRS }: RepeatParameters): Proposal[] =>
  faults
    .filter(({ failures, repaired }) => repaired >= REPLACE_AFTER_REPAIRS && failures > REPLACE_AFTER_REPAIRS)
    .map(({ fault, repaired, lastOn }) => ({
      remedy: 'REPLACE',
      rule: 'failedAgain',
      facts: { fault, repaired, lastOn },
    }));

/** Under repair for longer in all than a customer has to bear. */
const repairedTooLong = (days: number, { REPLACE_AFTER_REPAIR_DAYS: allowed }: RepeatParameters): Proposal[] =>
  days > allowed ? [{ remedy: 'REPLACE', rule: 'repairedTooLong', facts: { days, allowed } }] : [];

/** Once replaced and no better, it is not replaced again. */
const refundInstead =
  ({ REFUND_AFTER_REPLACEMENT }: RepeatParameters) =>
  (proposal: Proposal): Proposal =>
    REFUND_AFTER_REPLACEMENT && proposal.remedy === 'REPLACE'
      ? { remedy: 'REFUND', rule: 'replacedAndFailed', facts: { ...proposal.facts, first: proposal.rule } }
      : proposal;
