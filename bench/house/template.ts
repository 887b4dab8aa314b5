import type pg from 'pg';

/** What a company has more of with each year, all that hangs on it included; people, models and rules stay as they are. */
const GROWS = ['customer', 'part', 'correspondence', 'training_plan', 'purchase_order', 'letter', 'stored_file'];
const STAYS = [
  'person',
  'technician_licence',
  'technical_document',
  'procedure_revision',
  'inspection_plan',
  'service_notice',
  'import_run',
];
const PUBLISHED = ['evidence_pack', 'form_pack', 'complaint_summary', 'summarized_complaint'];

const HISTORY = ['procedure_event', 'procedure_event_content'];

export interface Column {
  name: string;
  type: string;
  nullable: boolean;
  /** Part of what must be there only once. */
  unique: boolean;
  /** The table that grows, too, and whose row it names. */
  target: string | null;
}

export interface Row {
  id: string | undefined;
  values: (string | null)[];
}

export interface Table {
  name: string;
  columns: Column[];
  rows: Row[];
}

export const at = ({ columns }: Table, name: string) => columns.findIndex(column => column.name === name);

/** The rows of all tables that grow, as text, with the history of their records; read from the demo. */
export async function readTemplate(database: pg.Client): Promise<Map<string, Table>> {
  const all = await tables(database);
  const grown = new Set(GROWS);
  for (let before = 0; before < grown.size; ) {
    before = grown.size;
    for (const [name, columns] of all)
      if (![...STAYS, ...PUBLISHED].includes(name) && columns.some(({ target }) => target && grown.has(target)))
        grown.add(name);
  }
  for (const name of HISTORY) grown.add(name);
  const read = new Map<string, Table>();
  for (const name of grown) {
    const columns = (all.get(name) as Column[]).map(column => ({
      ...column,
      target: column.target && grown.has(column.target) ? column.target : null,
    }));
    const values = columns.map(column => `"${column.name}"::text`);
    const { rows } = await database.query<{ values: (string | null)[] }>(
      `select array[${values}] as values from "${name}" order by 1`,
    );
    const id = columns.findIndex(column => column.name === 'id');
    read.set(name, {
      name,
      columns,
      rows: rows.map(row => ({ id: row.values[id] ?? undefined, ...row })),
    });
  }
  const ids = new Set<string>();
  for (const { name, rows } of read.values())
    if (!HISTORY.includes(name)) for (const { id } of rows) if (id) ids.add(id);
  for (const table of read.values()) {
    table.rows = table.rows.flatMap(row => without(id => !ids.has(id), table, row));
    if (HISTORY.includes(table.name)) for (const { id } of table.rows) ids.add(id as string);
  }
  return read;
}

async function tables(database: pg.Client) {
  const { rows } = await database.query<Column & { table: string }>(
    `select c.relname as table, a.attname as name, format_type(a.atttypid, null) as type, not a.attnotnull as nullable,
       exists (select from pg_index i where i.indrelid = c.oid and i.indisunique and not i.indisprimary
         and (i.indkey::text = a.attnum::text or exists (select from pg_attribute g join pg_attrdef d on d.adrelid = g.attrelid and d.adnum = g.attnum
           where g.attrelid = c.oid and g.attnum = any(i.indkey) and g.attgenerated <> '' and pg_get_expr(d.adbin, c.oid) = 'normal_form(' || a.attname || ')'))) as unique,
       (select f.confrelid::regclass::text from pg_constraint f where f.conrelid = c.oid and f.contype = 'f' and f.conparentid = 0 and f.conkey = array[a.attnum] limit 1) as target
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and a.attname <> 'changed_in'
     order by c.relname, a.attnum`,
  );
  return Map.groupBy(rows, ({ table }) => table);
}

/**
 * Without what still waits for somebody, what cannot be without it, and the history of both: what years ago was as
 * lively as today, is long since done.
 */
export function settled(tables: Map<string, Table>, waiting: ReadonlyMap<string, ReadonlySet<string>>) {
  const gone = new Set<string>();
  const leave = (table: Table, rows: Row[]) => {
    for (const row of table.rows) if (row.id && !rows.includes(row)) gone.add(row.id);
  };
  const left = [...tables.values()].map(table => {
    const state = at(table, 'state');
    const rows = table.rows.filter(({ values }) => !waiting.get(table.name)?.has(values[state] ?? ''));
    leave(table, rows);
    return { ...table, rows };
  });
  for (let before = -1; before < gone.size; ) {
    before = gone.size;
    for (const table of left) {
      const rows = table.rows.flatMap(row => without(id => gone.has(id), table, row));
      const ids = new Set(rows.map(({ id }) => id));
      leave(
        table,
        table.rows.filter(({ id }) => ids.has(id)),
      );
      table.rows = rows;
    }
  }
  return new Map(left.map(table => [table.name, table]));
}

/** A row with no links to what is missing; none where it cannot be without. */
function without(missing: (id: string) => boolean, table: Table, row: Row): Row[] {
  const links = table.columns.map(({ target, name }) => target !== null || name === 'record_id');
  const lost = row.values.map((value, n) => (links[n] ?? false) && value !== null && missing(value));
  if (lost.some((each, n) => each && !table.columns[n]?.nullable)) return [];
  return [lost.some(Boolean) ? { ...row, values: row.values.map((value, n) => (lost[n] ? null : value)) } : row];
}
