import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { procedureOf } from '../procedure/procedure-of.ts';
import type { RecordClass } from '../procedure/record.ts';
import { Person } from './person.entity.ts';
import { tableOf, waysTo } from './still-open.ts';
import { User } from './user.entity.ts';

/** Of each kind the numbers that are told, the latest first; how many there are is told beside them. */
const NUMBERS_AT_MOST = 50;

export interface NamedByKind {
  kind: string;
  count: number;
  numbers: string[];
}

/** What names these people and accounts, but for some records; and how many steps were taken by the accounts. */
export async function whatNames(
  em: SqlEntityManager,
  { persons, users }: Record<'persons' | 'users', readonly string[]>,
  except: readonly string[],
) {
  const [{ count } = { count: 0 }] = await em.execute<{ count: number }[]>(
    'select count(*)::int as count from procedure_event where user_id = any(?::uuid[])',
    [`{${users.join()}}`],
  );
  return {
    named: [...(await namedByKind(em, Person, persons, except)), ...(await namedByKind(em, User, users, except))],
    stepsTaken: count,
  };
}

/** The records, kind by kind, that lead to one of these, but for some. */
async function namedByKind(
  em: SqlEntityManager,
  record: RecordClass,
  ids: readonly string[],
  except: readonly string[],
): Promise<NamedByKind[]> {
  const kinds = procedureOf(em).records.flatMap(kind => {
    const ways = waysTo(record, kind);
    return ways.length
      ? [
          `select '${kind.name}' as kind, o.number from ${tableOf(kind)} o, named where o.id <> all(named.others)
            and exists (select from ${tableOf(record)} r where r.id = any(named.ids) and (${ways.map(way => way('r')).join(' or ')}))`,
        ]
      : [];
  });
  if (!kinds.length || !ids.length) return [];
  return em.execute<NamedByKind[]>(
    `with named as (select ?::uuid[] as ids, ?::uuid[] as others)
      select kind, count(*)::int as count, (array_agg(number order by number desc))[:${NUMBERS_AT_MOST}] as numbers
      from (${kinds.join(' union all ')}) n group by kind order by kind`,
    [`{${ids.join()}}`, `{${except.join()}}`],
  );
}
