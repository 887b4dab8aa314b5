import { type Refusal, refuse } from '../messages/errors.ts';
import { extendStep } from '../procedure/extension.ts';
import type { Facts } from '../procedure/facts.ts';
import { lockRecords } from '../procedure/lock-records.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { ServiceOrder } from '../repair/service-order.entity.ts';
import { WorkReport } from '../repair/work-report.entity.ts';
import { accountOf, unaccounted, usedBeyond } from './account-of-order.ts';
import { PartsRequest } from './parts-request.entity.ts';
import { giveUp } from './parts-request.resolver.ts';
import { wholeNumbers } from './quantity.ts';

/** The requests of an order, which no other step moves meanwhile. */
async function requestsOf({ id: order }: Facts<ServiceOrder>, { em }: Pick<StepContext, 'em'>) {
  const requests = await em.find(PartsRequest, { order, state: { $ne: 'CANCELLED' } });
  return lockRecords(em, PartsRequest, requests, ['lines']);
}

const isOpen = ({ state }: Facts<PartsRequest>) => state === 'REQUESTED' || state === 'PART_ISSUED';

/** 5.3.6: what was issued for an order does not vanish with it. */
async function everyPieceBack(
  _: unknown,
  order: Facts<ServiceOrder>,
  context: StepContext,
): Promise<Refusal | undefined> {
  await requestsOf(order, context);
  const [missing] = unaccounted(await accountOf(context.em, order));
  if (missing) return refuse('partUnaccounted', { part: missing.name, quantity: missing.quantity });
}

/** 5.3.3: an order that is called off waits for no parts any more. */
const calledOff = extendStep(ServiceOrder, 'cancelServiceOrder', {
  moves: { PartsRequest: ['CANCELLED', 'ISSUED'] },
  rules: [everyPieceBack],
  async after(order, { reason }: { reason?: string }, context) {
    for (const request of (await requestsOf(order, context)).filter(isOpen))
      context.move(request, giveUp(request, reason ?? null, context.now));
  },
});

/**
 * 5.3.6: an order is not closed while parts are still asked for, some are neither used nor back, or more was used than was
 * issued and nobody says from where.
 */
async function everyPartAccounted(
  _: unknown,
  order: Facts<ServiceOrder>,
  context: StepContext,
): Promise<Refusal | undefined> {
  const open = (await requestsOf(order, context)).find(isOpen);
  if (open) return refuse('partsStillAwaited', { number: open.number });
  const accounts = await accountOf(context.em, order);
  const [missing] = unaccounted(accounts);
  if (missing) return refuse('partUnaccounted', { part: missing.name, quantity: missing.quantity });
  const [beyond] = usedBeyond(accounts);
  if (beyond) return refuse('usedBeyondIssue', { part: beyond.name, used: beyond.used, issued: beyond.had });
}

const closed = extendStep(ServiceOrder, 'closeServiceOrder', { rules: [everyPartAccounted] });

const reported = ['fileWorkReport', 'amendWorkReport'].map(step =>
  extendStep(WorkReport, step, { rules: [wholeNumbers('partsUsed', 'quantity')] }),
);

export const orderParts = [calledOff, closed, ...reported];
