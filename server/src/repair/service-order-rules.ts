import type { ContractObligation } from '../customer-service/contract-obligation.entity.ts';
import { daysLater } from '../fields/business-day.ts';
import type { Entered } from '../fields/form.ts';
import { type Refusal, refuse, refuseLines } from '../messages/errors.ts';
import type { Equipment } from '../organization/equipment.entity.ts';
import { isEngineerOf } from '../organization/person.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { whereSql } from '../procedure/turn.ts';
import { arrivedLate, type DelayCause } from './arrival-deadline.ts';
import { daysOf } from './licence-gate.ts';
import type { RepairInput } from './order-forms.ts';
import type { LicenceDeviation, ServiceOrder } from './service-order.entity.ts';

type Plan = Entered<ServiceOrder, 'startsOn' | 'endsOn' | 'engineers' | 'firstOfTrip'>;

/** The longest period of one order, in days. Longer work is planned as several orders. */
const MAX_DAYS = 60;

/** 5.3.3: the planned days are not in the past. */
export function plannedDays(
  { startsOn, endsOn }: Input<Plan>,
  _: unknown,
  { today }: Pick<StepContext, 'today'>,
): Refusal | undefined {
  if (startsOn < today) return refuse('startsInThePast', { today }, 'startsOn');
  if (endsOn < startsOn) return refuse('endsBeforeStart', {}, 'endsOn');
  if (endsOn > daysLater(startsOn, MAX_DAYS - 1)) return refuse('orderTooLong', { days: MAX_DAYS }, 'endsOn');
}

/** 5.3.1: only active people with the role of a technician are planned. */
export function engineersRepair({ engineers }: Input<Plan>): Refusal | undefined {
  const other = engineers.find(({ state, roles }) => state !== 'ACTIVE' || !roles.includes('TECHNICIAN'));
  if (other) return refuse('notARepairer', { name: other.name }, 'engineers');
}

/**
 * 5.3.3: the orders of a trip share an engineer with the first order of it, which is still ahead or under way, on days
 * that overlap or adjoin.
 */
export function sameTrip(
  { firstOfTrip: said, engineers, ...days }: Input<Plan, 'firstOfTrip.engineers'>,
  order: Partial<Facts<ServiceOrder, 'firstOfTrip.engineers'>>,
): Refusal | undefined {
  // Left out, it stays as it is.
  const firstOfTrip = said === undefined ? order.firstOfTrip : said;
  if (!firstOfTrip) return;
  const onSameTrip = firstOfTrip.id !== order.id && engineers.some(({ id }) => isEngineerOf(firstOfTrip, id));
  const isOver = firstOfTrip.state === 'CLOSED' || firstOfTrip.state === 'CANCELLED';
  if (!onSameTrip || firstOfTrip.firstOfTrip || isOver || !adjoin(firstOfTrip, days))
    return refuse('notOneTrip', {}, 'firstOfTrip');
}

/** 5.3.3: an order that others go out with stays on days that overlap or adjoin theirs; those are planned anew first. */
export function tripStaysTogether(
  { firstOfTrip, startsOn, endsOn }: Input<Plan>,
  { laterOfTrip }: Facts<ServiceOrder, 'laterOfTrip'>,
): Refusal | undefined {
  const left = [...laterOfTrip].filter(
    other =>
      other.state !== 'CLOSED' && other.state !== 'CANCELLED' && (firstOfTrip || !adjoin(other, { startsOn, endsOn })),
  );
  if (left.length) return refuse('tripLeftBehind', { orders: left.map(({ number }) => number).toSorted() }, 'startsOn');
}

type Days = Pick<ServiceOrder, 'startsOn' | 'endsOn'>;

/** Whether two orders can be one trip: their days overlap, or those of one begin the day after the other's. */
const adjoin = (one: Days, other: Days) =>
  one.startsOn <= daysLater(other.endsOn, 1) && other.startsOn <= daysLater(one.endsOn, 1);

/** 5.3.1: a deviation names engineers and days of the order. */
export function deviationOfOrder(
  { deviations }: { deviations: Pick<Facts<LicenceDeviation>, 'person' | 'day'>[] },
  order: Facts<ServiceOrder, 'engineers'>,
): Refusal | undefined {
  const days = daysOf(order);
  return refuseLines(deviations, ({ person, day }, at) => {
    if (!isEngineerOf(order, person.id) || !days.includes(day))
      return refuse('deviationOutsideOrder', {}, `deviations.${at}.day`);
  });
}

/** 5.3.1: a deviation is requested before it is approved. */
export function deviationWanted({ deviations }: Facts<ServiceOrder, 'deviations'>): Refusal | undefined {
  if (![...deviations].some(({ approved }) => !approved)) return refuse('noDeviationWanted');
}

/** An order waits for whoever lets deviations pass while one is wanted. */
export const hasDeviationWanted = whereSql(
  (order: Facts<ServiceOrder, 'deviations'>) => !deviationWanted(order),
  row => `exists (select from licence_deviation d where d.order_id = ${row}.id and d.approved is not true)`,
);

