import type { Rel } from '@mikro-orm/core';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Decimal, Flag, Link, Money, Text, Values } from '../fields/declarations.ts';
import { Part } from '../organization/part.entity.ts';
import { User } from '../organization/user.entity.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { GoodsReceipt } from './goods-receipt.entity.ts';
import { PartsRequest } from './parts-request.entity.ts';
import { StockAdjustment } from './stock-adjustment.entity.ts';
import { WaitingRequest } from './waiting-request.ts';

export const StockMovementState = choice('StockMovementState', { BOOKED: '已记账' });
export type StockMovementState = ChoiceOf<typeof StockMovementState>;

export const MovementKind = choice('MovementKind', {
  OPENING: ['期初', 'Opening stock'],
  IN: ['入库', 'Stock-in'],
  ISSUE: '发料',
  RETURN: '退料',
  ADJUST: ['调整', 'Adjustment'],
});
export type MovementKind = ChoiceOf<typeof MovementKind>;

@ProcedureRecord({
  says: `One line of a part's ledger (${clause.goodsReceipt}): what moved, what was left, and by which record. Never changed once written.`,
  prefix: 'SM',
  zh: '库存流水',
  en: 'Stock movement',
  chapter: 'SPARE_PARTS',
  clause: clause.goodsReceipt,
  title: 'part',
  final: ['BOOKED'],
  appendOnly: true,
  newestBy: 'updatedAt',
})
export class StockMovement extends BaseRecord {
  @State(() => StockMovementState) state!: StockMovementState;
  @Link('零件', () => Part, { derived: true, list: true, search: true }) part!: Rel<Part>;
  @Choice('类别', () => MovementKind, { derived: true, list: true }) kind!: MovementKind;
  /** Less than nothing where it went out. */
  @Decimal('数量', { derived: true, list: true }) quantity!: number;
  @Decimal('结存', { derived: true, list: true, en: 'Left in stock' }) balance!: number;
  @Money('单价', { derived: true, en: 'Unit price, net' }) unitPrice!: number;
  /** The number of the record by whose step it was booked. */
  @Text('凭据', { derived: true, list: true, search: true, en: 'By' }) voucher!: string;
  @Link('领料单', () => PartsRequest, { derived: true, optional: true }) request!: Rel<PartsRequest> | null;
  @Link('到货', () => GoodsReceipt, { derived: true, optional: true }) receipt!: Rel<GoodsReceipt> | null;
  @Link('库存调整', () => StockAdjustment, { derived: true, optional: true })
  adjustment!: Rel<StockAdjustment> | null;
  @Link('记账人', () => User, { derived: true, en: 'Booked by' }) bookedBy!: User;

  /** 5.4.5: the proof of an issue. Of returns and receipts nothing is to be proved. */
  @Values('发料时等候的领料单', () => WaitingRequest, { derived: true, en: 'Waiting when it was issued' })
  waiting: WaitingRequest[] = [];
  @Flag('经批准的例外发放', { derived: true, en: 'Issued by override' }) overridden = false;
}
