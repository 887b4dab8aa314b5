import { businessDay, monthsLater } from '../fields/business-day.ts';
import type { Nonconformity } from '../improvement/nonconformity.entity.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { whereSql } from '../procedure/turn.ts';
import { type ClaimOrigin, originOf, rejectedOnArrival } from './claim-origin.ts';
import { exact, wholeNumber } from './quantity.ts';
import type { ClaimOutcome, SupplierClaim } from './supplier-claim.entity.ts';

type Claim = Pick<
  Input<SupplierClaim, 'nonconformity.part'>,
  'nonconformity' | 'receipt' | 'quantity' | 'warrantyMonths'
>;

/** 6.1: bought parts that go back to who supplied them, as far as nobody has claimed them yet. */
export const claimable = whereSql(
  function claimable(found: Facts<Nonconformity>): Refusal | undefined {
    const { disposition, source, quantity, claimed } = found;
    if (disposition !== 'RETURN_TO_SUPPLIER') return refuse('notReturnedToSupplier');
    if (source === 'SURPLUS') return refuse('surplusNotClaimed');
    if (claimed >= quantity) return refuse('claimedAlready');
  },
  row =>
    `(${row}.disposition = 'RETURN_TO_SUPPLIER' and ${row}.source is distinct from 'SURPLUS' and ${row}.claimed < ${row}.quantity)`,
);

/** 6.1: no piece is claimed twice. */
export function eachPieceOnce({ nonconformity, quantity }: Claim): Refusal | undefined {
  const max = exact(nonconformity.quantity - nonconformity.claimed);
  if (quantity > max) return refuse('moreThanToClaim', { max }, 'quantity');
}

/** 6.1: of what is counted by the piece no half is claimed. */
export const ofWholePieces = ({ nonconformity, quantity }: Claim): Refusal | undefined =>
  nonconformity.part ? wholeNumber(nonconformity.part, quantity, 'quantity') : undefined;

/** 6.1: the supplier answers for the pieces by the delivery with which they came. */
export async function answeredFor(
  claim: Claim,
  _: unknown,
  { em }: Pick<StepContext, 'em'>,
): Promise<Refusal | undefined> {
  const origin = await originOf(em, claim);
  return cameWithDelivery(claim, origin) ?? withinSupplierWarranty(claim, origin as ClaimOrigin);
}

/** It is known with which delivery the pieces came; and of what came, no more is claimed than that. */
function cameWithDelivery({ nonconformity, receipt, quantity }: Claim, origin?: ClaimOrigin): Refusal | undefined {
  const onArrival = rejectedOnArrival(nonconformity);
  if (!onArrival && !receipt) return refuse('deliveryToBeNamed', {}, 'receipt');
  const facts = { part: nonconformity.part?.name, number: receipt?.number ?? nonconformity.madeBy };
  if (!origin || (receipt && receipt.id !== origin.receipt)) return refuse('notOfDelivery', facts, 'receipt');
  if (onArrival) return;
  if (!origin.receivedOn) return refuse('notOfDelivery', facts, 'receipt');
  if (businessDay(nonconformity.createdAt) < origin.receivedOn)
    return refuse('failedBeforeItCame', { ...facts, receivedOn: origin.receivedOn }, 'receipt');
  const max = Math.max(0, exact(origin.passed - origin.claimed));
  if (quantity > max) return refuse('moreThanCame', { ...facts, max }, 'quantity');
}

/** The last day on which the supplier answers for the pieces: none where they were rejected, undefined where nobody knows. */
export const warrantyUntil = (
  { nonconformity, warrantyMonths }: Pick<Claim, 'nonconformity' | 'warrantyMonths'>,
  origin: Pick<ClaimOrigin, 'receivedOn' | 'warrantyMonths'>,
): string | null | undefined => {
  if (rejectedOnArrival(nonconformity)) return null;
  const months = origin.warrantyMonths ?? warrantyMonths;
  return months && origin.receivedOn ? monthsLater(origin.receivedOn, months) : undefined;
};

/** A part that failed in use failed within the supplier's warranty, by the order or else by its paper. */
function withinSupplierWarranty(claim: Claim, origin: ClaimOrigin): Refusal | undefined {
  const until = warrantyUntil(claim, origin);
  if (until === undefined) return refuse('supplierWarrantyUnknown', { number: origin.orderNumber }, 'warrantyMonths');
  const failedOn = businessDay(claim.nonconformity.createdAt);
  if (until && failedOn > until) return refuse('supplierWarrantyOver', { until, failedOn }, 'nonconformity');
}

interface Settlement {
  outcome: ClaimOutcome;
  credited?: number | null;
  replacement?: Facts<SupplierClaim, 'replacement.purchaseOrder'>['replacement'];
  remark?: string | null;
}

/** 6.1: what the supplier has made good is named, and is no more than was claimed; a refusal has its reason. */
export function settledAsClaimed(
  { outcome, credited, replacement, remark }: Settlement,
  { amount, supplier, receipt }: Facts<SupplierClaim>,
): Refusal | undefined {
  if (outcome === 'REFUSED') {
    if (credited || replacement) return refuse('refusedAfterAll', {}, credited ? 'credited' : 'replacement');
    return remark ? undefined : refuse('refusalToBeExplained', {}, 'remark');
  }
  if (!credited && !replacement) return refuse('nothingMadeGood', {}, 'credited');
  if (credited && credited > amount) return refuse('moreThanClaimed', { amount }, 'credited');
  if (outcome === 'ACCEPTED' && !replacement && credited !== amount)
    return refuse('lessThanClaimed', { amount }, 'credited');
  if (!replacement) return;
  const facts = { number: replacement.number };
  if (replacement.purchaseOrder.supplier.id !== supplier.id || replacement.id === receipt?.id)
    return refuse('noReplacement', facts, 'replacement');
}
