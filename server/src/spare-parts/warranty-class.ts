import { WarrantyDecision } from '../customer-service/warranty-decision.entity.ts';
import { extendStep } from '../procedure/extension.ts';
import type { Facts } from '../procedure/facts.ts';
import { lockRecords } from '../procedure/lock-records.ts';
import type { StepContext } from '../procedure/step-context.ts';
import type { ServiceOrderKind } from '../repair/service-order.entity.ts';
import { PartsRequest } from './parts-request.entity.ts';
import type { WarrantyClass } from './waiting-request.ts';

/** The payer by a repair's warranty decision (5.2.3). */
type Verdict = Pick<WarrantyDecision, 'verdict' | 'workStaysFree'>;

/**
 * 5.4.5: installations and repairs that are free, also for the time being, are in warranty; maintenance is by contract; what
 * is charged or goodwill, and what is sold without an order, comes after them.
 */
export function warrantyClass(kind: ServiceOrderKind | null, decision: Verdict | null): WarrantyClass {
  if (kind === 'INSTALLATION') return 'IN_WARRANTY';
  if (kind === 'MAINTENANCE') return 'CONTRACT';
  if (kind === null) return 'CHARGED';
  const free = !decision || decision.verdict === 'REPAIR_FREE' || decision.workStaysFree;
  return free ? 'IN_WARRANTY' : 'CHARGED';
}

const open = ['REQUESTED', 'PART_ISSUED'] as const;

/** 5.4.5: what is still to be issued is issued by the decision that holds now. */
async function follow(decision: Facts<WarrantyDecision>, _: object, context: StepContext) {
  const state = { $in: [...open] };
  const requests = await context.em.find(
    PartsRequest,
    { order: { fault: decision.fault }, state },
    { populate: ['order'] },
  );
  await lockRecords(context.em, PartsRequest, requests);
  for (const request of requests) {
    const { order, state: now } = request;
    const another = warrantyClass(order?.kind ?? null, decision);
    if (another === request.warrantyClass || (now !== 'REQUESTED' && now !== 'PART_ISSUED')) continue;
    request.warrantyClass = another;
    context.move(request, now);
  }
}

export const classFollowsDecision = ['assessWarranty', 'reclassifyCause', 'grantGoodwill'].map(step =>
  extendStep(WarrantyDecision, step, { moves: { PartsRequest: open }, after: follow }),
);
