import type { ProductReturnSteps } from '../customer-service/product-return.resolver.ts';
import type { RemittanceSteps } from '../customer-service/remittance.resolver.ts';
import type { ComplaintSteps } from '../improvement/complaint.resolver.ts';
import type { ComplaintSummarySteps } from '../improvement/complaint-summary.resolver.ts';
import type { CorrectiveActionSteps } from '../improvement/corrective-action.resolver.ts';
import type { NonconformitySteps } from '../improvement/nonconformity.resolver.ts';
import type { FaultReportSteps } from '../repair/fault-report.resolver.ts';
import type { ServiceOrderSteps } from '../repair/service-order.resolver.ts';
import type { GoodsReceiptSteps } from '../spare-parts/goods-receipt.resolver.ts';
import type { InspectionSteps } from '../spare-parts/inspection.resolver.ts';
import type { PartsApplicationSteps } from '../spare-parts/parts-application.resolver.ts';
import type { PartsRequestSteps } from '../spare-parts/parts-request.resolver.ts';
import type { PurchaseOrderSteps } from '../spare-parts/purchase-order.resolver.ts';
import type { DayOffset } from './training-plan.ts';
import type { UserKey } from './users.ts';

type StepName =
  | keyof ComplaintSteps
  | keyof ComplaintSummarySteps
  | keyof CorrectiveActionSteps
  | keyof NonconformitySteps
  | keyof ProductReturnSteps
  | keyof RemittanceSteps
  | keyof FaultReportSteps
  | keyof ServiceOrderSteps
  | keyof PartsApplicationSteps
  | keyof PurchaseOrderSteps
  | keyof GoodsReceiptSteps
  | keyof InspectionSteps
  | keyof PartsRequestSteps;

/** What stands in the demo for a day or a record until it is known. */
class Day {
  constructor(readonly offset: DayOffset) {}
}
class Key {
  constructor(readonly key: string) {}
}
export const day = (offset: DayOffset) => new Day(offset);
export const the = (key: string) => new Key(key);

/** A step that somebody takes on a day: on a record that is known by its key, or making one that is called so. */
export interface Deed {
  readonly day: DayOffset;
  readonly by: UserKey;
  readonly step: StepName;
  readonly on?: string;
  readonly makes?: string;
  readonly input?: object;
}

/** A form with the days and records in their places. */
export function filledIn(value: unknown, dayOf: (offset: DayOffset) => string, idOf: (key: string) => string): unknown {
  const inside = (each: unknown) => filledIn(each, dayOf, idOf);
  if (value instanceof Day) return dayOf(value.offset);
  if (value instanceof Key) return idOf(value.key);
  if (Array.isArray(value)) return value.map(inside);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, inside(each)]));
}
