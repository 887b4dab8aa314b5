import { Collection, type Rel } from '@mikro-orm/core';
import { Index, ManyToOne } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Day, Decimal, Lines, Link, Money, Related, Text, Whole } from '../fields/declarations.ts';
import { Part } from '../organization/part.entity.ts';
import { Supplier } from '../organization/supplier.entity.ts';
import { User } from '../organization/user.entity.ts';
import { Planned } from '../procedure/day-origin.ts';
import { BaseLine, BaseRecord, ProcedureRecord, RecordLine, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { GoodsReceipt } from './goods-receipt.entity.ts';
import { PartsApplication } from './parts-application.entity.ts';

export const PurchaseOrderState = choice('PurchaseOrderState', [
  'ORDERED',
  'PART_RECEIVED',
  'RECEIVED',
  'CLOSED_SHORT',
  'CANCELLED',
]);
export type PurchaseOrderState = ChoiceOf<typeof PurchaseOrderState>;

/** A part bought for an item that Management has confirmed. */
@RecordLine('purchase_order', 'order_id')
@Index({ properties: ['application', 'part'] })
export class PurchaseOrderLine extends BaseLine {
  @ManyToOne(() => PurchaseOrder, { deleteRule: 'cascade', index: true }) order!: Rel<PurchaseOrder>;
  @Link(() => PartsApplication) application!: Rel<PartsApplication>;
  @Link(() => Part) part!: Rel<Part>;
  @Decimal({ min: 0.001, scan: 'QUANTITY' }) quantity!: number;
  @Money() unitPrice!: number;
  /** How long the supplier answers for it from when it came; else what it usually does. */
  @Whole({ unit: 'months', optional: true, min: 1, max: 120 }) warrantyMonths!: number | null;
  /** The quantity that passed inspection and went into stock. */
  @Decimal({ serverSet: true }) received = 0;
  @Money({ serverSet: true }) net!: number;
  @Money({ serverSet: true }) tax!: number;
  @Money({ serverSet: true }) gross!: number;
}

@ProcedureRecord({
  description: `Parts ordered from a supplier as the confirmed applications say (${clause.partsOrder}).`,
  prefix: 'PO',
  chapter: 'SPARE_PARTS',
  clause: clause.partsOrder,
  title: 'supplier',
  final: ['RECEIVED', 'CLOSED_SHORT', 'CANCELLED'],
  due: 'dueOn',
})
export class PurchaseOrder extends BaseRecord {
  @State(() => PurchaseOrderState) state!: PurchaseOrderState;
  @Link(() => Supplier, { list: true, search: true }) supplier!: Supplier;
  @Lines(() => PurchaseOrderLine, 'order', { max: 100 })
  lines = new Collection<PurchaseOrderLine>(this);
  @Decimal({ unit: '%', min: 0, max: 100 }) taxRate!: number;
  @Planned() @Day({ list: true }) dueOn!: string;
  @Text({ optional: true, widget: 'LONG_TEXT' }) remark!: string | null;
  @Whole({ serverSet: true }) revision = 1;
  @Money({ serverSet: true }) net!: number;
  @Money({ serverSet: true }) tax!: number;
  @Money({ serverSet: true, list: true }) gross!: number;
  @Link(() => User, { serverSet: true }) orderedBy!: User;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' })
  reason!: string | null;
  @Related(() => GoodsReceipt, 'purchaseOrder')
  receipts = new Collection<GoodsReceipt>(this);
}
