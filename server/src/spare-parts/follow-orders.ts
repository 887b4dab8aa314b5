import type { Act } from '../procedure/act.ts';
import type { Facts } from '../procedure/facts.ts';
import { openItems } from './covered-items.ts';
import type { PartsApplication } from './parts-application.entity.ts';
import type { PurchaseOrder } from './purchase-order.entity.ts';
import { exact, sum } from './quantity.ts';

/** What a step names in its `moves` that orders parts, gives orders up, or takes parts into stock. */
export const followsOrders = { PartsApplication: ['CONFIRMED', 'ORDERED', 'FULFILLED'] } as const;

/** 5.4.2: an application is ordered once all its items are, and fulfilled once all of them are in stock. */
export async function followOrder(
  act: Act,
  order: Facts<PurchaseOrder, 'lines'>,
  applications: readonly Facts<PartsApplication, 'confirmation'>[],
) {
  // This order stands in memory as the step leaves it.
  const items = await openItems(act.em, applications, order.id);
  for (const application of applications) {
    const open = items
      .filter(item => item.application === application)
      .map(({ part, toOrder, toCome }) => {
        const { ordered, received } = coveredBy(order, application, part);
        return { toOrder: exact(toOrder - ordered), toCome: exact(toCome - received) };
      });
    const state = open.every(({ toCome }) => toCome <= 0)
      ? 'FULFILLED'
      : open.every(({ toOrder }) => toOrder <= 0)
        ? 'ORDERED'
        : 'CONFIRMED';
    if (application.state !== state) act.move(application, state);
  }
}

function coveredBy(
  { state, lines }: Facts<PurchaseOrder, 'lines'>,
  application: Facts<PartsApplication>,
  part: object,
) {
  if (state === 'CANCELLED') return { ordered: 0, received: 0 };
  const own = [...lines].filter(line => line.application === application && line.part === part);
  const received = sum(own.map(line => line.received));
  return { ordered: state === 'CLOSED_SHORT' ? received : sum(own.map(({ quantity }) => quantity)), received };
}
