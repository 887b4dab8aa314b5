import type { WarrantyDecision } from '../customer-service/warranty-decision.entity.ts';
import type { ServiceOrderKind } from '../repair/service-order.entity.ts';
import type { WarrantyClass } from './waiting-request.ts';

/** What a repair's warranty decision says of who pays (5.2.3). */
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
