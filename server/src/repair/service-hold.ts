import type { Loaded } from '../procedure/facts.ts';
import { ServiceHold, type ServiceOrder, type ServiceOrderState } from './service-order.entity.ts';

/** The order stands still from now on, and knows where it goes on. */
export function beginHold(
  order: Loaded<ServiceOrder, 'holds'>,
  why: Pick<ServiceHold, 'cause' | 'reason'>,
  from: string,
  now: Date,
) {
  const { cause, reason } = why;
  const position = order.holds.length;
  order.holds.add(Object.assign(new ServiceHold(), { cause, reason, from: now, until: null, position }));
  order.heldFrom = from as ServiceOrderState;
}

/** A hold that lasts still comes to its end, and with it where the order was to go on. */
export function endHold(order: Loaded<ServiceOrder, 'holds'>, now: Date) {
  const open = [...order.holds].find(({ until }) => !until);
  if (open) open.until = now;
  order.heldFrom = null;
}
