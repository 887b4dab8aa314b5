import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { ClauseNumber } from '../fields/clause-number.ts';
import { normalForm } from '../fields/normal-form.ts';
import { refuse, ruleViolated } from '../messages/errors.ts';
import { me } from '../organization/me.ts';
import type { Part } from '../organization/part.entity.ts';
import type { Input, Reference } from '../procedure/facts.ts';
import type { BaseRecord } from '../procedure/record.ts';
import { revisionOn } from '../procedure/revision-in-force.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { document } from '../procedures/sh-jr-c-160/document.ts';
import { searchTerms } from '../steps/search-terms.ts';
import { PartsRequest } from './parts-request.entity.ts';
import { outOfMark, stockOfMark } from './pieces-sql.ts';
import { exact } from './quantity.ts';
import { type MovementKind, StockMovement } from './stock-movement.entity.ts';
import { inOnePlace } from './stock-rules.ts';

/** The `moves` of a step that moves stock. */
export const movesStock = { StockMovement: ['BOOKED'] } as const;

/** A quantity of a part that comes into stock, or goes out where it is less than nothing. */
export interface Move extends Partial<Pick<StockMovement, 'mark' | 'unitPrice' | 'waiting' | 'overridden'>> {
  part: Part;
  kind: MovementKind;
  quantity: number;
  /** The record by whose step it moves. */
  by: BaseRecord;
  /** The field of the form that is at fault where there is not so much. */
  field?: string;
}

/** The remaining stock of a part, and the revision of the procedure under which it moved. */
interface Left {
  stock: string;
  movements: number;
  revision: string | null;
}

const kinds: Record<MovementKind, { clause: ClauseNumber; by: 'adjustment' | 'receipt' | 'request' }> = {
  OPENING: { clause: clause.goodsReceipt, by: 'adjustment' },
  IN: { clause: clause.goodsReceipt, by: 'receipt' },
  ISSUE: { clause: clause.whoIsServedFirst, by: 'request' },
  RETURN: { clause: clause.whoIsServedFirst, by: 'request' },
  ADJUST: { clause: clause.goodsReceipt, by: 'adjustment' },
};

/**
 * 5.4.3: the one way in which stock changes. The balance is counted on where it stands, never read and written back, and
 * parts are taken in the order of their ids, so that no two steps wait for each other.
 */
export async function moveStock(context: StepContext, moves: readonly Input<Move>[]) {
  const marks = new Marks(context);
  for (const move of [...moves].sort((a, b) => (a.part.id < b.part.id ? -1 : 1))) {
    const [left] = await context.em.execute<Left[]>(
      `update part set stock = stock + ?, movements = movements + 1
       where id = ? and stock + ? >= 0 returning stock, movements, ${revisionOn('?')} as revision`,
      [move.quantity, move.part.id, move.quantity, context.today],
    );
    if (!left) throw notInStock(context, move);
    await marks.move(move);
    context.em.persist(movement(context, move, left));
  }
}

function movement({ em, now, viewer }: StepContext, move: Input<Move>, { stock, movements, revision }: Left) {
  const { part, kind, quantity, by, mark = null, unitPrice = part.unitPrice, waiting = [], overridden = false } = move;
  const number = `SM${part.number.slice(part.number.indexOf('-'))}-${String(movements).padStart(4, '0')}`;
  const booked = Object.assign(new StockMovement(), {
    state: 'BOOKED' as const,
    ...{ number, part, kind, quantity, mark, unitPrice, waiting, overridden },
    equipment: by instanceof PartsRequest ? by.equipment : null,
    balance: Number(stock),
    procedureRevision: revision ?? document.revision,
    voucher: by.number,
    [kinds[kind].by]: by,
    bookedBy: me({ em, viewer }),
    createdAt: now,
    updatedAt: now,
  });
  booked.search = searchTerms(booked, viewer);
  return booked;
}

/** 5.4.5: what comes back unused undoes what was issued last, piece by piece at the price at which it went out. */
export async function undoneIssues(
  em: SqlEntityManager,
  request: Reference,
  part: Reference,
  quantity: number,
  mark: string | null,
) {
  const moved = await em.execute<{ quantity: number; unitPrice: number }[]>(
    `select quantity::float, unit_price::float as "unitPrice" from stock_movement
     where request_id = ? and part_id = ? and mark_key is not distinct from normal_form(?) order by number`,
    [request.id, part.id, mark as string],
  );
  return undone(moved, quantity);
}

/** The quantities and prices that undo so much of these movements: less than nothing went out, the rest came back. */
export function undone(moved: readonly { quantity: number; unitPrice: number }[], quantity: number) {
  const out: { quantity: number; unitPrice: number }[] = [];
  const takeBack = (wanted: number) => {
    const taken: typeof out = [];
    for (let left = wanted; left > 0; ) {
      const last = out.at(-1);
      if (!last) break;
      const some = Math.min(left, last.quantity);
      taken.push({ quantity: some, unitPrice: last.unitPrice });
      last.quantity = exact(last.quantity - some);
      left = exact(left - some);
      if (!last.quantity) out.pop();
    }
    return taken;
  };
  for (const { quantity: change, unitPrice } of moved)
    if (change < 0) out.push({ quantity: -change, unitPrice });
    else takeBack(change);
  return takeBack(quantity);
}

/** The remaining stock of each batch and serial number, as one step moves them: the part's row is locked meanwhile. */
class Marks {
  readonly #moved = new Map<string, number>();

  constructor(private readonly context: StepContext) {}

  async move({ part, mark, kind, quantity, field }: Input<Move>) {
    if (!mark) return;
    const { em, language } = this.context;
    const [{ stock = 0, out = 0 } = {}] = await em.execute<{ stock: number; out: number }[]>(
      `select (${stockOfMark('?', '?')})::float as stock, (${outOfMark('?', '?')})::float as out`,
      [part.id, mark, part.id, mark, part.id, mark],
    );
    const key = `${part.id} ${normalForm(mark)}`;
    const moved = exact((this.#moved.get(key) ?? 0) + quantity);
    const left = exact(stock + moved);
    const refusal = inOnePlace({ part, mark, quantity, left, out: kind === 'RETURN' ? 0 : out }, field);
    if (refusal) throw ruleViolated(language, kinds[kind].clause, refusal);
    this.#moved.set(key, moved);
  }
}

const notInStock = ({ language }: StepContext, { kind, part, quantity, field }: Input<Move>) =>
  ruleViolated(
    language,
    kinds[kind].clause,
    refuse('notInStock', { part: part.name, partNumber: part.partNumber, quantity: Math.abs(quantity) }, field),
  );
