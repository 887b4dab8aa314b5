import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { GraphQLError } from 'graphql';
import { keyOf, TWIN, uniqueCodeOf } from '../fields/columns.ts';
import type { Class } from '../fields/field.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import { isProvisional } from '../procedure/number.ts';
import { previousValues } from '../procedure/previous-values.ts';
import type { BaseRecord } from '../procedure/record.ts';
import { Tables } from '../read/tables.ts';

/** The index was faster than the question: another step gave out the same code meanwhile. Taken again, the step can name it. */
export class CodeTakenMeanwhile extends GraphQLError {}

type Values = Record<string, unknown>;

/** Refuses a record with a code that another has, in whichever spelling: the other is named. */
export async function codeTaken(em: SqlEntityManager, record: BaseRecord): Promise<Refusal | undefined> {
  const kind = record.constructor as Class;
  const unique = uniqueCodeOf(kind);
  if (!unique) return undefined;
  const { name, within, where = 'true' } = unique;
  const now = record as unknown as Values;
  const before = previousValues(em, record);
  const differs = (each: string) => !(each in before) || plain(before[each]) !== plain(now[each]);
  if (!now[name] || ![name, ...within].some(differs)) return undefined;
  const tables = new Tables(em.getMetadata());
  const same = within.map(each => ` and r.${tables.column(kind, each)} = ?`).join('');
  const [other] = await em.execute<{ number: string; taken: string }[]>(
    `select r.number, r.${tables.column(kind, name)} as taken from ${tables.table(kind)} r
     where r.${tables.column(kind, keyOf(name))} = normal_form(?)${same} and r.id <> ? and (${where})
     order by r.${tables.column(kind, TWIN)} limit 1`,
    [now[name], ...within.map(each => plain(now[each])), record.id],
  );
  if (!other) return undefined;
  return isProvisional(other.number)
    ? refuse('codeTwice', { taken: other.taken }, name)
    : refuse('codeTaken', other, name);
}

const plain = (value: unknown) => (value as { id?: unknown } | null)?.id ?? value;
