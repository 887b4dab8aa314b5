import { Collection, type Rel } from '@mikro-orm/core';
import { ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { UniqueCodeWithin } from '../fields/columns.ts';
import { Choice, Choices, Code, Decimal, Lines, Link, Moment, Text, Values, Whole } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { Part } from '../organization/part.entity.ts';
import { User } from '../organization/user.entity.ts';
import { BaseLine, BaseRecord, ProcedureRecord, RecordLine, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Department } from '../viewer/roles.ts';
import { InspectionLevel, InspectionPlan } from './inspection-plan.entity.ts';
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

export const PieceVerdict = choice('PieceVerdict', ['CONFORMING', 'NONCONFORMING']);
export type PieceVerdict = ChoiceOf<typeof PieceVerdict>;

export const SampleVerdict = choice('SampleVerdict', ['ACCEPTED', 'NOT_ACCEPTED']);
export type SampleVerdict = ChoiceOf<typeof SampleVerdict>;

export const SamplingSeverity = choice(
  'SamplingSeverity',
  ['NORMAL', 'TIGHTENED', 'REDUCED', 'DISCONTINUED'],
  'How strictly a sample of a supplier’s deliveries of a part is judged; discontinued, each piece is inspected.',
);
export type SamplingSeverity = ChoiceOf<typeof SamplingSeverity>;

/** How many of a part one department counted, in one round; told once both have counted. */
@RecordLine('goods_receipt', 'receipt_id')
export class CountedPart extends BaseLine {
  @ManyToOne(() => GoodsReceipt, { deleteRule: 'cascade', index: true }) receipt!: Rel<GoodsReceipt>;
  @Link(() => Part) part!: Rel<Part>;
  @Decimal({ min: 0, scan: 'QUANTITY' }) quantity!: number;
  @Whole({ serverSet: true }) round!: number;
  @Choice(() => Department, { serverSet: true }) department!: Department;
  @Link(() => User, { serverSet: true }) countedBy!: User;
  @Moment({ serverSet: true }) countedAt!: Date;
}

/** The joint findings on a part, by SH/JR-C-070-01 (5.4.4). Of several entries the last one holds. */
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

/** What was found of a characteristic on one piece of the sample, by the part's plan; the verdict is the server's. */
@RecordLine('goods_receipt', 'receipt_id')
export class MeasuredValue extends BaseLine {
  @ManyToOne(() => GoodsReceipt, { deleteRule: 'cascade', index: true }) receipt!: Rel<GoodsReceipt>;
  @Link(() => Part) part!: Rel<Part>;
  @Whole({ min: 1, max: 100_000 }) piece!: number;
  @Text({ max: 60 }) characteristic!: string;
  @Decimal({ optional: true }) value!: number | null;
  @Choice(() => PieceVerdict, { optional: true }) finding!: PieceVerdict | null;
  @Choice(() => PieceVerdict, { serverSet: true }) verdict!: PieceVerdict;
  @Whole({ serverSet: true }) entry!: number;
}

/** How the sample of a part with a plan was drawn (GB/T 2828.1), what was found, and the verdict on the lot. */
@RecordLine('goods_receipt', 'receipt_id')
export class InspectedSample extends BaseLine {
  @ManyToOne(() => GoodsReceipt, { deleteRule: 'cascade', index: true }) receipt!: Rel<GoodsReceipt>;
  @Link(() => Part) part!: Rel<Part>;
  @Link(() => InspectionPlan) plan!: Rel<InspectionPlan>;
  @Whole() lot!: number;
  @Choice(() => SamplingSeverity) severity!: SamplingSeverity;
  @Choice(() => InspectionLevel, { optional: true }) level!: InspectionLevel | null;
  @Decimal({ optional: true }) aql!: number | null;
  /** The code letter of table 1; none where every piece is inspected anyhow. */
  @Text({ max: 1, optional: true }) letter!: string | null;
  @Whole() size!: number;
  @Whole({ optional: true }) acceptance!: number | null;
  @Whole({ optional: true }) rejection!: number | null;
  /** How many pieces were inspected: the sample, or all of them once it did not pass. */
  @Whole() inspected!: number;
  @Whole() nonconforming!: number;
  @Choice(() => SampleVerdict) verdict!: SampleVerdict;
  @Moment() at!: Date;
  @Whole() entry!: number;
}

/** A batch or serial number of what passed, or did not (5.4.4). Of several entries the last one holds. */
@RecordLine('goods_receipt', 'receipt_id')
export class ReceivedPiece extends BaseLine {
  @ManyToOne(() => GoodsReceipt, { deleteRule: 'cascade', index: true }) receipt!: Rel<GoodsReceipt>;
  @Link(() => Part) part!: Rel<Part>;
  @Code({ max: 60, scan: 'MARK' }) mark!: string;
  @Decimal({ min: 0.001, scan: 'QUANTITY' }) quantity!: number;
  /** What passed, where nothing is said. */
  @Choice(() => PieceVerdict, { optional: true }) verdict!: PieceVerdict | null;
  @Whole({ serverSet: true }) entry!: number;
}

/** Pieces beyond the order, which go back to the supplier. */
@RecordLine('goods_receipt', 'receipt_id')
export class SurplusPart extends BaseLine {
  @ManyToOne(() => GoodsReceipt, { deleteRule: 'cascade', index: true }) receipt!: Rel<GoodsReceipt>;
  @Link(() => Part) part!: Rel<Part>;
  @Decimal({ min: 0.001, scan: 'QUANTITY' }) quantity!: number;
  @Moment({ serverSet: true }) at!: Date;
}

/** The fault of the delivered pieces. */
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
@UniqueCodeWithin(['purchaseOrder'], 'deliveryNote', {
  sql: "state <> 'CANCELLED' and same_note_reason is null",
  holds: ({ state, sameNoteReason }: GoodsReceipt) => state !== 'CANCELLED' && !sameNoteReason,
})
export class GoodsReceipt extends BaseRecord {
  @State(() => GoodsReceiptState) state!: GoodsReceiptState;
  @Link(() => PurchaseOrder, { list: true, search: true }) purchaseOrder!: Rel<PurchaseOrder>;
  @Code({ list: true, search: true, max: 60 }) deliveryNote!: string;
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
  @Lines(() => InspectedSample, 'receipt', { serverSet: true })
  samples = new Collection<InspectedSample>(this);
  @Lines(() => MeasuredValue, 'receipt', { serverSet: true })
  values = new Collection<MeasuredValue>(this);
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
