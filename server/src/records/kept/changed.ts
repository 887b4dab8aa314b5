import { dayOf } from '../../fields/business-day.ts';
import type { RecordClass } from '../../procedure/record.ts';
import type { Statement } from '../../read/statement.ts';
import type { Tables } from '../../read/tables.ts';
import type { Source } from './moved-by.ts';

/** Figures that are counted month by month, of one kind of record. */
export interface Kind {
  name: string;
  record: RecordClass;
  /** Beside the record itself. */
  sources: readonly Source[];
  /** The days by which a record belongs to a month; by those of its events where there are none. */
  days: readonly DayColumn[];
}

export interface DayColumn {
  table: string;
  column: string;
  moment: boolean;
  /** The column of the record by which it is found, where it stands on another one. */
  link?: string;
}

/** Months whose figures may be others, for something changed that they rest on. */
export interface Fallen {
  kind: string;
  months: string[];
}

/** Snapshots by kinds: up to which what is kept has been compared with what changed. */
export type Snapshots = Readonly<Record<string, string>>;

const oldest = (snapshot: string) => snapshot.split(':')[0] as string;

/** SQL: the tables whose rows changed since the first of the snapshots, or may have; those of former rows marked as such. */
export function changedTables(kinds: readonly Kind[], since: Snapshots, statement: Statement): string {
  const kept = kinds.filter(({ name }) => since[name]);
  if (!kept.length) return "'{}'::text[]";
  const [first = ''] = kept
    .map(({ name }) => oldest(since[name] as string))
    .toSorted((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1));
  const changed = `changed_in >= ${statement.param(first, '::xid8')}`;
  const tables = kept.flatMap(({ record, sources }) => [
    statement.tables.of(record).tableName,
    ...sources.flatMap(({ table, only }) => (only ? [] : table)),
  ]);
  const each = [...new Set(tables)].map(
    table => `select '${table}' where exists (select from "${table}" where ${changed})`,
  );
  return `array(${each.join(' union all ')} union all select distinct '${FORMER}' || source from former_row where ${changed})`;
}

const FORMER = 'former ';

/**
 * SQL: which months of the kinds have fallen since these snapshots, as rows `kind` and `months`, where only these
 * tables may have changed.
 */
export function fallen(
  kinds: readonly Kind[],
  since: Snapshots,
  changed: ReadonlySet<string>,
  statement: Statement,
): string {
  const params = new Map<string, string>();
  const param = (value: string, cast: string) => {
    const known = params.get(value + cast) ?? statement.param(value, cast);
    params.set(value + cast, known);
    return known;
  };
  const parts = kinds.flatMap(kind => {
    const snapshot = since[kind.name];
    if (!snapshot) return [];
    const isNew = (row: string) =>
      `${row}.changed_in >= ${param(oldest(snapshot), '::xid8')} and not pg_visible_in_snapshot(${row}.changed_in, ${param(snapshot, '::pg_snapshot')})`;
    return fallenOf(kind, changed, isNew, statement.tables);
  });
  return parts.join(' union all ') || "select '' as kind, '{}'::text[] as months where false";
}

function fallenOf(
  { name, record, sources, days }: Kind,
  changed: ReadonlySet<string>,
  isNew: (row: string) => string,
  tables: Tables,
): string[] {
  const { tableName } = tables.of(record);
  const rows = (table: string, row: string, what: string, beside = '') =>
    changed.has(table) ? [`select ${what} from "${table}" ${row} ${beside} where ${isNew(row)}`] : [];
  const former = (table: string, row: string, what: string, beside = '') =>
    changed.has(FORMER + table)
      ? [
          `select ${what} from former_row f cross join lateral jsonb_populate_record(null::"${table}", f.was) ${row} ${beside}
            where f.source = '${table}' and ${isNew('f')}`,
        ]
      : [];
  const touched = [
    ...rows(tableName, 's', 's.id'),
    ...former(tableName, 's', 's.id'),
    ...sources.flatMap(({ table, ids, only }) => {
      const reached = `cross join lateral (${ids}) m(id)`;
      return [...(only ? [] : rows(table, 's', 'm.id', reached)), ...former(table, 's', 'm.id', reached)];
    }),
  ];
  const ofRow = `cross join lateral (values ${days.map(day => `(${dayOfRow(day)})`).join(', ')}) d(day)`;
  // Each record is looked up by itself, however many of them the database expects.
  const ofTouched = days.length
    ? `select d.day from touched t cross join lateral (select * from "${tableName}" o where o.id = t.id offset 0) r ${ofRow}`
    : `select e.day from touched t cross join lateral (select ${dayOf('e.at')} as day from procedure_event e
        where e.record_id = t.id and e.record = '${record.name}' offset 0) e`;
  const before = days.length
    ? [
        ...former(tableName, 'r', 'd.day', ofRow),
        ...days.filter(({ link }) => link).flatMap(day => former(day.table, 'r', onDay(day, 'r'))),
      ]
    : [];
  if (!touched.length && !before.length) return [];
  return [
    `(with touched as materialized (select distinct found.id from (
        ${touched.join(' union all ') || 'select null::uuid'}) found(id) where found.id is not null)
      select '${name}' as kind, array(select distinct date_trunc('month', found.day::timestamp)::date::text
        from (${[ofTouched, ...before].join(' union all ')}) found(day) where found.day is not null) as months)`,
  ];
}

const onDay = ({ column, moment }: DayColumn, row: string) => {
  const value = `${row}."${column}"`;
  return moment ? dayOf(value) : value;
};

const dayOfRow = (day: DayColumn) =>
  day.link ? `(select ${onDay(day, 'o')} from "${day.table}" o where o.id = r."${day.link}")` : onDay(day, 'r');

/** A table of which the law keeps links and days that a change takes away. */
export interface FormerRows {
  table: string;
  /** Columns that are kept. */
  kept: string[];
  /** Those whose value is kept where there was one; and those of which it counts that there was none, too. */
  left: string[];
  any: string[];
  /** Whether its rows can be taken away. */
  removed: boolean;
}

/** What the law has to keep so that no figure is missed. */
export function formerRows(kinds: readonly Kind[], tables: Tables): FormerRows[] {
  const columns = kinds.flatMap(({ record, sources, days }) => {
    const { tableName: own } = tables.of(record);
    return [
      ...days.flatMap(({ table, column, link }) => [
        { table, name: column, any: false },
        ...(link ? [{ table: own, name: link, any: false }] : []),
      ]),
      ...sources.flatMap(({ table, ids, only = [] }) => [
        ...[...ids.matchAll(/\bs\.(\w+)/g)].map(([, name = '']) => ({ table, name, any: false })),
        ...only.map(name => ({ table, name, any: true })),
      ]),
    ];
  });
  const removable = new Set(kinds.flatMap(({ sources }) => sources.filter(isLine).map(({ table }) => table)));
  return [...Map.groupBy(columns, ({ table }) => table)]
    .map(([table, of]) => {
      const names = (any: boolean) => [...new Set(of.filter(each => each.any === any).map(({ name }) => name))];
      const all = names(true);
      const left = names(false).filter(name => name !== 'id' && !all.includes(name));
      return { table, kept: ['id', ...left, ...all], left, any: all, removed: removable.has(table) };
    })
    .filter(({ left, any }) => left.length + any.length)
    .sort((a, b) => a.table.localeCompare(b.table, 'en'));
}

/** Lines are found by the record whose they are; they themselves only tell what was taken away. */
const isLine = ({ table, ids, only }: Source) => Boolean(only) && ids === `select s.${only?.[0]}` && table !== 'user';
