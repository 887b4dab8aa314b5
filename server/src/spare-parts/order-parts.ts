import { type Refusal, refuse } from '../messages/errors.ts';
import { extendStep } from '../procedure/extension.ts';
import type { Facts } from '../procedure/facts.ts';
import { knowing } from '../procedure/question.ts';
import { ServiceOrder } from '../repair/service-order.entity.ts';
import { WorkReport } from '../repair/work-report.entity.ts';
import { partsOfOrder, requestAwaited, requestsOf, unaccounted, usedBeyond } from './account-of-order.ts';
import type { PartsRequest } from './parts-request.entity.ts';
import { giveUp } from './parts-request.resolver.ts';
import { wholeNumbers } from './quantity.ts';

const isOpen = ({ state }: Facts<PartsRequest>) => state === 'REQUESTED' || state === 'PART_ISSUED';

/** 5.3.6: what was issued for an order does not vanish with it. */
const everyPieceBack = knowing([partsOfOrder], function everyPieceBack(_: Facts<ServiceOrder>, [accounts]):
  | Refusal
  | undefined {
  const [missing] = unaccounted(accounts);
  if (missing) return refuse('partUnaccounted', { part: missing.name, quantity: missing.quantity });
});

/** 5.3.3: an order that is called off waits for no parts any more. */
const calledOff = extendStep(ServiceOrder, 'cancelServiceOrder', {
  moves: { PartsRequest: ['CANCELLED', 'ISSUED'] },
  guards: [everyPieceBack],
  async after(order, { reason }: { reason?: string }, context) {
    for (const request of (await requestsOf(context.em, order)).filter(isOpen))
      context.move(request, giveUp(request, reason ?? null, context.now));
  },
});

/**
 * 5.3.6: an order is not closed while parts are still asked for, some are neither used nor back, or more was used than was
 * issued and nobody says from where.
 */
const everyPartAccounted = knowing(
  [partsOfOrder, requestAwaited],
  function everyPartAccounted(_: Facts<ServiceOrder>, [accounts, awaited]): Refusal | undefined {
    if (awaited) return refuse('partsStillAwaited', { number: awaited });
    const [missing] = unaccounted(accounts);
    if (missing) return refuse('partUnaccounted', { part: missing.name, quantity: missing.quantity });
    const [beyond] = usedBeyond(accounts);
    if (beyond) return refuse('usedBeyondIssue', { part: beyond.name, used: beyond.used, issued: beyond.had });
  },
);

const closed = extendStep(ServiceOrder, 'closeServiceOrder', { guards: [everyPartAccounted] });

const reported = ['fileWorkReport', 'amendWorkReport'].map(step =>
  extendStep(WorkReport, step, { rules: [wholeNumbers('partsUsed', 'quantity')] }),
);

export const orderParts = [calledOff, closed, ...reported];
