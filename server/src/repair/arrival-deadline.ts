import { beginningOf, businessDay, daysLater } from '../fields/business-day.ts';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import { cityOf } from '../organization/city.ts';
import type { WorkingDays } from '../organization/working-days.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import type { Parameters } from '../procedures/sh-jr-c-160/parameters.ts';

/** The reason for a visit and the day on which it became known (5.3.3). Days are business dates in Asia/Shanghai. */
export type Occasion =
  | { kind: 'INSTALLATION'; arrivedOn: string; noticedAt: Date }
  | { kind: 'REPAIR'; calledAt: Date; decidedAt: Date }
  | { kind: 'MAINTENANCE'; dueOn: string };

/** The place of the first work site. A number of days agreed in a contract takes precedence. */
export interface Destination {
  city: string;
  abroad: boolean;
  contractDays: number | null;
}

/** A period during which the order stood still. Without an end it still does. */
export interface Hold {
  cause: DelayCause;
  from: Date;
  until: Date | null;
}

export type ArrivalParameters = Pick<
  Parameters,
  | 'HOME_CITY'
  | 'ARRIVAL_DAYS_SAME_CITY'
  | 'ARRIVAL_DAYS_ELSEWHERE'
  | 'ARRIVAL_IN_WORKING_DAYS'
  | 'ARRIVAL_COUNTS_FIRST_DAY'
  | 'INSTALLATION_CLOCK_FROM_ARRIVAL'
  | 'REPAIR_CLOCK_FROM_CALL'
>;

export const DelayCause = choice(
  'DelayCause',
  ['OWN', 'CUSTOMER', 'CARRIER', 'WEATHER'],
  `Why somebody came late, or could not go on (${clause.arrival}).`,
);
export type DelayCause = ChoiceOf<typeof DelayCause>;

export const ArrivalZone = choice('ArrivalZone', ['SAME_CITY', 'ELSEWHERE', 'CONTRACT', 'DUE_DATE']);
export type ArrivalZone = ChoiceOf<typeof ArrivalZone>;

/** The terms of an arrival's clock. They are kept with the first clock, so that later entries do not change how it counts. */
export interface ArrivalTerms {
  /** The number of days allowed, and whether they are working days. */
  days: number;
  inWorkingDays: boolean;
  firstDayCounts: boolean;
}

export interface ArrivalClock extends ArrivalTerms {
  startsOn: string;
  zone: ArrivalZone;
}

/** The arrival deadline at the first work site, with its derivation. */
export interface ArrivalDeadline {
  startsOn: string;
  zone: ArrivalZone;
  days: number;
  inWorkingDays: boolean;
  /** Days on which the clock stood still for the customer. */
  heldDays: readonly string[];
  lastDay: string;
  /** 24:00 in Shanghai on the last day. */
  deadline: Date;
}

/** 5.3.3: the last day for arriving at the first work site, or a refusal where facts are missing. */
export function arrivalDeadline(
  occasion: Occasion,
  destination: Destination,
  holds: readonly Hold[],
  parameters: ArrivalParameters,
  { workingDays, now }: { workingDays: WorkingDays; now: Date },
): ArrivalDeadline | Refusal {
  const clock = arrivalClock(occasion, destination, parameters);
  return 'rule' in clock ? clock : deadlineOf(clock, heldDays(holds, now), workingDays);
}

/** 5.3.3: from when, and by what, an arrival is counted. A due date is the last day itself, also on a holiday. */
export function arrivalClock(
  occasion: Occasion,
  destination: Destination,
  parameters: ArrivalParameters,
): ArrivalClock | Refusal {
  const allowed = allowance(occasion, destination, parameters);
  if ('rule' in allowed) return allowed;
  const isDueDate = allowed.zone === 'DUE_DATE';
  return {
    ...allowed,
    startsOn: clockStart(occasion, parameters),
    inWorkingDays: !isDueDate && parameters.ARRIVAL_IN_WORKING_DAYS,
    firstDayCounts: isDueDate || parameters.ARRIVAL_COUNTS_FIRST_DAY,
  };
}

/** 5.3.3: the last day by a clock that stood still on the held days. */
export function deadlineOf(
  { startsOn, zone, days, inWorkingDays, firstDayCounts }: ArrivalClock,
  held: ReadonlySet<string>,
  workingDays: WorkingDays,
): ArrivalDeadline | Refusal {
  const passed: string[] = [];
  let day = firstDayCounts ? startsOn : daysLater(startsOn, 1);
  for (let left = days; ; day = daysLater(day, 1)) {
    const working = inWorkingDays ? workingDays.isWorkingDay(day) : true;
    if (typeof working !== 'boolean') return working;
    if (working && held.has(day)) passed.push(day);
    else if (working) left -= 1;
    if (left <= 0) break;
  }
  return { startsOn, zone, days, inWorkingDays, heldDays: passed, lastDay: day, deadline: endOf(day) };
}

/** 5.3.3: the day on which the clock starts. It is counted itself only where the parameters say so. */
export function clockStart(occasion: Occasion, parameters: ArrivalParameters): string {
  switch (occasion.kind) {
    case 'INSTALLATION':
      return parameters.INSTALLATION_CLOCK_FROM_ARRIVAL ? occasion.arrivedOn : businessDay(occasion.noticedAt);
    case 'REPAIR':
      return businessDay(parameters.REPAIR_CLOCK_FROM_CALL ? occasion.calledAt : occasion.decidedAt);
    case 'MAINTENANCE':
      return occasion.dueOn;
  }
}

/** 5.3.3: without a contract the days are counted by the city, which is known and not abroad. */
export function placeToCount({ city, abroad }: Pick<Destination, 'city' | 'abroad'>): Refusal | undefined {
  if (abroad) return refuse('abroadWithoutContract');
  if (!cityOf(city)) return refuse('cityUnknown', { city });
}

/** 5.3.3: two days in the home city, four elsewhere; abroad, what the contract says. */
function allowance(
  { kind }: Occasion,
  { city, abroad, contractDays }: Destination,
  parameters: ArrivalParameters,
): { zone: ArrivalZone; days: number } | Refusal {
  if (kind === 'MAINTENANCE') return { zone: 'DUE_DATE', days: 1 };
  if (contractDays !== null) return { zone: 'CONTRACT', days: contractDays };
  const unknown = placeToCount({ city, abroad });
  if (unknown) return unknown;
  return cityOf(city) === cityOf(parameters.HOME_CITY)
    ? { zone: 'SAME_CITY', days: parameters.ARRIVAL_DAYS_SAME_CITY }
    : { zone: 'ELSEWHERE', days: parameters.ARRIVAL_DAYS_ELSEWHERE };
}

/**
 * The days at whose end a hold of the customer was in force. Overlapping holds count a day once, and a hold within one
 * day does not stop the clock.
 */
export function heldDays(holds: readonly Hold[], now: Date): ReadonlySet<string> {
  const days = new Set<string>();
  for (const { cause, from, until } of holds) {
    if (cause !== 'CUSTOMER') continue;
    const end = businessDay(until ?? now);
    for (let day = businessDay(from); day < end; day = daysLater(day, 1)) days.add(day);
  }
  return days;
}

const endOf = (day: string) => beginningOf(daysLater(day, 1));

/** 5.3.3: whether the arrival came too late. */
export const arrivedLate = ({ deadline }: Pick<ArrivalDeadline, 'deadline'>, arrivedAt: Date) => arrivedAt > deadline;
