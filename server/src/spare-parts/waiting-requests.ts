import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Reference } from '../procedure/facts.ts';
import type { Question } from '../procedure/question.ts';
import { remittedFor, waitingLines, worthWith } from './waiting-lines.ts';
import type { WaitingRequest } from './waiting-request.ts';

export type WaitingLine = WaitingRequest & { part: string };

/** The quantities of these parts that open requests wait for. */
const waitingFor = (em: SqlEntityManager, parts: readonly string[]): Promise<WaitingLine[]> =>
  em.execute(`select * from ${waitingLines} w where w.part in (?)`, [parts]);

/** The quantities that one request still waits for. */
export const waitingOf = (em: SqlEntityManager, request: string): Promise<WaitingLine[]> =>
  em.execute(`select * from ${waitingLines} w where w.request = ?`, [request]);

/** The amount due for an application before a request of it is issued, and the amount received. */
export async function remittedAndOwed(em: SqlEntityManager, request: string) {
  const [row] = await em.execute<{ owed: string; remitted: string }[]>(
    `select ${worthWith('a', 'r')} as owed, ${remittedFor('a')} as remitted
     from parts_request r join parts_application a on a.id = r.application_id where r.id = ?`,
    [request],
  );
  return { owed: Number(row?.owed).toFixed(2), remitted: Number(row?.remitted).toFixed(2) };
}

/** Quantities requested on an application and neither given up nor returned, by the part's id. */
export async function requestedOn(em: SqlEntityManager, application: string): Promise<Map<string, number>> {
  const rows = await em.execute<{ part: string; quantity: number }[]>(
    `select l.part_id as part, sum(case when r.state in ('REQUESTED', 'PART_ISSUED') then l.quantity else l.issued end
       - l.returned)::float as quantity
     from parts_request_line l join parts_request r on r.id = l.request_id where r.application_id = ? group by 1`,
    [application],
  );
  return new Map(rows.map(({ part, quantity }) => [part, quantity]));
}

/** The stock of these parts, locked against other issues, and who waits for them. */
export interface Queue {
  stock: Map<string, number>;
  waiting: WaitingLine[];
}

/** The parts are locked first: whoever waits is read as it stands under the lock. */
export async function queueFor(em: SqlEntityManager, pieces: readonly { readonly part: Reference }[]): Promise<Queue> {
  const parts = pieces.map(({ part }) => part.id);
  const stock = await lockStock(em, parts);
  return { stock, waiting: await waitingFor(em, parts) };
}

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
  lock: async (em, { id }) => {
    const parts = await em.execute<{ id: string }[]>(
      'select part_id as id from parts_request_line where request_id = ?',
      [id],
    );
    await lockStock(
      em,
      parts.map(part => part.id),
    );
  },
};
const partsOf = (row: string) =>
  `select wanted.part_id from parts_request_line wanted where wanted.request_id = ${row}.id`;

/** Nobody else issues these parts meanwhile: locked in the order of their ids, with what is in stock of each. */
async function lockStock(em: SqlEntityManager, parts: readonly string[]): Promise<Map<string, number>> {
  const rows = await em.execute<{ id: string; stock: string }[]>(
    'select id, stock from part where id in (?) order by id for no key update',
    [parts],
  );
  return new Map(rows.map(({ id, stock }) => [id, Number(stock)]));
}
