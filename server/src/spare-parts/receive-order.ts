import type { Part } from '../organization/part.entity.ts';
import type { Facts, Loaded } from '../procedure/facts.ts';
import { byPart } from './joint-count.ts';
import type { PurchaseOrder } from './purchase-order.entity.ts';
import { exact } from './quantity.ts';

/** What is still to come of each part of the order, by the part's id. */
export const stillToCome = ({ lines }: Pick<Facts<PurchaseOrder, 'lines'>, 'lines'>) =>
  byPart([...lines].map(({ part, quantity, received }) => ({ part: part.id, quantity: exact(quantity - received) })));

/** 5.4.3: takes so many of a part upon the order, the items that were entered first before the others. */
export function receive({ lines }: Loaded<PurchaseOrder, 'lines'>, part: Facts<Part>, quantity: number) {
  let left = quantity;
  for (const line of lines) {
    if (line.part !== part) continue;
    const taken = Math.min(left, exact(line.quantity - line.received));
    line.received = exact(line.received + taken);
    left = exact(left - taken);
  }
}

export const allReceived = ({ lines }: Facts<PurchaseOrder, 'lines'>) =>
  [...lines].every(({ quantity, received }) => received >= quantity);
