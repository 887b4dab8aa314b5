import { Collection, type Rel } from '@mikro-orm/core';
import { ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Choices, Decimal, Lines, Link, Moment, Text, Values, Whole } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { Part } from '../organization/part.entity.ts';
import { User } from '../organization/user.entity.ts';
import { BaseLine, BaseRecord, ProcedureRecord, RecordLine, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Department } from '../viewer/roles.ts';
import { PurchaseOrder } from './purchase-order.entity.ts';

export const GoodsReceiptState = choice('GoodsReceiptState', [
  'COUNTING',
  'DISCREPANT',
  'COUNTED',
  'INSPECTED',
  'STOCKED',
  'CANCELLED',
]);
export type GoodsReceiptState = ChoiceOf<typeof GoodsReceiptState>;

export const DiscrepancyKind = choice('DiscrepancyKind', ['UNEQUAL', 'MORE_THAN_ORDERED', 'NOT_ORDERED']);
export type DiscrepancyKind = ChoiceOf<typeof DiscrepancyKind>;

export const ConcessionDecision = choice('ConcessionDecision', ['GRANTED', 'REFUSED']);
export type ConcessionDecision = ChoiceOf<typeof ConcessionDecision>;

/** How many of a part one department counted, in one round; told once both have counted. */
@RecordLine('goods_receipt', 'receipt_id')
export class CountedPart extends BaseLine {
  @ManyToOne(() => GoodsReceipt, { deleteRule: 'cascade', index: true }) receipt!: Rel<GoodsReceipt>;
  @Link(() => Part) part!: Rel<Part>;
  @Decimal({ min: 0 }) quantity!: number;
  @Whole({ serverSet: true }) round!: number;
  @Choice(() => Department, { serverSet: true }) department!: Department;
  @Link(() => User, { serverSet: true }) countedBy!: User;
  @Moment({ serverSet: true }) countedAt!: Date;
}

/** What both departments found of a part, by SH/JR-C-070-01 (5.4.4). Of several entries the last one holds. */
@RecordLine('goods_receipt', 'receipt_id')
export class InspectedPart extends BaseLine {
  @ManyToOne(() => GoodsReceipt, { deleteRule: 'cascade', index: true }) receipt!: Rel<GoodsReceipt>;
  @Link(() => Part) part!: Rel<Part>;
  @Decimal({ min: 0 }) accepted!: number;
  @Decimal({ min: 0 }) rejected!: number;
  @Decimal({ min: 0 }) concession!: number;
  @Text({ widget: 'LONG_TEXT' }) measurements!: string;
  @Text({ optional: true }) defect!: string | null;
  @Whole({ serverSet: true }) entry!: number;
}

/** A batch or serial number of what passed (5.4.4). Of several entries the last one holds. */
@RecordLine('goods_receipt', 'receipt_id')
export class ReceivedPiece extends BaseLine {
  @ManyToOne(() => GoodsReceipt, { deleteRule: 'cascade', index: true }) receipt!: Rel<GoodsReceipt>;
  @Link(() => Part) part!: Rel<Part>;
  @Text({ max: 60 }) mark!: string;
  @Decimal({ min: 0.001 }) quantity!: number;
  @Whole({ serverSet: true }) entry!: number;
}

/** What came beyond the order, and goes back to the supplier. */
@RecordLine('goods_receipt', 'receipt_id')
export class SurplusPart extends BaseLine {
  @ManyToOne(() => GoodsReceipt, { deleteRule: 'cascade', index: true }) receipt!: Rel<GoodsReceipt>;
  @Link(() => Part) part!: Rel<Part>;
  @Decimal({ min: 0.001 }) quantity!: number;
  @Moment({ serverSet: true }) at!: Date;
}

/** What is wrong with what came. */
@ValueType()
export class Discrepancy {
  @Text() partNumber!: string;
  @Choice(() => DiscrepancyKind) kind!: DiscrepancyKind;
  @Decimal() afterSales!: number;
  @Decimal() management!: number;
  @Decimal() ordered!: number;
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
  description: `A delivery: counted blind by both departments, inspected by both together, and only then taken into stock (${clause.goodsReceipt}).`,
  prefix: 'GR',
  chapter: 'SPARE_PARTS',
  clause: clause.goodsReceipt,
  title: 'deliveryNote',
  final: ['STOCKED', 'CANCELLED'],
})
export class GoodsReceipt extends BaseRecord {
  @State(() => GoodsReceiptState) state!: GoodsReceiptState;
  @Link(() => PurchaseOrder, { list: true, search: true }) purchaseOrder!: Rel<PurchaseOrder>;
  @Text({ list: true, search: true, max: 60 }) deliveryNote!: string;
  /** Why the number of an earlier delivery upon the same order is no mistake. */
  @Text({ optional: true, widget: 'LONG_TEXT' }) sameNoteReason!: string | null;
  @Link(() => User, { serverSet: true }) registeredBy!: User;

  @Whole({ serverSet: true }) round = 1;
  /** In this round; what they counted is told with the second count. */
  @Choices(() => Department, { serverSet: true })
  countedDepartments: Department[] = [];
  @Lines(() => CountedPart, 'receipt', { serverSet: true }) counts = new Collection<CountedPart>(this);
  @Values(() => Discrepancy, { serverSet: true }) discrepancies: Discrepancy[] = [];
  @Property({ type: 'json', hidden: true, nullable: true }) sealedCount!: SealedCount | null;

  @Lines(() => SurplusPart, 'receipt', { serverSet: true }) surplus = new Collection<SurplusPart>(this);
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) surplusReason!: string | null;

  @Lines(() => InspectedPart, 'receipt', { serverSet: true })
  inspection = new Collection<InspectedPart>(this);
  @Lines(() => ReceivedPiece, 'receipt', { serverSet: true })
  pieces = new Collection<ReceivedPiece>(this);
  @Whole({ serverSet: true }) entries = 0;
  @Choice(() => Department, { serverSet: true, optional: true })
  inspectedByDepartment!: Department | null;
  @Link(() => User, { serverSet: true, optional: true })
  inspectedBy!: User | null;
  @Link(() => User, { serverSet: true, optional: true })
  confirmedBy!: User | null;
  @Choice(() => ConcessionDecision, { serverSet: true, optional: true })
  concessionDecision!: ConcessionDecision | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' })
  concessionReason!: string | null;
  @Link(() => User, { serverSet: true, optional: true })
  concessionDecidedBy!: User | null;

  @Link(() => User, { serverSet: true, optional: true }) stockedBy!: User | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) cancellationReason!: string | null;
}
