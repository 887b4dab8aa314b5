import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { root } from '../program.ts';
import { copyIn } from './copy-in.ts';
import { type Copy, Multiplier } from './multiply.ts';
import { at, type Row, readTemplate, settled, type Table } from './template.ts';

/** How far back the copies go, beyond the two years of the demo. */
const WEEKS = 26;
/** Of the orders in a company's events, as a million of them have 300,000. */
const ORDERS_PER_EVENT = 0.3;
/** What an order has that is kept by its first and its last step alone. */
const LEAN = ['service_order', 'service_order_engineers', 'procedure_event', 'procedure_event_content'];
const LINKS = [
  'notice_id',
  'fault_id',
  'warranty_decision_id',
  'obligation_id',
  'first_of_trip_id',
  'arrival_photo_id',
];

/**
 * A company as it is after years: what the demo has, again and again, up to so many events, over two years. What
 * waits for somebody is copied only so many times. Three orders in ten events are had by orders that are kept by their
 * first and last step alone, for machines of all the copies.
 */
export async function grow(databaseUrl: string, dataDir: string, events: number, open: number) {
  const database = new pg.Client(databaseUrl);
  await database.connect();
  try {
    await database.query(
      `set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '512MB'`,
    );
    const whole = await readTemplate(database);
    const done = settled(whole, await waitingStates());
    const plan = planned(whole, done, events, open);
    await write(database, whole, plan.open);
    await write(database, done, plan.settled);
    await write(database, lean(done), plan.lean, done);
    // A history lies in the order in which it came about, as whoever appends to it leaves it. Each has its own query, since
    // partitions are put in order by a transaction each.
    for (const table of ['procedure_event', 'procedure_event_content'])
      await database.query(`cluster ${table} using ${table}_pkey`);
    await database.query(CHAIN);
    await database.query('select sanbao_fill_waiting()');
    await database.query('vacuum analyze');
    await writeAnchors(database, dataDir);
  } finally {
    await database.end();
  }
}

/** How many copies of each kind make so many events, with three orders in ten of them. */
function planned(whole: Map<string, Table>, done: Map<string, Table>, events: number, open: number) {
  const count = (tables: Map<string, Table>, name: string) => (tables.get(name) as Table).rows.length;
  const leanOrders = count(lean(done), 'service_order');
  const there = { events: count(whole, 'procedure_event'), orders: count(whole, 'service_order') };
  const each = { events: count(done, 'procedure_event'), orders: count(done, 'service_order') };
  const missing = {
    events: events - there.events * (open + 1),
    orders: events * ORDERS_PER_EVENT - there.orders * (open + 1),
  };
  const copies = Math.max(1, Math.round((missing.events - 2 * missing.orders) / (each.events - 2 * each.orders)));
  const leanCopies = Math.max(0, Math.round((missing.orders - copies * each.orders) / leanOrders));
  const settledCopies = spread(open + 1, copies);
  return {
    open: Array.from({ length: open }, (_, n): Copy => ({ number: n + 1, weeks: 0 })),
    settled: settledCopies,
    lean: spread(open + copies + 1, leanCopies).map((copy, n) => ({
      ...copy,
      beside: settledCopies[n % copies] as Copy,
    })),
  };
}

const spread = (first: number, count: number): Copy[] =>
  Array.from({ length: count }, (_, n) => ({ number: first + n, weeks: 1 + Math.floor((n * WEEKS) / count) }));

async function write(database: pg.Client, tables: Map<string, Table>, copies: Copy[], known = tables) {
  const multiplier = new Multiplier(known.values(), known === tables ? undefined : tables.values());
  for (const table of tables.values()) {
    const columns = table.columns.map(({ name }) => `"${name}"`);
    await copyIn(database, `copy "${table.name}" (${columns}) from stdin`, multiplier.copies(table, copies));
  }
}

/** The closed orders alone, for no fault, notice or duty, with their first and their last event. */
function lean(tables: Map<string, Table>): Map<string, Table> {
  const [orders, engineers, events, contents] = LEAN.map(name => tables.get(name) as Table) as [
    Table,
    Table,
    Table,
    Table,
  ];
  const set = ({ columns }: Table, values: Row['values'], changes: Record<string, string | null>) =>
    values.map((value, n) =>
      changes[columns[n]?.name ?? ''] === undefined ? value : (changes[columns[n]?.name ?? ''] as string | null),
    );
  const closed = orders.rows.filter(({ values }) => values[at(orders, 'state')] === 'CLOSED');
  const ofOrder = Map.groupBy(events.rows, ({ values }) => values[at(events, 'record_id')]);
  const kept = closed.flatMap(({ id }) => {
    const its = (ofOrder.get(id ?? '') ?? []).sort(
      (a, b) => Number(a.values[at(events, 'version')]) - Number(b.values[at(events, 'version')]),
    );
    return [its[0], its.at(-1)].map((row, n) => ({
      ...(row as Row),
      values: set(events, (row as Row).values, { version: `${n + 1}` }),
    }));
  });
  const ids = new Set(kept.map(({ id }) => id));
  const none = Object.fromEntries(LINKS.map(name => [name, null]));
  const made = [
    { ...orders, rows: closed.map(row => ({ ...row, values: set(orders, row.values, { ...none, version: '2' }) })) },
    {
      ...engineers,
      rows: engineers.rows.filter(({ values }) =>
        closed.some(({ id }) => id === values[at(engineers, 'service_order_id')]),
      ),
    },
    { ...events, rows: kept },
    { ...contents, rows: contents.rows.filter(({ id }) => ids.has(id)) },
  ];
  return new Map(made.map(table => [table.name, table]));
}

/** The states of each table's records in which somebody's inbox has them. */
async function waitingStates(): Promise<Map<string, Set<string>>> {
  const built = (file: string) => import(new URL(`server/dist/src/${file}`, `file://${root}`).href);
  const { records, steps } = (await built('chapters.js')).afterSales;
  const { underscored } = await built('fields/columns.js');
  const states = (record: { name: string }) =>
    new Set<string>(
      [
        ...steps.of(record).map((step: { inbox: { states: string[] } }) => step.inbox),
        ...steps.awaitedUpon(record),
      ].flatMap(({ states }) => states),
    );
  return new Map(records.map((record: { name: string }) => [underscored(record.name), states(record)]));
}

/** All events linked anew, in the order of their ids. */
const CHAIN = `
  begin;
  truncate procedure_event_link;
  do $$
    declare head bytea := sha256(''); place bigint := 0; event procedure_event;
    begin
      for event in select * from procedure_event order by id loop
        place := place + 1;
        head := sanbao_event_hash(head, event);
        insert into procedure_event_link (position, event_id, hash) values (place, event.id, head);
      end loop;
      update procedure_chain_head set position = place, hash = head where id = 1;
    end
  $$;
  commit`;

/** The end of the chain on the last day of each month, as the server keeps it outside the database. */
async function writeAnchors(database: pg.Client, dataDir: string) {
  const { rows } = await database.query<{ at: Date; position: string; hash: string }>(
    `select distinct on (date_trunc('month', e.at)) e.at, l.position, encode(l.hash, 'hex') as hash
     from procedure_event_link l join procedure_event e on e.id = l.event_id order by date_trunc('month', e.at), l.position desc`,
  );
  const lines = rows.map(({ at, position, hash }) => JSON.stringify({ at, position: Number(position), hash }));
  await writeFile(join(dataDir, 'chain-anchors.jsonl'), `${lines.join('\n')}\n`);
}
