import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Facts } from '../procedure/facts.ts';
import { itemsToBuy } from './application-rules.ts';
import { orderedQuantity } from './ordered-quantity.ts';
import type { PartsApplication } from './parts-application.entity.ts';
import { exact } from './quantity.ts';

interface Covered {
  application: string;
  part: string;
  ordered: number;
  received: number;
}

/** What of the items of these applications is ordered and not given up, and what of it is in stock; one order left out. */
async function coverage(em: SqlEntityManager, applications: readonly Facts<PartsApplication>[], without: string) {
  const rows = await em.execute<Covered[]>(
    `select l.application_id as application, l.part_id as part, sum(l.received)::float as received,
       sum(${orderedQuantity('o', 'l')})::float as ordered
     from purchase_order_line l join purchase_order o on o.id = l.order_id
     where l.application_id in (?) and o.state <> 'CANCELLED' and o.id <> ?
     group by 1, 2`,
    [applications.map(({ id }) => id), without],
  );
  return ({ id }: { id: string }, part: { id: string }) =>
    rows.find(row => row.application === id && row.part === part.id) ?? { ordered: 0, received: 0 };
}

/** Each item of the applications, with what of it is still to be ordered and still to come. */
export async function openItems(
  em: SqlEntityManager,
  applications: readonly Facts<PartsApplication, 'confirmation'>[],
  without: string,
) {
  const covered = await coverage(em, applications, without);
  return applications.flatMap(application =>
    itemsToBuy(application).map(({ part, quantity }) => {
      const { ordered, received } = covered(application, part);
      return { application, part, toOrder: exact(quantity - ordered), toCome: exact(quantity - received) };
    }),
  );
}
