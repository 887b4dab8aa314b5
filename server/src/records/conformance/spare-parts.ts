import { dayOf } from '../../fields/business-day.ts';
import type { Check } from '../../procedure/check.ts';
import { clause } from '../../procedures/sh-jr-c-160/clauses.ts';
import { GoodsReceipt } from '../../spare-parts/goods-receipt.entity.ts';
import { PartsApplication } from '../../spare-parts/parts-application.entity.ts';
import { PartsRequest } from '../../spare-parts/parts-request.entity.ts';
import { PurchaseOrder } from '../../spare-parts/purchase-order.entity.ts';
import { StockAdjustment } from '../../spare-parts/stock-adjustment.entity.ts';
import { StockMovement } from '../../spare-parts/stock-movement.entity.ts';
import { SupplierClaim } from '../../spare-parts/supplier-claim.entity.ts';
import { remittedFor, worthIssued } from '../../spare-parts/waiting-lines.ts';
import { cameOn, samePerson } from './conditions.ts';

/** The sample of the last inspection of which something holds. */
const sampledWith = (holds: string) =>
  `exists (select from inspected_sample s where s.receipt_id = r.id and ${holds} and s.entry = (select max(l.entry)
    from inspected_sample l where l.receipt_id = s.receipt_id and l.part_id = s.part_id))`;

/** A part of which a plan was in force when the delivery came, and that was inspected without a sample. */
const unsampled = `exists (select from inspected_part i join inspection_plan p on p.part_id = i.part_id
  where i.receipt_id = r.id and i.entry = r.entries and i.accepted > 0 and p.state in ('RELEASED', 'SUPERSEDED')
    and p.released_on <= ${dayOf('r.created_at')}
    and not exists (select from inspected_sample s where s.receipt_id = r.id and s.part_id = i.part_id))`;

const unconfirmed = `exists (select from parts_application_line l where l.application_id = r.id
  and not exists (select from confirmed_item c where c.application_id = r.id and c.part_id = l.part_id))`;
const beyondSignature = `exists (select from confirmed_item c where c.application_id = r.id and c.quantity > coalesce(
  (select sum(l.quantity) from parts_application_line l where l.application_id = r.id and l.part_id = c.part_id), 0))`;
const unfounded = `exists (select from purchase_order_line l where l.order_id = r.id and not exists (
  select from confirmed_item c where c.application_id = l.application_id and c.decision <> 'STRUCK'
    and coalesce(c.substitute_id, c.part_id) = l.part_id))`;
const counters = `(select count(distinct c.department) from counted_part c where c.receipt_id = r.id and c.round = r.round)`;
const uninspected = `exists (select from counted_part c where c.receipt_id = r.id and c.round = r.round and c.quantity > 0
  and not exists (select from inspected_part i where i.receipt_id = r.id and i.part_id = c.part_id))`;
const charged = "(select q.warranty_class <> 'IN_WARRANTY' from parts_request q where q.id = r.request_id)";
const starved = `r.balance < (select coalesce(sum((w->>'open')::numeric), 0) from jsonb_array_elements(r.waiting) w
  where w->>'warrantyClass' = 'IN_WARRANTY' and (w->>'request')::uuid <> r.request_id)`;

/** Of the same machine’s fault, this was asked for and given up, and went to somebody who comes later, before it was asked for anew. */
const passedOver = `exists (select from parts_request_line l
  join parts_request_line before on before.part_id = l.part_id join parts_request g on g.id = before.request_id
  join service_order o on o.id = r.order_id join service_order former on former.id = g.order_id
  join stock_movement m on m.part_id = l.part_id and m.kind = 'ISSUE' and m.created_at between g.given_up_at and r.created_at
  join parts_request other on other.id = m.request_id
  where l.request_id = r.id and g.id <> r.id and g.warranty_class = 'IN_WARRANTY' and other.id not in (r.id, g.id)
    and (former.id = o.id or former.fault_id = o.fault_id)
    and (other.warranty_class <> 'IN_WARRANTY' or g.machine_down and not other.machine_down)
    and m.balance < before.quantity - before.issued)`;

