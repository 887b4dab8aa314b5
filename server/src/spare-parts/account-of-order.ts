import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { ServiceOrder } from '../repair/service-order.entity.ts';
import { exact } from './quantity.ts';

/** What became of a part that was issued for an order, over all its requests. */
export interface Account {
  part: string;
  name: string;
  issued: number;
  returned: number;
  used: number;
}

/** 5.3.6: what was issued for an order, what of it came back, and what of our stock its work reports say was used. */
export const accountOf = (em: SqlEntityManager, { id }: Pick<ServiceOrder, 'id'>): Promise<Account[]> =>
  em.execute(
    `select p.id as part, p.name, coalesce(l.issued, 0)::float as issued, coalesce(l.returned, 0)::float as returned,
       coalesce(u.used, 0)::float as used
     from (select l.part_id, sum(l.issued) as issued, sum(l.returned) as returned from parts_request_line l
         join parts_request r on r.id = l.request_id where r.order_id = ? group by 1) l
     full join (select u.part_id, sum(u.quantity) as used from used_part u join work_report w on w.id = u.report_id
         where w.order_id = ? and coalesce(u.source, 'STOCK') = 'STOCK' group by 1) u on u.part_id = l.part_id
     join part p on p.id = coalesce(l.part_id, u.part_id) order by p.name, p.id`,
    [id, id],
  );

/** What is neither used nor back, part by part. */
export const unaccounted = (accounts: readonly Account[]) =>
  accounts
    .map(({ issued, returned, used, ...part }) => ({ ...part, quantity: exact(issued - returned - used) }))
    .filter(({ quantity }) => quantity > 0);

/** What was used beyond what was issued: from where is to be said. */
export const usedBeyond = (accounts: readonly Account[]) =>
  accounts
    .map(account => ({ ...account, had: exact(account.issued - account.returned) }))
    .filter(({ used, had }) => used > had);
