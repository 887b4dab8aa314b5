import { type Refusal, refuse } from '../messages/errors.ts';
import { extendStep } from '../procedure/extension.ts';
import type { Facts } from '../procedure/facts.ts';
import { lockRecords } from '../procedure/lock-records.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { ServiceOrder } from '../repair/service-order.entity.ts';
import { accountOf } from './account-of-order.ts';
import { PartsRequest } from './parts-request.entity.ts';
import { givenUp } from './parts-request.resolver.ts';
import { exact } from './quantity.ts';

const openFor = (order: Facts<ServiceOrder>, { em }: StepContext) =>
  em.find(PartsRequest, { order: order.id, state: { $in: ['REQUESTED', 'PART_ISSUED'] } });

/** 5.3.3: an order that is called off waits for no parts any more. */
const calledOff = extendStep(ServiceOrder, 'cancelServiceOrder', {
  moves: { PartsRequest: ['CANCELLED', 'ISSUED'] },
  async after(order, { reason }: { reason?: string }, context) {
    const requests = await openFor(order, context);
    await lockRecords(context.em, PartsRequest, requests);
    for (const request of requests) {
      if (request.state !== 'REQUESTED' && request.state !== 'PART_ISSUED') continue;
      request.cancellationReason = reason ?? null;
      context.move(request, givenUp(request));
    }
  },
});

/** 5.3.6: an order is not closed while parts are still asked for, or some are neither used nor back. */
async function everyPartAccounted(
  _: unknown,
  order: Facts<ServiceOrder>,
  context: StepContext,
): Promise<Refusal | undefined> {
  const [request] = await openFor(order, context);
  if (request) return refuse('partsStillAwaited', { number: request.number });
  for (const { name, issued, returned, used } of await accountOf(context.em, order)) {
    const missing = exact(issued - returned - used);
    if (missing > 0) return refuse('partUnaccounted', { part: name, quantity: missing });
  }
}

const closed = extendStep(ServiceOrder, 'closeServiceOrder', { rules: [everyPartAccounted] });

export const orderParts = [calledOff, closed];
