import type { Rel } from '@mikro-orm/core';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Day, Decimal, Flag, Link, Money, Text, Whole } from '../fields/declarations.ts';
import { Channel } from '../improvement/channel.ts';
import { Nonconformity } from '../improvement/nonconformity.entity.ts';
import { Part } from '../organization/part.entity.ts';
import { Supplier } from '../organization/supplier.entity.ts';
import { User } from '../organization/user.entity.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { GoodsReceipt } from './goods-receipt.entity.ts';
import { PurchaseOrder } from './purchase-order.entity.ts';

export const SupplierClaimState = choice('SupplierClaimState', [
  'CLAIMED',
  'ANSWERED',
  'SETTLED',
  'REFUSED',
  'CANCELLED',
]);
export type SupplierClaimState = ChoiceOf<typeof SupplierClaimState>;

export const ClaimOutcome = choice('ClaimOutcome', ['ACCEPTED', 'PARTLY', 'REFUSED']);
export type ClaimOutcome = ChoiceOf<typeof ClaimOutcome>;

@ProcedureRecord({
  description: `What a supplier is asked to make good (${clause.nonconformingProduct}): pieces rejected when they came, or that failed within the supplier's warranty.`,
  prefix: 'CF',
  chapter: 'SPARE_PARTS',
  clause: clause.nonconformingProduct,
  title: 'part',
  final: ['SETTLED', 'REFUSED', 'CANCELLED'],
  due: 'dueOn',
})
export class SupplierClaim extends BaseRecord {
  @State(() => SupplierClaimState) state!: SupplierClaimState;
  @Link(() => Nonconformity) nonconformity!: Rel<Nonconformity>;
  /** The delivery that brought the pieces; of what was rejected in a delivery it is known. */
  @Link(() => GoodsReceipt, { optional: true }) receipt!: Rel<GoodsReceipt>;
  @Decimal({ min: 0.001, list: true, scan: 'QUANTITY' }) quantity!: number;
  @Text({ widget: 'LONG_TEXT', max: 1000 }) grounds!: string;
  @Choice(() => Channel, { optional: true }) channel!: Channel | null;
  /** The supplier's warranty, where the purchase order does not say it. */
  @Whole({ unit: 'months', optional: true, min: 1, max: 120 }) warrantyMonths!: number | null;

  @Link(() => Part, { serverSet: true, list: true, search: true }) part!: Rel<Part>;
  @Link(() => Supplier, { serverSet: true, list: true, search: true }) supplier!: Rel<Supplier>;
  @Link(() => PurchaseOrder, { serverSet: true }) purchaseOrder!: Rel<PurchaseOrder>;
  @Day({ serverSet: true }) receivedOn!: string;
  @Day({ serverSet: true }) failedOn!: string;
  /** The last day of the supplier's warranty; of what was rejected on arrival there is none. */
  @Day({ serverSet: true, optional: true }) warrantyUntil!: string | null;
  /** At which the pieces came in. */
  @Money({ serverSet: true }) unitPrice!: number;
  @Money({ serverSet: true, list: true }) amount!: number;
  @Link(() => User, { serverSet: true }) claimedBy!: User;
  @Day({ serverSet: true, list: true }) claimedOn!: string;
  /** The supplier's answer, and once it has answered what it has promised. */
  @Day({ serverSet: true, list: true }) dueOn!: string;

  @Choice(() => ClaimOutcome, { serverSet: true, optional: true }) answer!: ClaimOutcome | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) answerWords!: string | null;
  @Day({ serverSet: true, optional: true }) answeredOn!: string | null;
  @Flag({ serverSet: true }) answeredLate = false;
  @Choice(() => ClaimOutcome, { serverSet: true, optional: true, list: true }) outcome!: ClaimOutcome | null;
  @Money({ serverSet: true, optional: true, list: true }) credited!: number | null;
  @Text({ serverSet: true, optional: true, search: true, max: 60 }) creditNote!: string | null;
  /** The supplier's replacement for them. */
  @Link(() => GoodsReceipt, { serverSet: true, optional: true }) replacement!: Rel<GoodsReceipt> | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) settlementRemark!: string | null;
  @Day({ serverSet: true, optional: true }) settledOn!: string | null;
  @Link(() => User, { serverSet: true, optional: true }) settledBy!: User | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) cancellationReason!: string | null;
}
