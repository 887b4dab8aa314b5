import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { businessDay } from '../fields/business-day.ts';
import type { RequestContext } from './request-context.ts';

/** SQL: what a revision is called: its letter, and with it how often it was amended under that. */
export const revisionName = (row: string) =>
  `(${row}.letter || case when ${row}.modification > 0 then '/' || ${row}.modification else '' end)`;

/** Of many records made in one transaction, each day is looked up once. */
const cache = new WeakMap<object, Map<string, string>>();

/** The revision of the procedure under which a record is made (7): that which is in force on the day. */
export async function revisionInForce(
  em: SqlEntityManager,
  { procedure, now, numbers }: RequestContext,
): Promise<string> {
  const day = businessDay(now);
  const found = (numbers && cache.get(numbers)?.get(day)) ?? (await onDay(em, day)) ?? procedure.document.revision;
  if (numbers) cache.set(numbers, (cache.get(numbers) ?? new Map()).set(day, found));
  return found;
}

/** SQL: the revision in force on a day; null before the first. */
export const revisionOn = (day: string) =>
  `(select ${revisionName('f')} from procedure_revision f where f.effective_from <= ${day}::date
    order by f.effective_from desc limit 1)`;

async function onDay(em: SqlEntityManager, day: string): Promise<string | null | undefined> {
  const [row] = await em.execute<{ name: string | null }[]>(`select ${revisionOn('?')} as name`, [day]);
  return row?.name;
}
