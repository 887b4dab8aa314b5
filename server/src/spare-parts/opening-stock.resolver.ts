import { Resolver } from 'type-graphql';
import { Code, Decimal, Link, Text } from '../fields/declarations.ts';
import { Form } from '../fields/form.ts';
import { sentence } from '../messages/kept-sentence.ts';
import { type Import, importSteps } from '../organization/import-steps.ts';
import { me } from '../organization/me.ts';
import { Part } from '../organization/part.entity.ts';
import type { SetUpSubject } from '../organization/set-up-completion.entity.ts';
import { TOLD_AT_MOST } from '../organization/still-open.ts';
import type { Input } from '../procedure/facts.ts';
import type { Booked } from '../procedure/import-kind.ts';
import { lockRecords } from '../procedure/lock-records.ts';
import type { SetUpMatter } from '../procedure/set-up.ts';
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

const entered = (ids: readonly string[]) => `{${ids.join(',')}}`;
/** SQL: the movements of parts of these adjustments that are not theirs; what was undone has moved nothing. */
const movedSince = `select m.voucher as number from stock_movement m left join stock_adjustment a on a.id = m.adjustment_id
  where m.part_id in (select o.part_id from stock_adjustment o where o.id = any(?::uuid[]))
    and not coalesce(m.adjustment_id = any(?::uuid[]) or a.state = 'WITHDRAWN', false)`;
const keptOf = `select r.number from parts_request_line l join parts_request r on r.id = l.request_id
  where l.reserved > 0 and l.part_id in (select o.part_id from stock_adjustment o where o.id = any(?::uuid[]))`;

/** 5.4.3: nothing is taken out of the ledger: what came in by mistake is booked out again, at the same price. */
const bookedBack: Booked = {
  async ids(em, adjustments) {
    const movements = await em.execute<{ id: string; part: string }[]>(
      'select id, part_id as part from stock_movement where adjustment_id = any(?::uuid[])',
      [entered(adjustments)],
    );
    const parts = [...new Set(movements.map(({ part }) => part))].map(id => ({ id }));
    await lockRecords(em, Part, parts);
    return movements.map(({ id }) => id);
  },
  async restingOn(em, adjustments) {
    const rows = await em.execute<{ number: string }[]>(`(${movedSince}) union (${keptOf}) order by 1 limit ?`, [
      ...Array.from({ length: 3 }, () => entered(adjustments)),
      TOLD_AT_MOST + 1,
    ]);
    return rows.map(({ number }) => number);
  },
  async takeBack(context, adjustments) {
    const movements = await context.em.find(
      StockMovement,
      { adjustment: { $in: [...adjustments] } },
      { populate: ['part', 'adjustment'] },
    );
    const back = movements.map(({ part, quantity, mark, unitPrice, adjustment }) => ({
      ...{ part, mark, unitPrice, quantity: -quantity },
      kind: 'ADJUST' as const,
      by: adjustment as StockAdjustment,
    }));
    await moveStock(context, back);
  },
};

export const openingStock: Import[] = [
  {
    name: 'importOpeningStock',
    subject: 'OPENING_STOCK',
    record: StockMovement,
    rows: [{ step: 'enterOpeningStock', of: OpeningStockSteps }],
    by: ['MANAGEMENT'],
    undone: { StockAdjustment: 'WITHDRAWN' },
    booked: bookedBack,
  },
];

export const OpeningStockImport = importSteps(openingStock);

export const stockFromBefore: readonly (SetUpMatter & { subject: SetUpSubject })[] = [
  {
    subject: 'OPENING_STOCK',
    record: StockMovement,
    steps: ['importOpeningStock'],
    there: `select count(*) from stock_movement where kind = 'OPENING'`,
  },
];
