import { type Refusal, refuse } from '../messages/errors.ts';
import { type HandOverInput, handover } from '../organization/handover.ts';
import { isEngineerOf } from '../organization/person.ts';
import type { Facts, Loaded } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { bookedOnce } from './booking.ts';
import { engineersUnlicensed, type Gated, licenceGaps } from './licence-gate.ts';
import { notClosed, ServiceOrder, workNotDone } from './service-order.entity.ts';
import { engineersRepair } from './service-order-rules.ts';

type Order = Facts<ServiceOrder, 'engineers' | 'firstOfTrip' | 'laterOfTrip'>;

/** 5.3: it goes over from somebody whom the order names. */
const namedOnIt = ({ from }: HandOverInput, order: Order): Refusal | undefined =>
  isEngineerOf(order, from.id) ? undefined : refuse('notNamedAnyMore', { name: from.name });

/** 5.3.3: orders of one trip are planned anew together. */
function ofNoTrip(_: unknown, { firstOfTrip, laterOfTrip }: Order): Refusal | undefined {
  const isOpen = ({ state }: { state: string }) => notClosed.some(each => each === state);
  const others = [...(firstOfTrip ? [firstOfTrip] : []), ...laterOfTrip].filter(isOpen);
  if (others.length) return refuse('handedOverAsTrip', { orders: others.map(({ number }) => number).toSorted() });
}

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
  const { startsOn, endsOn } = order;
  const refusal = await bookedOnce({ startsOn, endsOn, engineers: [to] } as never, order as never, context);
  return refusal && { ...refusal, field: undefined };
}

/** 5.3: an order goes over to another engineer, with the days as they are planned; the head of After-Sales hands it over. */
export const orderHandover = handover(ServiceOrder, {
  by: ['AFTER_SALES_HEAD'],
  from: notClosed,
  path: 'engineers',
  load: ['engineers', 'equipment.model', 'deviations', 'licenceLost', 'firstOfTrip', 'laterOfTrip'],
  rules: [namedOnIt, receiverRepairs, ofNoTrip, receiverLicensed, receiverFree],
  method: (order: Loaded<ServiceOrder, 'engineers' | 'licenceLost'>, { from, to }) => {
    order.engineers.set([...new Set([...order.engineers].map(each => (each.id === from.id ? to : each)))]);
    order.licenceLost.remove(({ id }) => id === from.id);
  },
});
