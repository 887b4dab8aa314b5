import type { FilterQuery } from '@mikro-orm/core';
import {
  arrivalDaysByContract,
  type ResponseByContract,
  responsesByContract,
} from '../customer-service/contract-coverage.ts';
import { businessDay } from '../fields/business-day.ts';
import type { Refusal } from '../messages/errors.ts';
import { isAbroad } from '../organization/city.ts';
import { Holiday } from '../organization/holiday.entity.ts';
import { WorkingDays } from '../organization/working-days.ts';
import type { Facts, Loaded } from '../procedure/facts.ts';
import { parametersInForce } from '../procedure/parameters-in-force.ts';
import { knowing, type Question } from '../procedure/question.ts';
import type { StepContext } from '../procedure/step-context.ts';
import {
  type ArrivalClock,
  arrivalClock,
  deadlineOf,
  heldDays,
  type Occasion,
  placeToCount,
} from './arrival-deadline.ts';
import type { FaultReport } from './fault-report.entity.ts';
import type { GoodsArrivalNotice } from './goods-arrival-notice.entity.ts';
import { type KeptClock, ServiceHold, ServiceOrder, type ServiceOrderState } from './service-order.entity.ts';

export const clockParameters = [
  'HOME_CITY',
  'ARRIVAL_DAYS_SAME_CITY',
  'ARRIVAL_DAYS_ELSEWHERE',
  'ARRIVAL_IN_WORKING_DAYS',
  'ARRIVAL_COUNTS_FIRST_DAY',
  'INSTALLATION_CLOCK_FROM_ARRIVAL',
  'REPAIR_CLOCK_FROM_CALL',
] as const;

/** The facts from which the arrival deadline of an order is computed. */
export type Sent = Pick<
  Facts<ServiceOrder, 'notice' | 'fault' | 'obligation' | 'site'>,
  'notice' | 'fault' | 'obligation' | 'equipment' | 'site' | 'decidedAt'
> & { readonly keptClock?: KeptClock | null; readonly holds: Iterable<Facts<ServiceHold>> };

type Context = Pick<StepContext, 'em' | 'now'>;

/** 5.3.3: an order without the facts for its deadline is refused. */
export async function clockKnown(sent: Sent, context: Context): Promise<Refusal | undefined> {
  const deadline = await deadlineFor(sent, context);
  if ('rule' in deadline) return deadline;
}

/** The contracts by which somebody has to be at a machine, and whether a clock of an earlier order goes on. */
const clockByOther = (cause: 'fault' | 'notice'): Question<{ kept: boolean; contracts: ResponseByContract[] }> => ({
  name: `clockOf${cause}`,
  sql: row => `(select json_build_object(
    'kept', exists (select from service_order o where o.${cause}_id = ${row}.id and o.kept_clock is not null),
    'contracts', (select coalesce(json_agg(c), '[]') from ${responsesByContract(`${row}.equipment_id`)} c)))`,
});

type ToBeSentTo = Facts<FaultReport | GoodsArrivalNotice, 'equipment.site'>;

/** 5.3.3: nobody is sent where the last day for arriving would not be known; told before anything is entered. */
const placeKnown = (cause: 'fault' | 'notice') =>
  knowing(
    [clockByOther(cause)],
    function placeKnown(
      { equipment }: Pick<ToBeSentTo, 'equipment'>,
      [{ kept, contracts }],
      { today },
    ): Refusal | undefined {
      if (!equipment || kept || contracts.some(({ from, until }) => from <= today && today <= until)) return;
      const { city, country } = equipment.site;
      return placeToCount({ city, abroad: isAbroad({ country }) });
    },
  );
export const placeOfFault = placeKnown('fault');
export const placeOfNotice = placeKnown('notice');

/** Sets the arrival deadline of an order that has passed `clockKnown`. */
export async function setClock(
  order: Loaded<ServiceOrder, 'fault' | 'notice' | 'obligation' | 'site' | 'holds'>,
  context: Context,
) {
  const found = await deadlineFor(order, context);
  if ('rule' in found) throw new Error(`The clock of ${order.number} is not known`);
  const { kept, lastDay, deadline } = found;
  Object.assign(order, {
    keptClock: kept,
    clockStartsOn: kept.startsOn,
    arrivalZone: kept.zone,
    arrivalCity: kept.city,
    arriveBy: lastDay,
    arrivalDeadline: deadline,
  });
}

