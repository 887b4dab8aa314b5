import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { businessDay } from '../fields/business-day.ts';
import type { RequestContext } from './request-context.ts';

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
  `(select letter from procedure_revision where effective_from <= ${day}::date order by effective_from desc limit 1)`;

async function onDay(em: SqlEntityManager, day: string): Promise<string | null | undefined> {
  const [row] = await em.execute<{ letter: string | null }[]>(`select ${revisionOn('?')} as letter`, [day]);
  return row?.letter;
}
