import type { ContractObligation } from '../customer-service/contract-obligation.entity.ts';
import type { Entered } from '../fields/form.ts';
import type { Equipment } from '../organization/equipment.entity.ts';
import { isEngineerOf } from '../organization/person.ts';
import type { StepContext } from '../procedure/act.ts';
import { daysLater } from '../procedure/business-day.ts';
import { type Refusal, refuse } from '../procedure/errors.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import { arrivedLate } from './arrival-deadline.ts';
import type { DelayCause } from './delay-cause.ts';
import { daysOf } from './licence-gate.ts';
import type { RepairInput } from './order-forms.ts';
import type { LicenceDeviation, ServiceOrder } from './service-order.entity.ts';

type Plan = Entered<ServiceOrder, 'startsOn' | 'endsOn' | 'engineers' | 'firstOfTrip'>;

/** So long an order may be; more is planned as another. */
const MAX_DAYS = 60;

/** 5.3.3: somebody is sent on days to come. */
export function plannedDays(
  { startsOn, endsOn }: Input<Plan>,
  _: unknown,
  { today }: Pick<StepContext, 'today'>,
): Refusal | undefined {
  if (startsOn < today) return refuse('startsInThePast', { today }, 'startsOn');
  if (endsOn < startsOn) return refuse('endsBeforeStart', {}, 'endsOn');
  if (endsOn > daysLater(startsOn, MAX_DAYS - 1)) return refuse('orderTooLong', { days: MAX_DAYS }, 'endsOn');
}

/** 5.3.1: only repair people who are still with us are sent. */
export function engineersRepair({ engineers }: Input<Plan>): Refusal | undefined {
  const other = engineers.find(({ state, roles }) => state !== 'ACTIVE' || !roles.includes('TECHNICIAN'));
  if (other) return refuse('notARepairer', { name: other.name }, 'engineers');
}

/** 5.3.3: a trip is one where somebody goes from its first site to this one. */
export function sameTrip(
  { firstOfTrip, engineers }: Input<Plan, 'firstOfTrip.engineers'>,
  order: Partial<Facts<ServiceOrder>>,
): Refusal | undefined {
  if (!firstOfTrip) return;
  const onSameTrip = firstOfTrip.id !== order.id && engineers.some(({ id }) => isEngineerOf(firstOfTrip, id));
  if (!onSameTrip || firstOfTrip.firstOfTrip) return refuse('notOneTrip', {}, 'firstOfTrip');
}

/** 5.3.1: what is asked of the General Manager is about people and days of the order. */
export function deviationOfOrder(
  { deviations }: { deviations: Pick<Facts<LicenceDeviation>, 'person' | 'day'>[] },
  order: Facts<ServiceOrder, 'engineers'>,
): Refusal | undefined {
  const days = daysOf(order);
  const outside = deviations.findIndex(({ person, day }) => !isEngineerOf(order, person.id) || !days.includes(day));
  if (outside >= 0) return refuse('deviationOutsideOrder', {}, `deviations.${outside}.day`);
}

/** 5.3.1: the General Manager is asked before anything is approved. */
export function deviationWanted({ deviations }: Facts<ServiceOrder, 'deviations'>): Refusal | undefined {
  if (![...deviations].some(({ approved }) => !approved)) return refuse('noDeviationWanted');
}

interface Arrival {
  arrivedAt: Date;
  delayCause?: DelayCause | null;
  lateRecordReason?: string | null;
}

/** Hours within which an arrival is recorded by who arrived. */
const RECORDED_WITHIN = 24;

/** 5.3.3: an arrival lies between the start of the clock and now; after a day only the head records it, with a reason. */
export function arrivalTime(
  { arrivedAt, lateRecordReason }: Arrival,
  { notice, decidedAt, arrivedAt: before }: Facts<ServiceOrder, 'notice'>,
  { now, viewer }: Pick<StepContext, 'now' | 'viewer'>,
): Refusal | undefined {
  if (arrivedAt > now) return refuse('timeInTheFuture', {}, 'arrivedAt');
  if (arrivedAt < (before ?? notice?.noticedAt ?? decidedAt)) return refuse('arrivedBeforeClock', {}, 'arrivedAt');
  if (now.getTime() - arrivedAt.getTime() <= RECORDED_WITHIN * 3_600_000) return;
  if (!viewer.roles.includes('AFTER_SALES_HEAD'))
    return refuse('arrivalRecordedLate', { hours: RECORDED_WITHIN }, 'arrivedAt');
  if (!lateRecordReason) return refuse('lateRecordNeedsReason', {}, 'lateRecordReason');
}

/** 5.3.3: whether the order's own arrival, or that at the first site of its trip, came too late. */
export const isLate = ({ arrivalDeadline, firstOfTrip }: Facts<ServiceOrder, 'firstOfTrip'>, arrivedAt: Date) =>
  arrivedLate({ deadline: arrivalDeadline }, firstOfTrip?.arrivedAt ?? arrivedAt);

/** 5.3.3: what was measured or reported at the site stays with its order. */
export function nothingOnRecord({
  workReports,
  adjustmentRecords,
}: Facts<ServiceOrder, 'adjustmentRecords' | 'workReports'>): Refusal | undefined {
  const [filed] = [...workReports, ...adjustmentRecords];
  if (filed) return refuse('filedAlready', { number: filed.number });
}

/** 5.3.3: who comes late says why. */
export function delayExplained(
  { arrivedAt, delayCause }: Arrival,
  order: Facts<ServiceOrder, 'firstOfTrip'>,
): Refusal | undefined {
  if (!order.arrivedAt && isLate(order, arrivedAt) && !delayCause)
    return refuse('delayNeedsCause', { deadline: order.arriveBy }, 'delayCause');
}

/** 5.3.7: somebody is sent to a machine, and to that of which the call was. */
export function machineKnown({ fault, equipment }: Input<RepairInput>): Refusal | undefined {
  if (!fault.equipment && !equipment) return refuse('machineUnknown', {}, 'equipment');
  if (fault.equipment && equipment && fault.equipment.id !== equipment.id)
    return refuse('otherMachine', {}, 'equipment');
  if (equipment && equipment.customer.id !== fault.customer.id)
    return refuse('machineOfAnother', { serialNumber: equipment.serialNumber }, 'equipment');
}

/** The machine to which somebody is sent, once `machineKnown` has let it pass. */
export const machineOf = ({ fault, equipment }: Pick<Input<RepairInput>, 'fault' | 'equipment'>): Equipment =>
  (fault.equipment ?? equipment) as Equipment;

/** 5.2.1: somebody is sent for the maintenance of a machine; what else a contract demands is fulfilled otherwise. */
export function maintenanceOfMachine({ kind, equipment }: Facts<ContractObligation>): Refusal | undefined {
  if (kind !== 'MAINTENANCE' || !equipment) return refuse('notMaintenance');
}

/** 5.2.1: for what is due once, somebody is sent once. */
export function notPlannedYet({ orders }: Facts<ContractObligation, 'orders'>): Refusal | undefined {
  const other = [...orders].find(({ state }) => state !== 'CANCELLED');
  if (other) return refuse('maintenancePlanned', { number: other.number });
}
