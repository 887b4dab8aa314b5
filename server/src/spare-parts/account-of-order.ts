import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Reference } from '../procedure/facts.ts';
import { lockRecords } from '../procedure/lock-records.ts';
import type { Question } from '../procedure/question.ts';
import type { ServiceOrder } from '../repair/service-order.entity.ts';
import { PartsRequest } from './parts-request.entity.ts';
import { exact } from './quantity.ts';

/** The account of a part issued for an order, over all its requests. */
export interface Account {
  part: string;
  name: string;
  issued: number;
  returned: number;
  used: number;
}

/** SQL: what was issued for an order, what of it came back, and what of our stock its work reports say was used. */
export const accountsOf = (order: string) => `select p.id as part, p.name, coalesce(l.issued, 0)::float as issued,
    coalesce(l.returned, 0)::float as returned, coalesce(u.used, 0)::float as used
  from (select l.part_id, sum(l.issued) as issued, sum(l.returned) as returned from parts_request_line l
      join parts_request request on request.id = l.request_id where request.order_id = ${order} group by 1) l
  full join (select u.part_id, sum(u.quantity) as used from used_part u join work_report w on w.id = u.report_id
      where w.order_id = ${order} and coalesce(u.source, 'STOCK') = 'STOCK' group by 1) u on u.part_id = l.part_id
  join part p on p.id = coalesce(l.part_id, u.part_id) order by p.name, p.id`;

export const accountOf = (em: SqlEntityManager, { id }: Pick<ServiceOrder, 'id'>): Promise<Account[]> =>
  em.execute(accountsOf('?'), [id, id]);

/** The requests of an order, which no other step moves meanwhile. */
export async function requestsOf(em: SqlEntityManager, { id: order }: Reference) {
  const requests = await em.find(PartsRequest, { order, state: { $ne: 'CANCELLED' } });
  return lockRecords(em, PartsRequest, requests, ['lines']);
}

/** 5.3.6: what became of each part that was issued for an order, part by part. */
export const partsOfOrder: Question<Account[]> = {
  name: 'partsOfOrder',
  sql: row => `(select coalesce(json_agg(a), '[]') from (${accountsOf(`${row}.id`)}) a)`,
  lock: `select id from parts_request where order_id = $1 and state <> 'CANCELLED' order by id for update`,
  movedBy: {
    PartsRequest: ids => `select r.order_id from parts_request r where r.id = any(${ids}) and r.order_id is not null`,
    WorkReport: ids => `select w.order_id from work_report w where w.id = any(${ids})`,
  },
};

/** The first request of an order of which something is still to be issued. */
export const requestAwaited: Question<string | null> = {
  name: 'requestAwaited',
  sql: row => `(select r.number from parts_request r
    where r.order_id = ${row}.id and r.state in ('REQUESTED', 'PART_ISSUED') order by r.number limit 1)`,
};

/** Quantities neither used nor returned, part by part. */
export const unaccounted = (accounts: readonly Account[]) =>
  accounts
    .map(({ issued, returned, used, ...part }) => ({ ...part, quantity: exact(issued - returned - used) }))
    .filter(({ quantity }) => quantity > 0);

/** Quantities used beyond those issued: their source has to be named. */
export const usedBeyond = (accounts: readonly Account[]) =>
  accounts
    .map(account => ({ ...account, had: exact(account.issued - account.returned) }))
    .filter(({ used, had }) => used > had);

/** SQL: the batch and serial numbers that were issued for an order, with how many of each did not come back unused. */
export const piecesOf = (order: string) => `select i.part_id as part, min(i.mark) as mark,
    sum(i.quantity - i.returned)::float as quantity
  from issued_piece i join parts_request r on r.id = i.request_id where r.order_id = ${order} group by i.part_id, i.mark_key`;
