import { Resolver } from 'type-graphql';
import { Code, Decimal, Link, Text } from '../fields/declarations.ts';
import { Form } from '../fields/form.ts';
import { sentence } from '../messages/kept-sentence.ts';
import { type Import, importSteps } from '../organization/import-steps.ts';
import { me } from '../organization/me.ts';
import { Part } from '../organization/part.entity.ts';
import type { Input } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { moveStock, movesStock } from './move-stock.ts';
import { openingMarked } from './piece-rules.ts';
import { StockAdjustment } from './stock-adjustment.entity.ts';
import { StockMovement } from './stock-movement.entity.ts';
import { nothingMovedYet, openingStockOpen, wholeQuantity } from './stock-rules.ts';

@Form()
export class OpeningStockInput {
  @Link(() => Part) part!: Part;
  @Decimal({ min: 0.001, scan: 'QUANTITY' }) quantity!: number;
  @Code({ optional: true, max: 60, scan: 'MARK' }) mark?: string | null;
  @Text({ optional: true }) remark?: string | null;
}

@Resolver()
export class OpeningStockSteps {
  @Step(StockAdjustment, {
    description: 'What of a part was there before Sanbao: only an import enters it.',
    clause: clause.goodsReceipt,
    by: [],
    to: 'BOOKED',
    input: OpeningStockInput,
    rules: [openingStockOpen, nothingMovedYet, wholeQuantity, openingMarked],
    on: { part: {} },
    moves: movesStock,
  })
  async enterOpeningStock(
    adjustment: StockAdjustment,
    { part, quantity, mark = null, remark }: Input<OpeningStockInput>,
    context: StepContext,
  ) {
    const reason = remark ?? sentence('openingStock');
    const proposedBy = me(context);
    Object.assign(adjustment, { kind: 'OPENING', part, mark, difference: quantity, reason, proposedBy });
    await moveStock(context, [{ part, quantity, mark, kind: 'OPENING', by: adjustment }]);
  }
}

export const openingStock: Import[] = [
  {
    name: 'importOpeningStock',
    subject: 'OPENING_STOCK',
    record: StockMovement,
    rows: [{ step: 'enterOpeningStock', of: OpeningStockSteps }],
    by: ['MANAGEMENT'],
  },
];

export const OpeningStockImport = importSteps(openingStock);
