import { type Refusal, refuse } from '../messages/errors.ts';
import { ImportRun } from '../organization/import-run.entity.ts';
import type { Part } from '../organization/part.entity.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import { knowing, type Question } from '../procedure/question.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { outOfMark, stockOfMark } from './pieces-sql.ts';
import { exact, wholeNumber } from './quantity.ts';
import type { StockAdjustment } from './stock-adjustment.entity.ts';

/** 5.4.3: an adjustment of nothing is none. */
export function somethingDiffers({ difference }: Pick<StockAdjustment, 'difference'>): Refusal | undefined {
  if (difference === 0) return refuse('nothingDiffers', {}, 'difference');
}

/** 5.4.3: of a part that is counted by the piece no half is there or missing. */
export const wholeDifference = ({ part, difference }: Input<Pick<StockAdjustment, 'part' | 'difference'>>) =>
  wholeNumber(part, difference, 'difference');

/** The same of what was there before Sanbao. */
export const wholeQuantity = ({ part, quantity }: { part: Facts<Part>; quantity: number }) =>
  wholeNumber(part, quantity, 'quantity');

/** 5.4.3: of what was counted short, so much is still there. */
export function stillThere({ part, difference }: Facts<StockAdjustment, 'part'>): Refusal | undefined {
  const { name, partNumber, stock } = part;
  if (exact(Number(stock) + Number(difference)) < 0)
    return refuse('notInStock', { part: name, partNumber, quantity: -difference });
}

interface PiecesMoved {
  part: Pick<Facts<Part>, 'name' | 'tracking'>;
  mark: string;
  quantity: number;
  /** In stock then, and with engineers or customers now. */
  left: number;
  out: number;
}

/** 5.4.3: of a batch or serial number no more goes than there is, and what has a serial number is in one place. */
export function inOnePlace({ part, mark, quantity, left, out }: PiecesMoved, field?: string): Refusal | undefined {
  const facts = { part: part.name, mark };
  if (left < 0) return refuse('markNotInStock', facts, field);
  if (part.tracking === 'SERIAL' && quantity > 0 && (left > 1 || out > 0))
    return refuse('serialElsewhere', facts, field);
}

const countedOfMark: Question<{ stock: number; out: number }> = {
  name: 'countedOfMark',
  sql: row => `(select json_build_object('stock', (${stockOfMark(`${row}.part_id`, `${row}.mark`)}),
    'out', (${outOfMark(`${row}.part_id`, `${row}.mark`)})))`,
};

/** The same of what is counted by its number. */
export const markStillThere = knowing(
  [countedOfMark],
  function markStillThere(
    { part, mark, difference }: Facts<StockAdjustment, 'part'>,
    [{ stock, out }],
  ): Refusal | undefined {
    const quantity = Number(difference);
    if (mark) return inOnePlace({ part, mark, quantity, left: exact(Number(stock) + quantity), out: Number(out) });
  },
);

/**
 * 5.4.3: what was there before Sanbao is entered once, before anything of the part has moved; where it has numbers, once
 * each. What was entered and undone has moved nothing.
 */
export async function nothingMovedYet(
  { part, mark }: { part: Facts<Part>; mark?: string | null },
  _: unknown,
  { em }: StepContext,
): Promise<Refusal | undefined> {
  const [moved] = await em.execute<object[]>(
    `select from stock_movement m left join stock_adjustment a on a.id = m.adjustment_id
     where m.part_id = ? and a.state is distinct from 'WITHDRAWN'
       and (m.kind <> 'OPENING' or m.mark_key is not distinct from normal_form(?)) limit 1`,
    [part.id, mark ?? null],
  );
  if (moved) return refuse('stockMovedAlready', { part: part.name }, 'part');
}

/** 5.4.3: once it has been imported, stock comes in by deliveries and adjustments alone. */
export async function openingStockOpen(_: unknown, __: unknown, { em }: StepContext): Promise<Refusal | undefined> {
  const earlier = await em.findOne(ImportRun, { step: 'importOpeningStock', state: 'IMPORTED' });
  if (earlier) return refuse('openingStockImported', { number: earlier.number });
}
