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
