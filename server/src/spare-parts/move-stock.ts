import type { ClauseNumber } from '../fields/clause-number.ts';
import { searchText } from '../fields/search-text.ts';
import { refuse, ruleViolated } from '../messages/errors.ts';
import type { Part } from '../organization/part.entity.ts';
import { User } from '../organization/user.entity.ts';
import type { Input } from '../procedure/facts.ts';
import type { BaseRecord } from '../procedure/record.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { type MovementKind, StockMovement } from './stock-movement.entity.ts';

/** What a step names in its `moves` that moves stock. */
export const movesStock = { StockMovement: ['BOOKED'] } as const;

/** A quantity of a part that comes into stock, or goes out where it is less than nothing. */
export interface Move extends Partial<Pick<StockMovement, 'unitPrice' | 'waiting' | 'overridden'>> {
  part: Part;
  kind: MovementKind;
  quantity: number;
  /** The record by whose step it moves. */
  by: BaseRecord;
  /** The field of the form that is at fault where there is not so much. */
  field?: string;
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
  for (const move of [...moves].sort((a, b) => (a.part.id < b.part.id ? -1 : 1))) {
    const [left] = await context.em.execute<{ stock: string; movements: number }[]>(
      `update part set stock = stock + ?, movements = movements + 1, changed_in = pg_current_xact_id()
       where id = ? and stock + ? >= 0 returning stock, movements`,
      [move.quantity, move.part.id, move.quantity],
    );
    if (!left) throw notInStock(context, move);
    context.em.persist(movement(context, move, Number(left.stock), left.movements));
  }
}

function movement({ em, now, viewer }: StepContext, move: Input<Move>, balance: number, position: number) {
  const { part, kind, quantity, by, unitPrice = part.unitPrice, waiting = [], overridden = false } = move;
  const number = `SM${part.number.slice(part.number.indexOf('-'))}-${String(position).padStart(4, '0')}`;
  return Object.assign(new StockMovement(), {
    state: 'BOOKED' as const,
    ...{ number, part, kind, quantity, balance, unitPrice, waiting, overridden },
    voucher: by.number,
    [kinds[kind].by]: by,
    bookedBy: em.getReference(User, viewer.userId),
    createdAt: now,
    updatedAt: now,
    search: searchText([number, part.number, part.name, by.number]),
  });
}

const notInStock = ({ language }: StepContext, { kind, part, quantity, field }: Input<Move>) =>
  ruleViolated(
    language,
    kinds[kind].clause,
    refuse('notInStock', { part: part.name, partNumber: part.partNumber, quantity: Math.abs(quantity) }, field),
  );
