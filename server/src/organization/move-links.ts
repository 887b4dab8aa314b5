import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { searchText } from '../fields/search-text.ts';
import { procedureOf } from '../procedure/procedure-of.ts';
import { descriptionOf, type RecordClass } from '../procedure/record.ts';
import { Tables } from '../read/tables.ts';
import { leadingFields } from './leading-fields.ts';

/** A column that leads to records of a kind, and the column that tells to which record its row belongs. */
interface Way {
  owner: RecordClass;
  table: string;
  column: string;
  ownerId: string;
  /** The owner is found by the name of what it leads to. */
  search: boolean;
}

/** Every column that leads to such a record: links of records and of their lines, and lists. What is only ever added to stays. */
export function waysTo(em: SqlEntityManager, kind: RecordClass): Way[] {
  const tables = new Tables(em.getMetadata());
  return procedureOf(em)
    .records.filter(owner => !descriptionOf(owner).appendOnly)
    .flatMap(owner =>
      leadingFields(owner, kind).map(({ holder, field, lines }) => {
        const search = !lines && Boolean(field.search);
        if (field.kind === 'links') {
          const { table, here, there } = tables.pivot(holder, field);
          return { owner, table, column: there, ownerId: here, search };
        }
        const ownerId = lines ? tables.column(holder, lines.mappedBy ?? '') : '"id"';
        return { owner, table: tables.table(holder), column: tables.column(holder, field.name), ownerId, search };
      }),
    );
}

interface Named {
  id: string;
  number: string;
  name: string;
}

/** Makes every record that names the one name the other; their numbers, in order. Who pulls gets them anew. */
export async function moveLinks(em: SqlEntityManager, kind: RecordClass, from: Named, into: Named, now: Date) {
  const words = searchText([into.number, into.name]);
  const numbers = new Set<string>();
  for (const { owner, table, column, ownerId, search } of waysTo(em, kind)) {
    const rows = await em.execute<{ id: string }[]>(
      `update ${table} set ${column} = ? where ${column} = ? returning ${ownerId} as id`,
      [into.id, from.id],
    );
    if (!rows.length) continue;
    const touched = await em.execute<{ number: string }[]>(
      `update ${new Tables(em.getMetadata()).table(owner)} set updated_at = ?, changed_in = pg_current_xact_id()
       ${search ? ", search = search || ' ' || ?" : ''} where id = any(?::uuid[]) returning number`,
      [now, ...(search ? [words] : []), `{${rows.map(({ id }) => id).join(',')}}`],
    );
    for (const { number } of touched) numbers.add(number);
  }
  return [...numbers].sort();
}

interface UniqueIndex {
  columns: string[];
  condition: string | null;
}

/** The numbers of the records of which the database keeps one for each: both have one, so that they cannot become one's. */
export async function standingAgainst(em: SqlEntityManager, kind: RecordClass, from: Named, into: Named) {
  const numbers = new Set<string>();
  for (const { owner, table, column, ownerId } of waysTo(em, kind)) {
    const indexes = await em.execute<UniqueIndex[]>(
      `select array(select pg_get_indexdef(i.indexrelid, k::int, true) from generate_series(1, i.indnkeyatts) k) as columns,
          pg_get_expr(i.indpred, i.indrelid) as condition
        from pg_index i where i.indrelid = ?::regclass and i.indisunique`,
      [table],
    );
    for (const { columns, condition } of indexes) {
      const moved = column.replaceAll('"', '');
      if (!columns.includes(moved)) continue;
      const others = columns.filter(each => each !== moved);
      const keys = others.map((each, at) => `, (${each}) as key_${at}`).join('');
      const rows = `select ${ownerId} as owner${keys} from ${table} where ${column} = ? and (${condition ?? 'true'})`;
      const same = others.map((_, at) => `a.key_${at} = b.key_${at}`).join(' and ') || 'true';
      const found = await em.execute<{ number: string }[]>(
        `select o.number from (${rows}) a join (${rows}) b on ${same}
         join ${new Tables(em.getMetadata()).table(owner)} o on o.id in (a.owner, b.owner)`,
        [from.id, into.id],
      );
      for (const { number } of found) numbers.add(number);
    }
  }
  return [...numbers].sort();
}
