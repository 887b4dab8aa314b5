import type { Loaded } from '../procedure/facts.ts';
import { ServiceHold, type ServiceOrder, type ServiceOrderState } from './service-order.entity.ts';

/** Puts the order on hold, and records the state to which it returns. */
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

/** Ends the open hold, and clears the state to which the order was to return. */
export function endHold(order: Loaded<ServiceOrder, 'holds'>, now: Date) {
  const open = [...order.holds].find(({ until }) => !until);
  if (open) open.until = now;
  order.heldFrom = null;
}