interface Arrival {
  arrivedAt: Date;
  delayCause?: DelayCause | null;
}

/** 5.3.3: an arrival does not lie before the start of the clock. */
export function arrivalTime({ arrivedAt }: Arrival, order: Facts<ServiceOrder, 'notice'>): Refusal | undefined {
  if (arrivedAt < (order.arrivedAt ?? clockBegan(order))) return refuse('arrivedBeforeClock', {}, 'arrivedAt');
}

/** 5.3.3: the time at which it was known that somebody has to come. */
const clockBegan = ({ notice, decidedAt }: Facts<ServiceOrder, 'notice'>) =>
  notice?.firstNoticedAt ?? notice?.noticedAt ?? decidedAt;

/**
 * 5.3.3: the arrival at the first site of the order's trip, which satisfies it. Whoever was there before the clock of this
 * order began did not set out upon it.
 */
export function arrivedWithTrip(order: Facts<ServiceOrder, 'firstOfTrip' | 'notice'>): Date | undefined {
  const { firstOfTrip: first } = order;
  const counts = first?.arrivedAt && first.state !== 'CANCELLED' && first.arrivedAt >= clockBegan(order);
  return counts && adjoin(first, order) ? (first.arrivedAt as Date) : undefined;
}

/** SQL: the same of the order `r`. */
export const hasArrivedWithTrip = `exists (select from service_order first where first.id = r.first_of_trip_id
  and first.state <> 'CANCELLED' and first.starts_on <= r.ends_on + 1 and r.starts_on <= first.ends_on + 1
  and first.arrived_at >= coalesce((select coalesce(n.first_noticed_at, n.noticed_at) from goods_arrival_notice n
    where n.id = r.notice_id), r.decided_at))`;

/** 5.3.3: whether the order's own arrival, or that at the first site of its trip, came too late. */
export const isLate = (order: Facts<ServiceOrder, 'firstOfTrip' | 'notice'>, arrivedAt: Date) =>
  arrivedLate({ deadline: order.arrivalDeadline }, arrivedWithTrip(order) ?? arrivedAt);

/** 5.3.3: by which city an arrival was counted is put right before it is judged. */
export function notArrivedYet({ arrivedAt }: Facts<ServiceOrder>): Refusal | undefined {
  if (arrivedAt) return refuse('arrivedAlready');
}

/** 5.3.3: an order with a report or an adjustment record is not cancelled. */
export function nothingOnRecord({
  workReports,
  adjustmentRecords,
}: Facts<ServiceOrder, 'adjustmentRecords' | 'workReports'>): Refusal | undefined {
  const [filed] = [...workReports, ...adjustmentRecords];
  if (filed) return refuse('filedAlready', { number: filed.number });
}

/** 5.3.3: what was done out of reach came after what the order says had come before it. */
export function inItsTurn(
  { dispatchedAt, arrivedAt, holds }: Facts<ServiceOrder, 'holds'>,
  { doneAt }: Pick<StepContext, 'doneAt'>,
): Refusal | undefined {
  const before = [dispatchedAt, arrivedAt, ...[...holds].flatMap(({ from, until }) => [from, until])];
  if (before.some(time => time && time > doneAt)) return refuse('doneBeforeItsTurn');
}

/** 5.3.3: a late arrival needs a cause. */
export function delayExplained(
  { arrivedAt, delayCause }: Arrival,
  order: Facts<ServiceOrder, 'firstOfTrip' | 'notice'>,
): Refusal | undefined {
  if (!order.arrivedAt && isLate(order, arrivedAt) && !delayCause)
    return refuse('delayNeedsCause', { deadline: order.arriveBy }, 'delayCause');
}

/** 5.3.7: an order names a machine, and it is the machine of the fault report. */
export function machineKnown({ fault, equipment }: Input<RepairInput>): Refusal | undefined {
  if (!fault.equipment && !equipment) return refuse('machineUnknown', {}, 'equipment');
  if (fault.equipment && equipment && fault.equipment.id !== equipment.id)
    return refuse('otherMachine', {}, 'equipment');
  if (equipment && equipment.customer.id !== fault.customer.id)
    return refuse('machineOfAnother', { serialNumber: equipment.serialNumber }, 'equipment');
}

/** The machine of an order that has passed `machineKnown`. */
export const machineOf = ({ fault, equipment }: Pick<Input<RepairInput>, 'fault' | 'equipment'>): Equipment =>
  (fault.equipment ?? equipment) as Equipment;

/** 5.2.1: only the maintenance of a machine is fulfilled by an order. Other obligations of a contract are not. */
export function maintenanceOfMachine({ kind, equipment }: Facts<ContractObligation>): Refusal | undefined {
  if (kind !== 'MAINTENANCE' || !equipment) return refuse('notMaintenance');
}

/** 5.2.1: an obligation has at most one order. */
export function notPlannedYet({ orders }: Facts<ContractObligation, 'orders'>): Refusal | undefined {
  const other = [...orders].find(({ state }) => state !== 'CANCELLED');
  if (other) return refuse('maintenancePlanned', { number: other.number });
}
