import type { ClauseNumber } from '../fields/clause-number.ts';
import { searchText } from '../fields/search-text.ts';
import { refuse, ruleViolated } from '../messages/errors.ts';
import type { Part } from '../organization/part.entity.ts';
import { User } from '../organization/user.entity.ts';
import type { Input } from '../procedure/facts.ts';
import type { BaseRecord } from '../procedure/record.ts';
import { revisionOn } from '../procedure/revision-in-force.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { document } from '../procedures/sh-jr-c-160/document.ts';
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

/** What is left of a part, and the revision of the procedure under which it moved. */
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
  for (const move of [...moves].sort((a, b) => (a.part.id < b.part.id ? -1 : 1))) {
    const [left] = await context.em.execute<Left[]>(
      `update part set stock = stock + ?, movements = movements + 1, changed_in = pg_current_xact_id()
       where id = ? and stock + ? >= 0 returning stock, movements, ${revisionOn('?')} as revision`,
      [move.quantity, move.part.id, move.quantity, context.today],
    );
    if (!left) throw notInStock(context, move);
    context.em.persist(movement(context, move, left));
  }
}

function movement({ em, now, viewer }: StepContext, move: Input<Move>, { stock, movements, revision }: Left) {
  const { part, kind, quantity, by, unitPrice = part.unitPrice, waiting = [], overridden = false } = move;
  const number = `SM${part.number.slice(part.number.indexOf('-'))}-${String(movements).padStart(4, '0')}`;
  return Object.assign(new StockMovement(), {
    state: 'BOOKED' as const,
    ...{ number, part, kind, quantity, unitPrice, waiting, overridden },
    balance: Number(stock),
    procedureRevision: revision ?? document.revision,
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
