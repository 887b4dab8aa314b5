import { Collection, type Rel } from '@mikro-orm/core';
import { Index, ManyToOne } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Day, Decimal, Lines, Link, Money, Related, Text, Whole } from '../fields/declarations.ts';
import { Part } from '../organization/part.entity.ts';
import { Supplier } from '../organization/supplier.entity.ts';
import { User } from '../organization/user.entity.ts';
import { BaseLine, BaseRecord, ProcedureRecord, RecordLine, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { GoodsReceipt } from './goods-receipt.entity.ts';
import { PartsApplication } from './parts-application.entity.ts';

export const PurchaseOrderState = choice('PurchaseOrderState', {
  ORDERED: '已订购',
  PART_RECEIVED: ['部分到货', 'Partly received'],
  RECEIVED: '已到齐',
  CLOSED_SHORT: ['短缺结案', 'Closed short'],
  CANCELLED: '已取消',
});
export type PurchaseOrderState = ChoiceOf<typeof PurchaseOrderState>;

/** A part bought for an item that Management has confirmed. */
@RecordLine('purchase_order', 'order_id')
@Index({ properties: ['application', 'part'] })
export class PurchaseOrderLine extends BaseLine {
  @ManyToOne(() => PurchaseOrder, { deleteRule: 'cascade', index: true }) order!: Rel<PurchaseOrder>;
  @Link('购买申请', () => PartsApplication, { en: 'Application' }) application!: Rel<PartsApplication>;
  @Link('零件', () => Part) part!: Rel<Part>;
  @Decimal('数量', { min: 0.001 }) quantity!: number;
  @Money('单价', { en: 'Unit price, net' }) unitPrice!: number;
  /** What has passed inspection and gone into stock. */
  @Decimal('已入库', { derived: true, en: 'In stock so far' }) received = 0;
  @Money('不含税金额', { derived: true, en: 'Net' }) net!: number;
  @Money('税额', { derived: true, en: 'Tax' }) tax!: number;
  @Money('含税金额', { derived: true, en: 'Gross' }) gross!: number;
}

@ProcedureRecord({
  says: `Parts ordered from a supplier as the confirmed applications say (${clause.partsOrder}).`,
  prefix: 'PO',
  zh: '采购订单',
  en: 'Purchase order',
  chapter: 'SPARE_PARTS',
  clause: clause.partsOrder,
  title: 'number',
  final: ['RECEIVED', 'CLOSED_SHORT', 'CANCELLED'],
  due: 'dueOn',
})
export class PurchaseOrder extends BaseRecord {
  @State(() => PurchaseOrderState) state!: PurchaseOrderState;
  @Link('供应商', () => Supplier, { list: true, search: true }) supplier!: Supplier;
  @Lines('订购明细', () => PurchaseOrderLine, 'order', { max: 100, en: 'Items' })
  lines = new Collection<PurchaseOrderLine>(this);
  @Decimal('税率', { unit: '%', min: 0, max: 100, en: 'Tax rate' }) taxRate!: number;
  @Day('交货期限', { list: true, en: 'Due on' }) dueOn!: string;
  @Text('备注', { optional: true, widget: 'LONG_TEXT' }) remark!: string | null;
  @Whole('修订次数', { derived: true }) revision = 1;
  @Money('不含税合计', { derived: true, en: 'Net' }) net!: number;
  @Money('税额合计', { derived: true, en: 'Tax' }) tax!: number;
  @Money('含税合计', { derived: true, list: true, en: 'Gross' }) gross!: number;
  @Link('订购人', () => User, { derived: true, en: 'Ordered by' }) orderedBy!: User;
  @Text('变更或结束原因', { derived: true, optional: true, widget: 'LONG_TEXT', en: 'Why it was changed or ended' })
  reason!: string | null;
  @Related('到货', () => GoodsReceipt, 'purchaseOrder', { en: 'Deliveries' })
  receipts = new Collection<GoodsReceipt>(this);
}
