import type { Refusal } from '../messages/errors.ts';
import { type HandOverInput, handover, inTheirPlace } from '../organization/handover.ts';
import { isEngineerOf } from '../organization/person.ts';
import type { Facts, Loaded } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { bookedOnce } from './booking.ts';
import { engineersUnlicensed, type Gated, licenceGaps } from './licence-gate.ts';
import { notClosed, ServiceOrder, workNotDone } from './service-order.entity.ts';
import { engineersRepair } from './service-order-rules.ts';

type Order = Facts<ServiceOrder, 'engineers' | 'firstOfTrip'>;

/** 5.3: an order is the work of the engineers whom it names, and so are its reports. */
const sentOut = {
  facts: (order: Order, person: string) => isEngineerOf(order, person),
  sql: (row: string, person: string) =>
    `exists (select from service_order_engineers e where e.service_order_id = ${row}.id and e.person_id = ${person})`,
};

/** Whether there is still somewhere to go. */
const isAhead = ({ state }: Pick<Order, 'state'>) => workNotDone.some(each => each === state);

const receiverRepairs = ({ to }: HandOverInput): Refusal | undefined => {
  const refusal = engineersRepair({ engineers: [to] } as never);
  return refusal && { ...refusal, field: undefined };
};

/** 5.3.1: whoever receives it holds a licence for the products on every day that is left. */
async function receiverLicensed({ to }: HandOverInput, order: Gated & Order, { em, today }: StepContext) {
  if (!isAhead(order) || isEngineerOf(order, to.id)) return;
  await em.populate(to, ['licences']);
  return engineersUnlicensed(licenceGaps({ ...order, engineers: [to] }, today));
}

/** 5.3.3: whoever has another order on these days does not receive this one unasked: it is planned anew. */
async function receiverFree({ to }: HandOverInput, order: Order, context: StepContext) {
  if (!isAhead(order) || isEngineerOf(order, to.id)) return;
  const { startsOn, endsOn, firstOfTrip } = order;
  const refusal = await bookedOnce(
    { startsOn, endsOn, firstOfTrip, engineers: [to] } as never,
    order as never,
    context,
  );
  return refusal && { ...refusal, field: undefined };
}

/** 5.3: an order goes over to another engineer, with the days as they are planned, and with it all of its trip. */
export const orderHandover = handover(ServiceOrder, {
  heads: ['AFTER_SALES_HEAD'],
  from: notClosed,
  workOf: sentOut,
  together: 'firstOfTrip',
  load: ['engineers', 'equipment.model', 'deviations', 'licenceLost', 'firstOfTrip'],
  rules: [receiverRepairs, receiverLicensed, receiverFree],
  method: (order: Loaded<ServiceOrder, 'engineers' | 'licenceLost'>, input) => {
    order.engineers.set(inTheirPlace(order.engineers, input));
    order.licenceLost.remove(({ id }) => id === input.from.id);
  },
});