/** The deadline by the clock that is kept, by that of an earlier order for the same, or by one that starts now. */
async function deadlineFor(sent: Sent, context: Context) {
  const kept = sent.keptClock ?? (await firstClock(sent, context)) ?? (await newClock(sent, sent.site, context));
  if ('rule' in kept) return kept;
  const held = new Set([...kept.heldDays, ...heldDays([...sent.holds], context.now)]);
  const deadline = deadlineOf(kept, held, await workingDays(kept, context));
  return 'rule' in deadline ? deadline : { ...deadline, kept };
}

/** 5.3.3: a clock with the facts of today; the days on which a former one stood still are its own. */
export async function newClock(
  sent: Sent,
  { city, country }: { city: string; country: string | null },
  { em }: Pick<Context, 'em'>,
): Promise<KeptClock | Refusal> {
  const day = businessDay(sent.decidedAt);
  const inForce = await parametersInForce(em, clockParameters, day);
  const contractDays = await arrivalDaysByContract(em, sent.equipment, day);
  const clock = arrivalClock(occasionOf(sent), { city, abroad: isAbroad({ country }), contractDays }, inForce);
  if ('rule' in clock) return clock;
  return { ...clock, city, calendar: await calendarFor(clock, em), heldDays: sent.keptClock?.heldDays ?? [] };
}

/**
 * 5.3.3: the first clock of a fault, an arrival or an obligation goes on, also when the order is cancelled and another
 * planned, until somebody has arrived. A report that was merged brings its clock along.
 */
async function firstClock(sent: Sent, { em, now }: Context): Promise<KeptClock | undefined> {
  const orders = await em.find(ServiceOrder, sentBefore(sent), { populate: ['holds'], orderBy: { decidedAt: 'asc' } });
  const since = orders.slice(orders.findLastIndex(({ arrivedAt }) => arrivedAt) + 1);
  const first = since.find(({ keptClock }) => keptClock)?.keptClock;
  if (!first) return;
  const held = heldDays(
    since.flatMap(({ holds }) => [...holds]),
    now,
  );
  return { ...first, heldDays: [...first.heldDays, ...held] };
}

function sentBefore({ notice, fault, obligation }: Sent): FilterQuery<ServiceOrder> {
  if (notice) return { notice: notice.id };
  if (obligation) return { obligation: obligation.id };
  const { id, firstCalledAt } = fault as NonNullable<Sent['fault']>;
  const same = { $or: [{ id }, { mergedInto: id }, { mergedInto: { mergedInto: id } }] };
  return { fault: same, decidedAt: { $gte: firstCalledAt } };
}

const calendarFor = async ({ inWorkingDays }: ArrivalClock, em: Context['em']): Promise<KeptClock['calendar']> =>
  inWorkingDays ? (await em.find(Holiday, { state: 'ACTIVE' })).map(({ day, kind }) => ({ day, kind })) : [];

/** The calendar as it was when the clock started; for years that nobody had announced then, as it is now. */
async function workingDays(clock: KeptClock, { em }: Pick<Context, 'em'>) {
  const years = new Set(clock.calendar.map(({ day }) => day.slice(0, 4)));
  const since = (await calendarFor(clock, em)).filter(({ day }) => !years.has(day.slice(0, 4)));
  return new WorkingDays([...clock.calendar, ...since]);
}

function occasionOf({ notice, fault, obligation, decidedAt }: Sent): Occasion {
  if (notice) {
    const { arrivedOn, firstNoticedAt, noticedAt } = notice;
    return { kind: 'INSTALLATION', arrivedOn, noticedAt: firstNoticedAt ?? noticedAt };
  }
  if (fault) return { kind: 'REPAIR', calledAt: fault.firstCalledAt, decidedAt };
  if (obligation) return { kind: 'MAINTENANCE', dueOn: obligation.dueOn };
  throw new Error('An order is for an arrival, a fault or an obligation');
}

/** Puts the order on hold, and records the state to which it returns. */
export function beginHold(
  order: Loaded<ServiceOrder, 'holds'>,
  why: Pick<ServiceHold, 'cause' | 'reason'>,
  from: string,
  now: Date,
) {
  const { cause, reason } = why;
  const position = order.holds.length;
  order.holds.add(Object.assign(new ServiceHold(), { cause, reason, from: now, until: null, position }));
  order.heldFrom = from as ServiceOrderState;
}

/** Ends the open hold, and clears the state to which the order was to return. */
export function endHold(order: Loaded<ServiceOrder, 'holds'>, now: Date) {
  const open = [...order.holds].find(({ until }) => !until);
  if (open) open.until = now;
  order.heldFrom = null;
}
