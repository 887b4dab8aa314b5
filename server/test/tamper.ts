import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { endOf, faultsBehind } from '../src/jobs/verify-trail.ts';
import { readAnchors } from '../src/overview/anchors.ts';
import type { Fault } from '../src/overview/trail-faults.ts';
import { walkGround } from './model/ground.ts';
import { Random } from './model/random.ts';
import { startSanbao } from './sanbao.ts';
import startCluster from './start-cluster.ts';

// `npm run chaos -- tamper`: random tamperings with the history, of every kind, twenty at once and each elsewhere; every one
// has to be told. It ends otherwise than well where one is not, or where one verification takes longer than its bound.
const { values } = parseArgs({
  options: { count: { type: 'string', default: '1000' }, seed: { type: 'string', default: '160' } },
});
const AT_ONCE = 20;
/** Beside one that is tampered with, so that no two touch. */
const APART = 3;
const BOUND_SECONDS = 5;

interface Place {
  position: number;
  event: string;
  table: string;
  record: string;
  hash: string;
}

interface Kind {
  name: string;
  sql?: (place: Place) => string[];
  anchor?: (place: Place) => string;
  told: (place: Place, fault: Fault) => boolean;
}

const here = ({ position }: Place, fault: Fault) => fault.position === position;
const ofRecord = ({ record }: Place, fault: Fault) => fault.record_id === record;
const other = "'00000000-0000-7000-8000-000000000000'";
const columns: Record<string, string> = {
  record: "record || 's'",
  record_id: other,
  version: 'version + 1',
  at: "at - interval '1 day'",
  step: "step || 'Anew'",
  clause: "coalesce(clause, '') || '9'",
  department: "case department when 'SALES' then 'AUDIT' else 'SALES' end",
  user_id: other,
  person: "reverse(person) || '某'",
  on_behalf_of: "coalesce(on_behalf_of, '') || '某'",
  '"from"': `coalesce("from", '') || 'X'`,
  '"to"': `"to" || 'X'`,
  revision: "revision || '1'",
  content_digest: 'reverse(content_digest)',
  dealer_id: other,
};
const anchorOf = ({ position }: Place, hash: string) =>
  JSON.stringify({ at: '2026-11-23T15:57:00.000Z', position, hash });
const slipped = ({ event }: Place) => `ffffffff${event.slice(8)}`;

const kinds: Kind[] = [
  ...Object.entries(columns).map(([column, value]) => ({
    name: `event.${column}`,
    sql: ({ event }: Place) => [`update procedure_event set ${column} = ${value} where id = '${event}'`],
    told: here,
  })),
  {
    name: 'event.id',
    sql: ({ event }) => [`update procedure_event set id = '${slipped({ event } as Place)}' where id = '${event}'`],
    told: here,
  },
  { name: 'event deleted', sql: ({ event }) => [`delete from procedure_event where id = '${event}'`], told: here },
  {
    name: 'event deleted with its link',
    sql: ({ event, position }) => [
      `delete from procedure_event where id = '${event}'`,
      `delete from procedure_event_link where position = ${position}`,
    ],
    told: here,
  },
  {
    name: 'event inserted',
    sql: place => [
      `insert into procedure_event select (json_populate_record(e, json_build_object('id', '${slipped(place)}'))).* from procedure_event e where id = '${place.event}'`,
    ],
    told: (place, fault) => fault.event === slipped(place) && fault.reason === 'EVENT_UNLINKED',
  },
  {
    name: 'content',
    sql: ({ event }) => [`update procedure_event_content set content = content || ' ' where id = '${event}'`],
    told: here,
  },
  {
    name: 'salt',
    sql: ({ event }) => [`update procedure_event_content set salt = md5(salt) where id = '${event}'`],
    told: here,
  },
  {
    name: 'content deleted',
    sql: ({ event }) => [`delete from procedure_event_content where id = '${event}'`],
    told: here,
  },
  {
    name: 'contents swapped',
    sql: ({ position }) => [
      `update procedure_event_content c set salt = o.salt, content = o.content from procedure_event_content o, procedure_event_link l, procedure_event_link m
       where c.id = l.event_id and o.id = m.event_id and (l.position, m.position) in ((${position}, ${position + 1}), (${position + 1}, ${position}))`,
    ],
    told: here,
  },
  {
    name: 'link deleted',
    sql: ({ position }) => [`delete from procedure_event_link where position = ${position}`],
    told: here,
  },
  {
    name: "link's hash",
    sql: ({ position }) => [`update procedure_event_link set hash = sha256(hash) where position = ${position}`],
    told: here,
  },
  {
    name: 'places swapped',
    sql: ({ position }) => [
      `update procedure_event_link set position = -1 where position = ${position}`,
      `update procedure_event_link set position = ${position} where position = ${position + 1}`,
      `update procedure_event_link set position = ${position + 1} where position = -1`,
    ],
    told: here,
  },
  {
    name: 'record’s version',
    sql: ({ table, record }) => [`update "${table}" set version = version + 1 where id = '${record}'`],
    told: ofRecord,
  },
  {
    name: 'record deleted',
    sql: ({ table, record }) => [`delete from "${table}" where id = '${record}'`],
    told: ofRecord,
  },
  {
    name: 'anchor’s hash',
    anchor: place => anchorOf(place, `${place.hash[0] === '0' ? '1' : '0'}${place.hash.slice(1)}`),
    told: (place, fault) => here(place, fault) && fault.reason === 'ANCHOR_DIFFERS',
  },
  {
    name: 'anchor’s position',
    anchor: place => anchorOf({ ...place, position: place.position + 1 }, place.hash),
    told: (place, fault) => fault.position === place.position + 1 && fault.reason === 'ANCHOR_DIFFERS',
  },
];