/** 5.4, and what becomes of the parts at a customer's. */
export const spareParts: readonly Check[] = [
  {
    clause: clause.partsApplication,
    name: 'everyItemConfirmed',
    record: PartsApplication,
    on: 'appliedOn',
    missing: `r.state in ('CONFIRMED', 'ORDERED', 'FULFILLED', 'CLOSED_SHORT')
      and (r.signature is null or r.confirmed_by_id is null or ${unconfirmed} or ${beyondSignature})`,
    conforming: "r.state in ('CONFIRMED', 'REFUSED', 'ORDERED', 'FULFILLED', 'CLOSED_SHORT')",
  },
  {
    clause: clause.partsOrder,
    name: 'orderedAsConfirmed',
    record: PurchaseOrder,
    on: 'createdAt',
    missing: `r.state <> 'CANCELLED' and ${unfounded}`,
    conforming: "r.state <> 'CANCELLED'",
  },
  {
    clause: clause.partsOrder,
    name: 'orderDelivered',
    record: PurchaseOrder,
    on: 'dueOn',
    overdue: `r.state in ('ORDERED', 'PART_RECEIVED') and r.due_on < asked.today
      or r.state = 'RECEIVED' and ${cameOn('RECEIVED')} > r.due_on`,
    deviating: "r.state = 'CLOSED_SHORT'",
    conforming: "r.state = 'RECEIVED'",
  },
  {
    clause: clause.goodsReceipt,
    name: 'countedTogether',
    record: GoodsReceipt,
    on: 'createdAt',
    missing: `r.state in ('COUNTED', 'INSPECTED', 'STOCKED') and ${counters} < 2
      or r.state = 'STOCKED' and r.confirmed_by_id is null`,
    conforming: "r.state = 'STOCKED'",
  },
  {
    clause: clause.goodsReceipt,
    name: 'stockAdjustedByAnother',
    record: StockAdjustment,
    on: 'createdAt',
    missing: `r.state = 'BOOKED' and r.kind = 'COUNTED' and (r.decided_by_id is null or ${samePerson('r.decided_by_id', 'r.proposed_by_id')})`,
    conforming: "r.state in ('BOOKED', 'REJECTED', 'WITHDRAWN')",
  },
  {
    clause: clause.partsInspection,
    name: 'everyPartInspected',
    record: GoodsReceipt,
    on: 'createdAt',
    missing: `r.state = 'STOCKED' and ${uninspected}`,
    deviating: "r.state = 'STOCKED' and r.concession_decision = 'GRANTED'",
    conforming: "r.state = 'STOCKED'",
  },
  {
    clause: clause.partsInspection,
    name: 'inspectedByPlan',
    record: GoodsReceipt,
    on: 'createdAt',
    missing: `r.state = 'STOCKED' and ${unsampled}`,
    deviating: `r.state = 'STOCKED' and ${sampledWith("s.verdict = 'NOT_ACCEPTED'")}`,
    conforming: `r.state = 'STOCKED' and ${sampledWith('true')}`,
  },
  {
    clause: clause.nonconformingProduct,
    name: 'supplierClaimAnswered',
    record: SupplierClaim,
    on: 'claimedOn',
    overdue: "r.state in ('CLAIMED', 'ANSWERED') and r.due_on < asked.today or r.answered_late",
    conforming: "r.state in ('SETTLED', 'REFUSED')",
    detail: 'outcome',
  },
  {
    clause: clause.whoIsServedFirst,
    name: 'warrantyServedFirst',
    record: StockMovement,
    on: 'createdAt',
    missing: `r.kind = 'ISSUE' and not r.overridden and ${charged} and ${starved}`,
    deviating: "r.kind = 'ISSUE' and r.overridden",
    conforming: "r.kind = 'ISSUE'",
  },
  {
    clause: clause.whoIsServedFirst,
    name: 'warrantyNotPassedOver',
    record: PartsRequest,
    on: 'createdAt',
    deviating: `r.warranty_class = 'IN_WARRANTY' and ${passedOver}`,
    conforming: "r.warranty_class = 'IN_WARRANTY'",
  },
  {
    clause: clause.whoIsServedFirst,
    name: 'soldAfterRemittance',
    record: PartsApplication,
    on: 'appliedOn',
    missing: `r.customer_id is not null and ${worthIssued('r')} > ${remittedFor('r')}`,
    conforming: `r.customer_id is not null and ${worthIssued('r')} > 0`,
  },
  {
    clause: clause.whoIsServedFirst,
    name: 'warrantyServedInTime',
    record: PartsRequest,
    on: 'neededBy',
    overdue: `r.warranty_class = 'IN_WARRANTY' and (r.state in ('REQUESTED', 'PART_ISSUED') and r.needed_by < asked.today
      or r.state = 'ISSUED' and ${cameOn('ISSUED')} > r.needed_by)`,
    conforming: "r.warranty_class = 'IN_WARRANTY' and r.state = 'ISSUED'",
  },
];
