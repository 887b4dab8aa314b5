import type { Rel } from '@mikro-orm/core';
import { Unique } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Code, Decimal, Link, Text } from '../fields/declarations.ts';
import type { Words } from '../messages/kept-sentence.ts';
import { Part } from '../organization/part.entity.ts';
import { User } from '../organization/user.entity.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';

export const StockAdjustmentState = choice('StockAdjustmentState', ['PROPOSED', 'BOOKED', 'REJECTED', 'WITHDRAWN']);
export type StockAdjustmentState = ChoiceOf<typeof StockAdjustmentState>;

export const AdjustmentKind = choice('AdjustmentKind', ['OPENING', 'COUNTED']);
export type AdjustmentKind = ChoiceOf<typeof AdjustmentKind>;

@ProcedureRecord({
  description: `What was counted on the shelf is not what the ledger says; or the stock from before Sanbao (${clause.goodsReceipt}).`,
  prefix: 'SA',
  chapter: 'SPARE_PARTS',
  clause: clause.goodsReceipt,
  title: 'part',
  final: ['BOOKED', 'REJECTED', 'WITHDRAWN'],
})
@Unique({ properties: ['part'], where: "kind = 'OPENING' and state = 'BOOKED' and mark is null" })
@Unique({ properties: ['part', 'markKey'] as never, where: "kind = 'OPENING' and state = 'BOOKED'" })
export class StockAdjustment extends BaseRecord {
  @State(() => StockAdjustmentState) state!: StockAdjustmentState;
  @Choice(() => AdjustmentKind, { serverSet: true, list: true }) kind!: AdjustmentKind;
  @Link(() => Part, { list: true, search: true, outOfUse: true }) part!: Rel<Part>;
  @Decimal({
    list: true,
  })
  difference!: number;
  /** The batch or serial number of which more or less is there. */
  @Code({ optional: true, max: 60, search: true, scan: 'MARK' }) mark!: string | null;
  @Text({ widget: 'LONG_TEXT', sentences: ['openingStock'] }) reason!: Words<'openingStock'>;
  @Link(() => User, { serverSet: true }) proposedBy!: User;
  @Link(() => User, { serverSet: true, optional: true }) decidedBy!: User | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) rejectionReason!: string | null;
}
