import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { ServiceOrder } from '../repair/service-order.entity.ts';

/** What became of a part that was issued for an order, over all its requests. */
export interface Account {
  part: string;
  name: string;
  issued: number;
  returned: number;
  used: number;
}

/** 5.3.6: what was issued for an order, what of it came back, and what was used by its work report. */
export const accountOf = (em: SqlEntityManager, { id }: Pick<ServiceOrder, 'id'>): Promise<Account[]> =>
  em.execute(
    `select l.part_id as part, p.name, sum(l.issued)::float as issued, sum(l.returned)::float as returned,
       (select coalesce(sum(u.quantity), 0)::float from used_part u join work_report w on w.id = u.report_id
        where w.order_id = ? and u.part_id = l.part_id) as used
     from parts_request_line l join parts_request r on r.id = l.request_id join part p on p.id = l.part_id
     where r.order_id = ? group by 1, 2 order by 2`,
    [id, id],
  );
