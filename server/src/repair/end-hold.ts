import type { ServiceOrder } from './service-order.entity.ts';

/** A hold that lasts still comes to its end. */
export function endHold({ holds }: ServiceOrder, now: Date) {
  const open = [...holds].find(({ until }) => !until);
  if (open) open.until = now;
}
