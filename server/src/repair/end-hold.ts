import type { Loaded } from '../procedure/facts.ts';
import type { ServiceOrder } from './service-order.entity.ts';

/** A hold that lasts still comes to its end, and with it where the order was to go on. */
export function endHold(order: Loaded<ServiceOrder, 'holds'>, now: Date) {
  const open = [...order.holds].find(({ until }) => !until);
  if (open) open.until = now;
  order.heldFrom = null;
}
