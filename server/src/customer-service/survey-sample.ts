import { createHash } from 'node:crypto';
import { daysLater, monthsLater } from '../fields/business-day.ts';

/** A seed that nobody knows before the month is over, and everybody can work out afterwards. */
export const seedOf = (month: string, orders: readonly Pick<ClosedOrder, 'id'>[]) =>
  createHash('sha256')
    .update([month, ...orders.map(({ id }) => id).sort()].join(' '))
    .digest();

const DRAWINGS = 3;

/** 5.2.4: the irregular days of the month after on which a sample is drawn by itself, a part on each. */
export function drawingDays(month: string, seed: Uint8Array): string[] {
  const first = monthsLater(`${month}-01`, 1);
  const offsets = [...new Set([...seed].map(byte => byte % 28))].slice(0, DRAWINGS);
  return offsets.map(offset => daysLater(first, offset)).sort();
}

/** An order of the month: who worked on it, and whether the customer was asked about it already. */
export interface ClosedOrder {
  id: string;
  engineers: readonly string[];
  asked: boolean;
}

/**
 * 5.2.4: about which orders customers are asked: at least so many of each technician, and at least such a part of all,
 * those asked about before counted in. They are taken in the order in which they were shuffled.
 */
export function surveySample(orders: readonly ClosedOrder[], percent: number, perTechnician: number): string[] {
  const asked = new Set(orders.filter(order => order.asked));
  const askedOf = (engineer: string) => [...asked].filter(({ engineers }) => engineers.includes(engineer)).length;
  const drawn: string[] = [];
  const draw = (order: ClosedOrder) => {
    asked.add(order);
    drawn.push(order.id);
  };
  for (const order of orders)
    if (!asked.has(order) && order.engineers.some(engineer => askedOf(engineer) < perTechnician)) draw(order);
  for (const order of orders)
    if (!asked.has(order) && asked.size < Math.ceil((orders.length * percent) / 100)) draw(order);
  return drawn;
}
