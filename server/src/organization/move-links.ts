import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Field } from '../fields/field.ts';
import { searchText } from '../fields/search-text.ts';
import { procedureOf } from '../procedure/procedure-of.ts';
import { descriptionOf, type RecordClass } from '../procedure/record.ts';
import type { FieldChange } from '../procedure/snapshot.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { Tables } from '../read/tables.ts';
import { eventOf, writeEvents } from '../steps/write-event.ts';
import type { Role } from '../viewer/roles.ts';
import { leadingFields } from './leading-fields.ts';

/** A column that leads to records of a kind, and the column that tells to which record its row belongs. */
interface Way {
  owner: RecordClass;
  table: string;
  column: string;
  ownerId: string;
  field: Field;
  lines?: Field;
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
          return { owner, field, table, column: there, ownerId: here, search };
        }
        const ownerId = lines ? tables.column(holder, lines.mappedBy ?? '') : '"id"';
        const column = tables.column(holder, field.name);
        return { owner, field, lines, table: tables.table(holder), column, ownerId, search };
      }),
    );
}

interface Named {
  id: string;
  number: string;
  name: string;
}

/** What a record was told of, and names the other instead. */
interface Moved {
  owner: RecordClass;
  changes: FieldChange[];
  search: boolean;
}

/** A record as it stands once it names the other. */
interface Touched {
  id: string;
  number: string;
  version: number;
  state: string;
  procedureRevision: string;
  dealerId: string | null;
}

/** The step that merges, and who takes it. */
export interface Merging extends Pick<StepContext, 'em' | 'now' | 'viewer'> {
  step: string;
  role: Role;
  reason: string;
}

/**
 * Makes every record that names the one name the other, and says so in the history of each; their numbers, and the files. Who
 * pulls gets them anew. What was attached to the one is attached to the other.
 */
export async function moveLinks(kind: RecordClass, from: Named, into: Named, merging: Merging) {
  const { em } = merging;
  const moved = new Map<string, Moved>();
  for (const { owner, field, lines, table, column, ownerId, search } of waysTo(em, kind)) {
    const rows = await em.execute<{ id: string }[]>(
      `update ${table} set ${column} = ? where ${column} = ? returning ${ownerId} as id`,
      [into.id, from.id],
    );
    for (const id of new Set(rows.map(row => row.id))) {
      const record = moved.get(id) ?? { owner, changes: [], search: false };
      record.changes.push(changeOf({ field, lines }, from, into));
      moved.set(id, { ...record, search: record.search || search });
    }
  }
  const numbers = new Set<string>();
  for (const [owner, ofOwner] of Map.groupBy(moved, ([, { owner }]) => owner))
    for (const number of await tell(owner, new Map(ofOwner), into, merging)) numbers.add(number);
  // Whose file it was when it was stored stays with the file.
  const files = await em.execute<{ name: string }[]>(
    `update attachment a set record_id = ? from stored_file f where f.id = a.file_id and a.record_id = ? returning f.name`,
    [into.id, from.id],
  );
  return [...[...numbers].sort(), ...files.map(({ name }) => name).sort()];
}

/** One name for another, as the history of a record has it: of a list and of lines each in its own form. */
function changeOf({ field, lines }: Pick<Way, 'field' | 'lines'>, from: Named, into: Named): FieldChange {
  const said = ({ id, number, name }: Named) => {
    // Two that are one are often called the same.
    const one = { id, number, title: `${name} ${number}` };
    if (lines) return [{ [field.name]: one }];
    return field.kind === 'links' ? [one] : one;
  };
  return { field: (lines ?? field).name, before: said(from), after: said(into) };
}

/** An event in the history of each record, by which its version counts up; nobody has it open unawares. */
async function tell(
  owner: RecordClass,
  moved: ReadonlyMap<string, Moved>,
  into: Named,
  { em, step, role, reason, now, viewer }: Merging,
) {
  const ids = (some: Iterable<string>) => `{${[...some].join(',')}}`;
  const found = [...moved].filter(([, { search }]) => search).map(([id]) => id);
  const touched = await em.execute<Touched[]>(
    `update ${new Tables(em.getMetadata()).table(owner)} r set version = version + 1, updated_at = ?,
       search = search || case when id = any(?::uuid[]) then ? else '' end
     where id = any(?::uuid[])
     returning id, number, version, state, procedure_revision as "procedureRevision",
       (select e.dealer_id from procedure_event e where e.record_id = r.id order by e.id desc limit 1) as "dealerId"`,
    [now, ids(found), ` ${searchText([into.number, into.name])}`, ids(moved.keys())],
  );
  const events = touched.map(({ state, ...record }) => {
    const subject = { ...record, record: owner.name, from: state, to: state };
    const said = { input: { reason }, changes: moved.get(record.id)?.changes };
    return eventOf({ name: step }, role, { now, viewer }, subject, said);
  });
  await writeEvents(em, events);
  return touched.map(({ number }) => number);
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
