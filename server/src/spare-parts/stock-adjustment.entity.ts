import type { Rel } from '@mikro-orm/core';
import { Unique } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Decimal, Link, Text } from '../fields/declarations.ts';
import type { Words } from '../messages/kept-sentence.ts';
import { Part } from '../organization/part.entity.ts';
import { User } from '../organization/user.entity.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';

export const StockAdjustmentState = choice('StockAdjustmentState', {
  PROPOSED: '待批准',
  BOOKED: '已记账',
  REJECTED: '已退回',
});
export type StockAdjustmentState = ChoiceOf<typeof StockAdjustmentState>;

export const AdjustmentKind = choice('AdjustmentKind', {
  OPENING: ['期初库存', 'Opening stock'],
  COUNTED: ['盘点差异', 'Counted difference'],
});
export type AdjustmentKind = ChoiceOf<typeof AdjustmentKind>;

@ProcedureRecord({
  says: `What was counted on the shelf is not what the ledger says; or the stock from before Sanbao (${clause.goodsReceipt}).`,
  prefix: 'SA',
  zh: '库存调整',
  en: 'Stock adjustment',
  chapter: 'SPARE_PARTS',
  clause: clause.goodsReceipt,
  title: 'part',
  final: ['BOOKED', 'REJECTED'],
})
@Unique({ properties: ['part'], where: "kind = 'OPENING'" })
export class StockAdjustment extends BaseRecord {
  @State(() => StockAdjustmentState) state!: StockAdjustmentState;
  @Choice('类别', () => AdjustmentKind, { derived: true, list: true }) kind!: AdjustmentKind;
  @Link('零件', () => Part, { list: true, search: true }) part!: Rel<Part>;
  @Decimal('差异数量', {
    list: true,
    en: 'Difference',
    hint: ['盘盈为正，盘亏为负', 'More than nothing where more was counted than the ledger says'],
  })
  difference!: number;
  @Text('原因', { widget: 'LONG_TEXT', sentences: ['openingStock'] }) reason!: Words<'openingStock'>;
  @Link('提出人', () => User, { derived: true, en: 'Proposed by' }) proposedBy!: User;
  @Link('批准人', () => User, { derived: true, optional: true, en: 'Decided by' }) decidedBy!: User | null;
  @Text('退回原因', { derived: true, optional: true, widget: 'LONG_TEXT' }) rejectionReason!: string | null;
}
