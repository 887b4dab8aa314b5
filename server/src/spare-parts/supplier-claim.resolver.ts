import { Resolver } from 'type-graphql';
import { lineAmounts } from '../customer-service/quote-amounts.ts';
import { businessDay, daysLater } from '../fields/business-day.ts';
import { Choice, Link, Money, Text } from '../fields/declarations.ts';
import { Form, pick } from '../fields/form.ts';
import { ReasonInput } from '../organization/master-data.ts';
import { me } from '../organization/me.ts';
import { Supplier } from '../organization/supplier.entity.ts';
import { lastDayOfPeriod } from '../organization/working-days.ts';
import { assign } from '../procedure/assign.ts';
import type { Facts, Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { type ClaimOrigin, originOf } from './claim-origin.ts';
import {
  answeredFor,
  claimable,
  eachPieceOnce,
  ofWholePieces,
  settledAsClaimed,
  warrantyUntil,
} from './claim-rules.ts';
import { GoodsReceipt } from './goods-receipt.entity.ts';
import { PurchaseOrder } from './purchase-order.entity.ts';
import { exact } from './quantity.ts';
import { ClaimOutcome, SupplierClaim } from './supplier-claim.entity.ts';

@Form()
export class SupplierClaimInput extends pick(SupplierClaim) {}

@Form()
export class SupplierAnswerInput {
  @Choice(() => ClaimOutcome) answer!: ClaimOutcome;
  @Text({ widget: 'LONG_TEXT', max: 1000 }) words!: string;
}

@Form()
export class SettlementInput {
  @Choice(() => ClaimOutcome) outcome!: ClaimOutcome;
  @Money({ optional: true }) credited?: number | null;
  @Text({ optional: true, max: 60 }) creditNote?: string | null;
  @Link(() => GoodsReceipt, { optional: true }) replacement?: GoodsReceipt | null;
  @Text({ optional: true, widget: 'LONG_TEXT' }) remark?: string | null;
}

const byWhoClaimed = ({ claimedBy }: Facts<SupplierClaim>) => [claimedBy.id];

@Resolver()
export class SupplierClaimSteps {
  @Step(SupplierClaim, {
    description:
      'The supplier is asked to make good what was rejected on arrival, or failed within its warranty, at the price at which it came.',
    clause: clause.nonconformingProduct,
    by: ['AFTER_SALES', 'MANAGEMENT'],
    to: 'CLAIMED',
    input: SupplierClaimInput,
    on: {
      nonconformity: {
        states: ['DISPOSITION_DECIDED', 'CLOSED'],
        inbox: ['DISPOSITION_DECIDED'],
        load: ['part'],
        guards: [claimable],
      },
      receipt: { states: ['STOCKED'] },
    },
    rules: [eachPieceOnce, ofWholePieces, answeredFor],
    parameters: ['SUPPLIER_ANSWER_DAYS', 'DEADLINES_MOVE_TO_WORKING_DAY'],
    moves: { Nonconformity: ['DISPOSITION_DECIDED', 'CLOSED'] },
    tone: 'PRIMARY',
  })
  async claimFromSupplier(
    claim: SupplierClaim,
    input: Input<SupplierClaimInput, 'nonconformity.part'>,
    context: StepContext<'SUPPLIER_ANSWER_DAYS' | 'DEADLINES_MOVE_TO_WORKING_DAY'>,
  ) {
    assign(claim, input);
    const { em, viewer, today, parameters } = context;
    const { nonconformity, quantity } = input;
    const origin = (await originOf(em, input)) as ClaimOrigin;
    const { unitPrice } = origin;
    const failedOn = businessDay(nonconformity.createdAt);
    Object.assign(claim, {
      ...{ part: nonconformity.part, failedOn, receivedOn: origin.receivedOn ?? failedOn, unitPrice },
      receipt: em.getReference(GoodsReceipt, origin.receipt),
      purchaseOrder: em.getReference(PurchaseOrder, origin.order),
      supplier: em.getReference(Supplier, origin.supplier),
      warrantyMonths: origin.warrantyMonths ?? input.warrantyMonths ?? null,
      warrantyUntil: warrantyUntil(input, origin),
      amount: lineAmounts(quantity, unitPrice, 0).net,
      claimedBy: me({ em, viewer }),
      claimedOn: today,
      dueOn: await lastDayOfPeriod(daysLater(today, parameters.SUPPLIER_ANSWER_DAYS), context),
    });
    nonconformity.claimed = exact(nonconformity.claimed + quantity);
    context.move(nonconformity as never, nonconformity.state as never);
  }

  @Step(SupplierClaim, {
    description: 'The supplier has answered: what it accepts is to follow.',
    clause: clause.nonconformingProduct,
    by: ['AFTER_SALES', 'MANAGEMENT'],
    from: ['CLAIMED'],
    to: 'ANSWERED',
    input: SupplierAnswerInput,
    parameters: ['SUPPLIER_SETTLEMENT_DAYS', 'DEADLINES_MOVE_TO_WORKING_DAY'],
    tone: 'PRIMARY',
  })
  async answerSupplierClaim(
    claim: Loaded<SupplierClaim>,
    { answer, words }: SupplierAnswerInput,
    context: StepContext<'SUPPLIER_SETTLEMENT_DAYS' | 'DEADLINES_MOVE_TO_WORKING_DAY'>,
  ) {
    const { today, parameters } = context;
    const answeredLate = today > claim.dueOn;
    const dueOn = await lastDayOfPeriod(daysLater(today, parameters.SUPPLIER_SETTLEMENT_DAYS), context);
    Object.assign(claim, { answer, answerWords: words, answeredOn: today, answeredLate, dueOn });
  }

  @Step(SupplierClaim, {
    description: 'What came of it: an amount credited, pieces delivered in their place, or nothing, and why.',
    clause: clause.nonconformingProduct,
    by: { roles: ['MANAGEMENT'], notBy: byWhoClaimed },
    from: ['CLAIMED', 'ANSWERED'],
    to: ['SETTLED', 'REFUSED'],
    input: SettlementInput,
    on: { replacement: { states: ['STOCKED'], load: ['purchaseOrder'] } },
    rules: [settledAsClaimed],
    decides: true,
    inbox: { states: ['ANSWERED'] },
    tone: 'PRIMARY',
  })
  settleSupplierClaim(
    claim: Loaded<SupplierClaim>,
    { outcome, credited = null, creditNote = null, replacement = null, remark = null }: Input<SettlementInput>,
    { em, viewer, today }: StepContext,
  ) {
    Object.assign(claim, { outcome, credited, creditNote, replacement, settlementRemark: remark, settledOn: today });
    claim.settledBy = me({ em, viewer });
    claim.state = outcome === 'REFUSED' ? 'REFUSED' : 'SETTLED';
  }

  @Step(SupplierClaim, {
    description: 'It was entered wrongly: its pieces can be claimed anew.',
    clause: clause.nonconformingProduct,
    by: ['AFTER_SALES', 'MANAGEMENT'],
    from: ['CLAIMED'],
    to: 'CANCELLED',
    input: ReasonInput,
    on: { nonconformity: {} },
    moves: { Nonconformity: ['DISPOSITION_DECIDED', 'CLOSED'] },
    tone: 'DANGER',
  })
  cancelSupplierClaim(claim: Loaded<SupplierClaim, 'nonconformity'>, { reason }: ReasonInput, context: StepContext) {
    const { nonconformity } = claim;
    claim.cancellationReason = reason;
    nonconformity.claimed = exact(nonconformity.claimed - claim.quantity);
    context.move(nonconformity as never, nonconformity.state as never);
  }
}
