import { arrivalDaysByContract } from '../customer-service/contract-coverage.ts';
import { businessDay } from '../fields/business-day.ts';
import type { Refusal } from '../messages/errors.ts';
import { isAbroad } from '../organization/city.ts';
import { Holiday } from '../organization/holiday.entity.ts';
import { WorkingDays } from '../organization/working-days.ts';
import type { Facts, Loaded } from '../procedure/facts.ts';
import { parametersInForce } from '../procedure/parameters-in-force.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { arrivalDeadline, type Occasion } from './arrival-deadline.ts';
import type { ServiceHold, ServiceOrder } from './service-order.entity.ts';

const parameters = [
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
> & { readonly holds: Iterable<Facts<ServiceHold>> };

/** 5.3.3: the arrival deadline, by the parameters in force on the day of dispatch. */
async function clockOf(sent: Sent, { em, now }: Pick<StepContext, 'em' | 'now'>) {
  const day = businessDay(sent.decidedAt);
  const inForce = await parametersInForce(em, parameters, day);
  const holidays = inForce.ARRIVAL_IN_WORKING_DAYS ? await em.find(Holiday, { state: 'ACTIVE' }) : [];
  const workingDays = new WorkingDays(holidays);
  const contractDays = await arrivalDaysByContract(em, sent.equipment, day);
  const destination = { city: sent.site.city, abroad: isAbroad(sent.site), contractDays };
  return arrivalDeadline(occasionOf(sent), destination, [...sent.holds], inForce, { workingDays, now });
}

/** 5.3.3: an order without the facts for its deadline is refused. */
export async function clockKnown(sent: Sent, context: Pick<StepContext, 'em' | 'now'>): Promise<Refusal | undefined> {
  const clock = await clockOf(sent, context);
  if ('rule' in clock) return clock;
}

/** Sets the arrival deadline of an order that has passed `clockKnown`. */
export async function setClock(
  order: Loaded<ServiceOrder, 'fault' | 'notice' | 'obligation' | 'site' | 'holds'>,
  context: Pick<StepContext, 'em' | 'now'>,
) {
  const clock = await clockOf(order, context);
  if ('rule' in clock) throw new Error(`The clock of ${order.number} is not known`);
  const { startsOn, zone, lastDay, deadline } = clock;
  Object.assign(order, { clockStartsOn: startsOn, arrivalZone: zone, arriveBy: lastDay, arrivalDeadline: deadline });
}

function occasionOf({ notice, fault, obligation, decidedAt }: Sent): Occasion {
  if (notice) return { kind: 'INSTALLATION', arrivedOn: notice.arrivedOn, noticedAt: notice.noticedAt };
  if (fault) return { kind: 'REPAIR', calledAt: fault.firstCalledAt, decidedAt };
  if (obligation) return { kind: 'MAINTENANCE', dueOn: obligation.dueOn };
  throw new Error('An order is for an arrival, a fault or an obligation');
}
