import type { Part } from '../organization/part.entity.ts';
import { byPart } from './joint-count.ts';
import type { PurchaseOrder } from './purchase-order.entity.ts';
import { exact } from './quantity.ts';

/** What is still to come of each part of the order, by the part's id. */
export const stillToCome = ({ lines }: Pick<PurchaseOrder, 'lines'>) =>
  byPart([...lines].map(({ part, quantity, received }) => ({ part: part.id, quantity: exact(quantity - received) })));

/** 5.4.3: takes so many of a part upon the order, the items that were entered first before the others. */
export function receive({ lines }: PurchaseOrder, part: Part, quantity: number) {
  let left = quantity;
  for (const line of lines) {
    if (line.part !== part) continue;
    const taken = Math.min(left, exact(line.quantity - line.received));
    line.received = exact(line.received + taken);
    left = exact(left - taken);
  }
}

export const allReceived = ({ lines }: PurchaseOrder) =>
  [...lines].every(({ quantity, received }) => received >= quantity);
