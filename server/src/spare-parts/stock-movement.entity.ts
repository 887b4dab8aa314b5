import type { Rel } from '@mikro-orm/core';
import { Index } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Code, Decimal, Flag, Link, Money, Text, Values } from '../fields/declarations.ts';
import { isKept } from '../messages/kept-sentence.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import { Part } from '../organization/part.entity.ts';
import { User } from '../organization/user.entity.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { addQueryField } from '../read/query-field.ts';
import { GoodsReceipt } from './goods-receipt.entity.ts';
import { PartsRequest } from './parts-request.entity.ts';
import { StockAdjustment } from './stock-adjustment.entity.ts';
import { WaitingRequest } from './waiting-request.ts';

export const StockMovementState = choice('StockMovementState', ['BOOKED']);
export type StockMovementState = ChoiceOf<typeof StockMovementState>;

export const MovementKind = choice('MovementKind', ['OPENING', 'IN', 'ISSUE', 'RETURN', 'ADJUST']);
export type MovementKind = ChoiceOf<typeof MovementKind>;

@ProcedureRecord({
  description: `One line of a part's ledger (${clause.goodsReceipt}): what moved, what was left, and by which record. Never changed once written.`,
  prefix: 'SM',
  chapter: 'SPARE_PARTS',
  clause: clause.goodsReceipt,
  title: 'part',
  final: ['BOOKED'],
  appendOnly: true,
  newestBy: 'updatedAt',
})
@Index({ properties: ['part', 'markKey'] as never })
@Index({ properties: ['markKey'] as never })
export class StockMovement extends BaseRecord {
  @State(() => StockMovementState) state!: StockMovementState;
  @Link(() => Part, { serverSet: true, list: true, search: true }) part!: Rel<Part>;
  @Choice(() => MovementKind, { serverSet: true, list: true }) kind!: MovementKind;
  /** Less than nothing where it went out. */
  @Decimal({ serverSet: true, list: true }) quantity!: number;
  @Decimal({ serverSet: true, list: true }) balance!: number;
  /** The batch or serial number of what moved. */
  @Code({ serverSet: true, optional: true, list: true, search: true, max: 60 }) mark!: string | null;
  /** The machine for which it was issued, or from whose order it came back. */
  @Link(() => Equipment, { serverSet: true, optional: true, list: true }) equipment!: Rel<Equipment> | null;
  @Money({ serverSet: true }) unitPrice!: number;
  /** The number of the record by whose step it was booked. */
  @Text({ serverSet: true, list: true, search: true }) voucher!: string;
  @Link(() => PartsRequest, { serverSet: true, optional: true }) request!: Rel<PartsRequest> | null;
  @Link(() => GoodsReceipt, { serverSet: true, optional: true }) receipt!: Rel<GoodsReceipt> | null;
  @Link(() => StockAdjustment, { serverSet: true, optional: true })
  adjustment!: Rel<StockAdjustment> | null;
  @Link(() => User, { serverSet: true }) bookedBy!: User;

  /** 5.4.5: the proof of an issue. Of returns and receipts nothing is to be proved. */
  @Values(() => WaitingRequest, { serverSet: true })
  waiting: WaitingRequest[] = [];
  @Flag({ serverSet: true }) overridden = false;
}

/** What somebody said of the adjustment by which it was booked, opening stock too. */
addQueryField<string | null>(StockMovement, 'remark', {
  type: () => String,
  internal: true,
  widget: 'LONG_TEXT',
  sql: row => `(select to_json(a.reason) from stock_adjustment a where a.id = ${row}.adjustment_id)`,
  answer: reason => (isKept(reason) ? null : reason),
});
