import { Collection, type Rel } from '@mikro-orm/core';
import { ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Department } from '../access/roles.ts';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Choices, Decimal, Lines, Link, Moment, Text, Values, Whole } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { Part } from '../organization/part.entity.ts';
import { User } from '../organization/user.entity.ts';
import { BaseLine, BaseRecord, ProcedureRecord, RecordLine, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { PurchaseOrder } from './purchase-order.entity.ts';

export const GoodsReceiptState = choice('GoodsReceiptState', {
  COUNTING: '点数中',
  DISCREPANT: '数量不符',
  COUNTED: '待检验',
  INSPECTED: '待入库',
  STOCKED: '已入库',
  CANCELLED: '已取消',
});
export type GoodsReceiptState = ChoiceOf<typeof GoodsReceiptState>;

export const DiscrepancyKind = choice('DiscrepancyKind', {
  UNEQUAL: ['双方点数不一致', 'The two counts differ'],
  MORE_THAN_ORDERED: '多于订购数量',
  NOT_ORDERED: ['错发零件', 'Not what was ordered'],
});
export type DiscrepancyKind = ChoiceOf<typeof DiscrepancyKind>;

export const ConcessionDecision = choice('ConcessionDecision', { GRANTED: '同意让步', REFUSED: '不同意让步' });
export type ConcessionDecision = ChoiceOf<typeof ConcessionDecision>;

/** How many of a part one department counted, in one round; told once both have counted. */
@RecordLine('goods_receipt', 'receipt_id')
export class CountedPart extends BaseLine {
  @ManyToOne(() => GoodsReceipt, { deleteRule: 'cascade', index: true }) receipt!: Rel<GoodsReceipt>;
  @Link('零件', () => Part) part!: Rel<Part>;
  @Decimal('数量', { min: 0 }) quantity!: number;
  @Whole('第几次点数', { derived: true }) round!: number;
  @Choice('部门', () => Department, { derived: true }) department!: Department;
  @Link('点数人', () => User, { derived: true, en: 'Counted by' }) countedBy!: User;
  @Moment('点数时间', { derived: true, en: 'Counted at' }) countedAt!: Date;
}

/** What both departments found of a part, by SH/JR-C-070-01 (5.4.4). Of several entries the last one holds. */
@RecordLine('goods_receipt', 'receipt_id')
export class InspectedPart extends BaseLine {
  @ManyToOne(() => GoodsReceipt, { deleteRule: 'cascade', index: true }) receipt!: Rel<GoodsReceipt>;
  @Link('零件', () => Part) part!: Rel<Part>;
  @Decimal('合格', { min: 0 }) accepted!: number;
  @Decimal('不合格', { min: 0 }) rejected!: number;
  @Decimal('让步接收', { min: 0 }) concession!: number;
  @Text('检验记录', { widget: 'LONG_TEXT', en: 'Measurements' }) measurements!: string;
  @Text('缺陷', { optional: true, en: 'Defect' }) defect!: string | null;
  @Whole('第几次检验', { derived: true }) entry!: number;
}

/** What is wrong with what came. */
@ValueType()
export class Discrepancy {
  @Text('番号', { en: 'Part number' }) partNumber!: string;
  @Choice('情况', () => DiscrepancyKind) kind!: DiscrepancyKind;
  @Decimal('售后服务部点数', { en: 'Counted by After-Sales' }) afterSales!: number;
  @Decimal('管理部点数', { en: 'Counted by Management' }) management!: number;
  @Decimal('订单待到数量', { en: 'Still to come by the order' }) ordered!: number;
}

/** One department's count while the other has not counted: kept where no question reaches it. */
export interface SealedCount {
  department: Department;
  userId: string;
  personId: string;
  at: string;
  lines: { part: string; quantity: number }[];
}

@ProcedureRecord({
  says: `A delivery: counted blind by both departments, inspected by both together, and only then taken into stock (${clause.goodsReceipt}).`,
  prefix: 'GR',
  zh: '到货验收',
  en: 'Goods receipt',
  chapter: 'SPARE_PARTS',
  clause: clause.goodsReceipt,
  title: 'deliveryNote',
  final: ['STOCKED', 'CANCELLED'],
})
export class GoodsReceipt extends BaseRecord {
  @State(() => GoodsReceiptState) state!: GoodsReceiptState;
  @Link('采购订单', () => PurchaseOrder, { list: true, search: true }) purchaseOrder!: Rel<PurchaseOrder>;
  @Text('送货单号', { list: true, search: true, max: 60, en: 'Delivery note' }) deliveryNote!: string;
  @Link('登记人', () => User, { derived: true, en: 'Registered by' }) registeredBy!: User;

  @Whole('点数次数', { derived: true, en: 'Round of counting' }) round = 1;
  /** In this round; what they counted is told with the second count. */
  @Choices('已点数的部门', () => Department, { derived: true, en: 'Departments that have counted' })
  countedDepartments: Department[] = [];
  @Lines('点数', () => CountedPart, 'receipt', { derived: true, en: 'Counts' }) counts = new Collection<CountedPart>(
    this,
  );
  @Values('不符事项', () => Discrepancy, { derived: true, en: 'Discrepancies' }) discrepancies: Discrepancy[] = [];
  @Property({ type: 'json', hidden: true, nullable: true }) sealedCount!: SealedCount | null;

  @Lines('检验结果', () => InspectedPart, 'receipt', { derived: true, en: 'Inspection' })
  inspection = new Collection<InspectedPart>(this);
  @Whole('检验登记次数', { derived: true, en: 'Entries of the inspection' }) entries = 0;
  @Choice('检验登记部门', () => Department, { derived: true, optional: true, en: 'Inspection entered by department' })
  inspectedByDepartment!: Department | null;
  @Link('检验登记人', () => User, { derived: true, optional: true, en: 'Inspection entered by' })
  inspectedBy!: User | null;
  @Link('检验确认人', () => User, { derived: true, optional: true, en: 'Inspection confirmed by' })
  confirmedBy!: User | null;
  @Choice('让步决定', () => ConcessionDecision, { derived: true, optional: true, en: 'Decision on the concession' })
  concessionDecision!: ConcessionDecision | null;
  @Text('让步理由', { derived: true, optional: true, widget: 'LONG_TEXT', en: 'Grounds of the concession' })
  concessionReason!: string | null;
  @Link('让步决定人', () => User, { derived: true, optional: true, en: 'Concession decided by' })
  concessionDecidedBy!: User | null;

  @Link('入库人', () => User, { derived: true, optional: true, en: 'Stocked by' }) stockedBy!: User | null;
  @Text('取消原因', { derived: true, optional: true, widget: 'LONG_TEXT' }) cancellationReason!: string | null;
}
