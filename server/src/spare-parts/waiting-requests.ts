import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { rowsOf } from '../platform/connections.ts';
import type { Question } from '../procedure/question.ts';
import { remittedFor, settled, waitingLines, worthWith } from './waiting-lines.ts';
import type { WaitingRequest } from './waiting-request.ts';

export type WaitingLine = WaitingRequest & { part: string };

interface Settlement {
  settled: boolean;
  /** The application that is paid for, what has to have come in for it, and what has. */
  number: string | null;
  owed: string;
  remitted: string;
}

/** Whether nothing is owed for a request before it is issued. */
export const settlement: Question<Settlement> = {
  name: 'settlement',
  sql: row => `(select json_build_object('settled', ${settled('s.remitted', 's.owed')}, 'number', a.number,
      'owed', to_char(s.owed, 'FM999999999990.00'), 'remitted', to_char(s.remitted, 'FM999999999990.00'))
    from parts_request r left join parts_application a on a.id = r.application_id,
      lateral (select ${remittedFor('a')} as remitted, ${worthWith('a', 'r')} as owed offset 0) s where r.id = ${row}.id)`,
};

/** What was asked for on an application and has not been given up or back, by the part's id. */
export async function requestedOn(em: SqlEntityManager, application: string): Promise<Map<string, number>> {
  const rows = await em.execute<{ part: string; quantity: number }[]>(
    `select l.part_id as part, sum(case when r.state in ('REQUESTED', 'PART_ISSUED') then l.quantity else l.issued end
       - l.returned)::float as quantity
     from parts_request_line l join parts_request r on r.id = l.request_id where r.application_id = ? group by 1`,
    [application],
  );
  return new Map(rows.map(({ part, quantity }) => [part, quantity]));
}

/** SQL: nobody else issues these parts meanwhile. They are locked in the order of their ids. */
const lockStock = (parts: string) => `select id from part where id in (${parts}) order by id for no key update`;

/** Stock by the part's id, and who waits, for all parts of one request. */
export interface QueueOfRequest {
  stock: Readonly<Record<string, number>>;
  waiting: WaitingLine[];
}

/** The same as it is asked for the button of a request, and under the lock for the step. */
export const queueOfRequest: Question<QueueOfRequest> = {
  name: 'queue',
  sql: row => `(select json_build_object(
    'stock', (select json_object_agg(p.id, p.stock) from part p where p.id in (${partsOf(row)})),
    'waiting', (select coalesce(json_agg(w), '[]') from ${waitingLines} w where w.part in (${partsOf(row)}))))`,
  lock: lockStock('select part_id from parts_request_line where request_id = $1'),
};

/** The same of one part, which is counted: under its lock. */
export async function queueOfPart(em: SqlEntityManager, part: string): Promise<QueueOfRequest> {
  await rowsOf(em, lockStock('$1'), [part]);
  const [found] = await em.execute<{ stock: string; waiting: WaitingLine[] }[]>(
    `select p.stock, (select coalesce(json_agg(w), '[]') from ${waitingLines} w where w.part = p.id) as waiting
     from part p where p.id = ?`,
    [part],
  );
  return { stock: { [part]: Number(found?.stock) }, waiting: found?.waiting ?? [] };
}

const partsOf = (row: string) =>
  `select wanted.part_id from parts_request_line wanted where wanted.request_id = ${row}.id`;
