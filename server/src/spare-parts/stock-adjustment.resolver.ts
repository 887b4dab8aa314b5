import { Resolver } from 'type-graphql';
import { Form, pick } from '../fields/form.ts';
import { ReasonInput } from '../organization/master-data.ts';
import { me } from '../organization/me.ts';
import { assign } from '../procedure/assign.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { letGo, letsGo } from './kept-parts.ts';
import { moveStock, movesStock } from './move-stock.ts';
import { differenceMarked } from './piece-rules.ts';
import { StockAdjustment } from './stock-adjustment.entity.ts';
import { markStillThere, somethingDiffers, stillThere, wholeDifference } from './stock-rules.ts';
import { queueOfPart } from './waiting-requests.ts';

@Form()
export class StockAdjustmentInput extends pick(StockAdjustment) {}

@Resolver()
export class StockAdjustmentSteps {
  @Step(StockAdjustment, {
    description: 'Management has counted, and the ledger says something else.',
    clause: clause.goodsReceipt,
    by: ['MANAGEMENT'],
    to: 'PROPOSED',
    input: StockAdjustmentInput,
    rules: [somethingDiffers, wholeDifference, differenceMarked],
    tone: 'PRIMARY',
  })
  proposeStockAdjustment(adjustment: StockAdjustment, input: Input<StockAdjustmentInput>, { em, viewer }: StepContext) {
    assign(adjustment, input);
    Object.assign(adjustment, { kind: 'COUNTED', proposedBy: me({ em, viewer }) });
  }

  @Step(StockAdjustment, {
    description: 'Another person has looked: the ledger follows the count.',
    clause: clause.goodsReceipt,
    by: { roles: ['MANAGEMENT'], notBy: ({ proposedBy }) => [proposedBy.id] },
    from: ['PROPOSED'],
    to: 'BOOKED',
    decides: true,
    load: ['part'],
    guards: [stillThere, markStillThere],
    moves: { ...movesStock, ...letsGo },
    tone: 'PRIMARY',
  })
  async approveStockAdjustment(adjustment: Loaded<StockAdjustment, 'part'>, _: object, context: StepContext) {
    const { part, mark, difference: quantity } = adjustment;
    adjustment.decidedBy = me(context);
    const gone = [{ part, quantity: -quantity }];
    if (quantity < 0) await letGo(context, adjustment, gone, await queueOfPart(context.em, part.id));
    await moveStock(context, [{ part, quantity, mark, kind: 'ADJUST', by: adjustment }]);
  }

  @Step(StockAdjustment, {
    description: 'It was counted wrongly.',
    clause: clause.goodsReceipt,
    by: { roles: ['MANAGEMENT'], notBy: ({ proposedBy }) => [proposedBy.id] },
    from: ['PROPOSED'],
    to: 'REJECTED',
    input: ReasonInput,
    decides: true,
    tone: 'DANGER',
  })
  rejectStockAdjustment(adjustment: Loaded<StockAdjustment>, { reason }: ReasonInput, { em, viewer }: StepContext) {
    adjustment.rejectionReason = reason;
    adjustment.decidedBy = me({ em, viewer });
  }
}
