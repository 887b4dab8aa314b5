import { refuse } from '../messages/errors.ts';
import { standing } from '../procedure/standing.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { engineersUnlicensed, licenceGaps } from './licence-gate.ts';
import { ServiceOrder } from './service-order.entity.ts';
import { arrivedWithTrip } from './service-order-rules.ts';

const onTheirWay = ['dispatchServiceOrder', 'resumeServiceOrder'];

/** An order that was put on hold before anybody set out goes back to its plan. */
const goesNowhere = ({ heldFrom }: Pick<ServiceOrder, 'heldFrom'>) => heldFrom === 'PLANNED';

/**
 * 5.3.1: whoever is on the way or on site holds a licence for this machine, on each planned day that is left. An arrival is
 * recorded all the same, and shows the lapse.
 */
export const everyoneLicensed = standing(ServiceOrder, 'everyoneLicensed', {
  clause: clause.licence,
  while: ['DISPATCHED', 'ON_SITE'],
  rests: { 'engineers.licences': 'FLAG', 'equipment.model.family': 'REFUSE', deviations: 'FROZEN' },
  holds: (order, { today }) => (goesNowhere(order) ? undefined : engineersUnlicensed(licenceGaps(order, today))),
  doors: onTheirWay,
  daily: true,
  since: 'dispatchedAt',
});

/** 5.3.1: whoever is on the way or on site is one of the active technicians. */
export const everyoneRepairs = standing(ServiceOrder, 'everyoneRepairs', {
  clause: clause.licence,
  while: ['DISPATCHED', 'ON_SITE'],
  rests: { engineers: 'FLAG' },
  holds: order => {
    const other = [...order.engineers].find(({ state, roles }) => state !== 'ACTIVE' || !roles.includes('TECHNICIAN'));
    return other && !goesNowhere(order) ? refuse('notARepairer', { name: other.name }) : undefined;
  },
  doors: onTheirWay,
  since: 'dispatchedAt',
});

/** 5.3.3: whoever is on the way has planned days left. */
export const plannedDaysLeft = standing(ServiceOrder, 'plannedDaysLeft', {
  clause: clause.arrival,
  while: ['DISPATCHED'],
  rests: {},
  holds: (order, { today }) =>
    order.endsOn < today && !goesNowhere(order) ? refuse('plannedDaysOver', { endsOn: order.endsOn }) : undefined,
  doors: onTheirWay,
  daily: true,
  since: 'dispatchedAt',
});

/** 5.3.3: an order without an arrival is not past its deadline; only what the customer held up before it stops the clock. */
export const arrivesInTime = standing(ServiceOrder, 'arrivesInTime', {
  clause: clause.arrival,
  while: ['PLANNED', 'DISPATCHED', 'ON_HOLD'],
  rests: { holds: 'FROZEN', notice: 'FROZEN', firstOfTrip: 'FLAG' },
  holds: (order, { today }) => {
    const { arrivedAt, arriveBy, arrivalDeadline } = order;
    const stands = [...order.holds].some(
      ({ cause, from, until }) => cause === 'CUSTOMER' && !until && from < arrivalDeadline,
    );
    if (arrivedAt || arrivedWithTrip(order) || stands || arriveBy >= today) return;
    return refuse('arrivalOverdue', { deadline: arriveBy });
  },
  daily: true,
  since: 'arriveBy',
});
