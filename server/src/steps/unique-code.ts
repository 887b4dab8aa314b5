import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { comparedBy, sameCode, TWIN, underscored, uniqueCodeOf } from '../fields/columns.ts';
import { type Class, fieldOf } from '../fields/field.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import { isProvisional } from '../procedure/number.ts';
import { previousValues } from '../procedure/previous-values.ts';
import { procedureOf } from '../procedure/procedure-of.ts';
import type { BaseRecord } from '../procedure/record.ts';
import { Tables } from '../read/tables.ts';
import { companyEm } from '../viewer/viewer.ts';

type Values = Record<string, unknown>;

/** Refuses a record with a code that another has, in whichever spelling: the other is named. */
export async function codeTaken(em: SqlEntityManager, record: BaseRecord): Promise<Refusal | undefined> {
  const kind = record.constructor as Class;
  const unique = uniqueCodeOf(kind);
  if (!unique) return undefined;
  const { name, within, among } = unique;
  const now = record as unknown as Values;
  const before = previousValues(em, record);
  const differs = (each: string) => !(each in before) || plain(before[each]) !== plain(now[each]);
  if (!now[name] || ![name, ...within].some(differs)) return undefined;
  if (among && !among.holds(record as never)) return undefined;
  if (TWIN in record) Object.assign(record, { [TWIN]: 0 });
  const tables = new Tables(em.getMetadata());
  const same = [name, ...within].map(each => {
    const column = `r.${tables.column(kind, comparedBy(kind, each))}`;
    return `${column} = ${fieldOf(kind, each).coded ? 'normal_form(?)' : '?'}`;
  });
  const [other] = await em.execute<{ number: string; taken: string }[]>(
    `select r.number, r.${tables.column(kind, name)} as taken from ${tables.table(kind)} r
     where ${same.join(' and ')} and r.id <> ? and (${among?.sql ?? 'true'})
     order by r.${tables.column(kind, TWIN)} limit 1`,
    [...[name, ...within].map(each => plain(now[each])), record.id],
  );
  if (!other) return undefined;
  return isProvisional(other.number)
    ? refuse('codeTwice', { taken: other.taken }, name)
    : refuse('codeTaken', other, name);
}

const plain = (value: unknown) => (value as { id?: unknown } | null)?.id ?? value;

interface Twin {
  number: string;
  code: string;
  twins: string;
}

/** Records that carry one number in several spellings, from before numbers were compared by their normal form. */
export async function twinsLeft(orm: MikroORM): Promise<Twin[]> {
  const em = companyEm(orm.em);
  const found: Twin[] = [];
  for (const record of procedureOf(em as never).records) {
    const unique = uniqueCodeOf(record);
    if (!unique) continue;
    const table = `"${underscored(record.name)}"`;
    const among = unique.among?.sql ?? 'true';
    found.push(
      ...(await em.execute<Twin[]>(
        `select r.number, r.${underscored(unique.name)} as code, string_agg(o.number, ' · ' order by o.number) as twins
         from (select * from ${table} where ${TWIN} > 0 and (${among})) r
         join (select * from ${table} where ${among}) o on o.id <> r.id and ${sameCode(record, unique, 'o', 'r')}
         group by 1, 2 order by 1`,
      )),
    );
  }
  return found;
}
