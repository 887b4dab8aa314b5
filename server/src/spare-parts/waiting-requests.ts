import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { waitingLines } from './waiting-lines.ts';
import type { WaitingRequest } from './waiting-request.ts';

export type WaitingLine = WaitingRequest & { part: string };

/** What is waited for of these parts, by all open requests. */
export const waitingFor = (em: SqlEntityManager, parts: readonly string[]): Promise<WaitingLine[]> =>
  em.execute(`select * from ${waitingLines} w where w.part in (?)`, [parts]);

/** Nobody else issues these parts meanwhile: locked in the order of their ids, with what is in stock of each. */
export async function lockStock(em: SqlEntityManager, parts: readonly string[]): Promise<Map<string, number>> {
  const rows = await em.execute<{ id: string; stock: string }[]>(
    'select id, stock from part where id in (?) order by id for no key update',
    [parts],
  );
  return new Map(rows.map(({ id, stock }) => [id, Number(stock)]));
}