const cluster = globalThis as { stopCluster?: () => Promise<void> };
await startCluster();
const sanbao = await startSanbao();
const superuser = new pg.Client(sanbao.url);
await superuser.connect();
const rows = async <Row>(sql: string) => (await superuser.query(sql)).rows as Row[];
const anchors = join(sanbao.config.dataDir, 'chain-anchors.jsonl');
let slowest = 0;

async function faults(): Promise<Fault[]> {
  const begun = performance.now();
  const found = await faultsBehind(sanbao.orm, 0, await readAnchors(sanbao.config));
  slowest = Math.max(slowest, (performance.now() - begun) / 1000);
  return found;
}

await walkGround(sanbao);
const { position: end } = await endOf(sanbao.orm);
const tableOf = (record: string) => sanbao.orm.getMetadata().find(record as never)?.tableName ?? '';
const places = (
  await rows<Omit<Place, 'table'> & { kind: string }>(
    `select l.position::int, l.event_id as event, encode(l.hash, 'hex') as hash, e.record as kind, e.record_id as record
     from procedure_event_link l join procedure_event e on e.id = l.event_id where l.position < ${end} order by 1`,
  )
).map(({ kind, ...place }): Place => ({ ...place, table: tableOf(kind) }));
const touched = [
  ...new Set([
    'procedure_event',
    'procedure_event_content',
    'procedure_event_link',
    ...places.map(({ table }) => table),
  ]),
];
await superuser.query('set session_replication_role = replica');
for (const table of touched) await superuser.query(`create table "kept_${table}" as table "${table}"`);
const columnsOf = async (table: string) =>
  (
    await rows<{ name: string }>(
      `select quote_ident(attname) as name from pg_attribute where attrelid = '"${table}"'::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
    )
  ).map(({ name }) => name);
const restored: string[] = [];
for (const table of touched) {
  const names = (await columnsOf(table)).join(', ');
  restored.push(`delete from "${table}"; insert into "${table}" (${names}) select ${names} from "kept_${table}"`);
}
const back = restored.join('; ');

const random = new Random(Number(values.seed));
const counts = new Map<string, { tried: number; told: number }>();
const untold: string[] = [];
if ((await faults()).length) untold.push('nothing was done, and faults are told');
for (let left = Number(values.count); left > 0; ) {
  const free = [...places];
  const chosen: [Kind, Place][] = [];
  const records = new Set<string>();
  while (chosen.length < Math.min(AT_ONCE, left) && free.length) {
    const place = random.of(free);
    for (const near of free.filter(({ position }) => Math.abs(position - place.position) < APART))
      free.splice(free.indexOf(near), 1);
    if (!records.has(place.record)) chosen.push([random.of(kinds), place]);
    records.add(place.record);
  }
  left -= chosen.length;
  writeFileSync(
    anchors,
    chosen.map(([kind, place]) => `${kind.anchor?.(place) ?? anchorOf(place, place.hash)}\n`).join(''),
  );
  for (const [kind, place] of chosen) for (const sql of kind.sql?.(place) ?? []) await superuser.query(sql);
  const found = await faults();
  for (const [kind, place] of chosen) {
    const count = counts.get(kind.name) ?? { tried: 0, told: 0 };
    count.tried++;
    if (found.some(fault => kind.told(place, fault))) count.told++;
    else untold.push(`${kind.name} at ${place.position}`);
    counts.set(kind.name, count);
  }
  await superuser.query(back);
}
await superuser.end();
await sanbao.stop();
await cluster.stopCluster?.();
console.table(Object.fromEntries([...counts].sort()));
const all = [...counts.values()].reduce((sum, { tried }) => sum + tried, 0);
console.log(`${all - untold.length} of ${all} told; ${end} events verified in ${slowest.toFixed(2)} s at most`);
if (untold.length) console.error(untold.join('\n'));
if (untold.length || slowest > BOUND_SECONDS) process.exitCode = 1;
