import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { lawIn, lawOf } from '../../test/law.ts';
import { afterSales } from '../chapters.ts';
import { connect } from '../database.ts';
import { enact } from './enact.ts';
import { fillIn, type Routine, routines } from './routines.ts';

let database: TestDatabase;
let orm: Awaited<ReturnType<typeof connect>>;
let client: pg.Client;
let law: Routine[];
let lawful: Map<string, string>;
beforeAll(async () => {
  database = await createTestDatabase();
  orm = await connect(database.url);
  client = new pg.Client(database.url);
  await client.connect();
  law = routines(afterSales, orm.getMetadata());
});
afterAll(async () => {
  await client.end();
  await orm.close();
  await database.drop();
});
/** The routines made from the folder alone, in an empty database. */
beforeEach(async () => {
  await client.query('rollback');
  await enact(client, law, true);
  lawful = await lawIn(client);
});

/** Deviations from the law. */
async function drift() {
  const found = await lawIn(client);
  const names = new Set([...found.keys(), ...lawful.keys()]);
  return [...names].filter(name => found.get(name) !== lawful.get(name));
}

test('a migrated database has the functions and triggers that the folder makes, and no others', async () => {
  const fresh = await createTestDatabase();
  expect(await lawOf(fresh.url)).toEqual(lawful);
  await fresh.drop();
  expect([...lawful.keys()].filter(name => name.startsWith('function'))).toHaveLength(law.length);
});

describe('what was changed by hand in the database is told', () => {
  const functions = () => [...lawful].filter(([name]) => name.startsWith('function'));

  test('a line struck in any routine', async () => {
    await client.query('set check_function_bodies = off');
    for (const [name, definition] of functions()) {
      const [head, body, end] = definition.split('$function$') as [string, string, string];
      const lines = body.trim().split('\n');
      lines.splice(lines.length >> 1, 1);
      await client.query([head, lines.join('\n'), end.split('\n')[0]].join('$function$'));
      expect(await drift()).toContain(name);
    }
    await client.query('reset check_function_bodies');
    expect(await drift()).toHaveLength(law.length);
  });

  test.each([
    ['alter table archive_entry disable trigger keep', 'trigger keep on archive_entry'],
    ['drop trigger append_only on procedure_event', 'trigger append_only on procedure_event'],
    [
      'create trigger idle before update on person for each row execute function suppress_redundant_updates_trigger()',
      'trigger idle on person',
    ],
    ['create function helper() returns int language sql as $$ select 1 $$', 'function helper()'],
    ['alter function sanbao_session security invoker', 'function sanbao_session(text,timestamp with time zone,date)'],
    ['grant execute on function sanbao_sees to sanbao_customer', 'function sanbao_sees(text,uuid)'],
  ])('%s', async (change, name) => {
    await client.query('begin');
    await client.query(change);
    expect(await drift()).toEqual([name]);
    await client.query('rollback');
  });

  test.each([
    ['alter policy dealer on person using (true)'],
    ['drop policy house on letter'],
    ['create policy more on letter to sanbao_dealer using (true)'],
    ['alter policy house on letter to sanbao_dealer'],
    ['alter table letter disable row level security'],
  ])('%s', async change => {
    await client.query(change);
    const mending = await orm.schema.getUpdateSchemaSQL();
    expect(mending).toMatch(/policy|row level security/);
    await client.query(mending);
  });
});

describe('the law that changed', () => {
  const oids = async () => {
    const { rows } = await client.query("select proname, oid from pg_proc where proname ~ '^sanbao_'");
    return new Map(rows.map(({ proname, oid }) => [proname, oid]));
  };
  const changed = (name: string, from: string, to: string) =>
    law.map(each => (each.name === name ? { ...each, text: each.text.replace(from, to), hash: to } : each));

  test('is enacted, and the rest is left alone', async () => {
    const before = await oids();
    await enact(client, law, false);
    expect(await oids()).toEqual(before);
    await enact(client, changed('sanbao_session', 'password_change_due boolean', 'due boolean'), false);
    expect(await drift()).toEqual(['function sanbao_session(text,timestamp with time zone,date)']);
    await enact(client, changed('sanbao_session', 'hash text', 'hash varchar'), false);
    expect(await drift()).toEqual([
      'function sanbao_session(character varying,timestamp with time zone,date)',
      'function sanbao_session(text,timestamp with time zone,date)',
    ]);
    const { size } = await oids();
    expect(size).toBe(law.length);
  });

  test('goes with its triggers when it is struck from the folder, and is there again with it', async () => {
    await enact(
      client,
      law.filter(({ name }) => name !== 'sanbao_keep_content'),
      false,
    );
    expect(await drift()).toEqual([
      'function sanbao_keep_content()',
      'trigger keep_content on procedure_event_content',
    ]);
    await enact(client, law, false);
    expect(await drift()).toEqual([]);
  });

  test('is enacted whole or not at all', async () => {
    const broken = changed('sanbao_access_token', 'with standing', 'with nonsense standing');
    const half = broken.map(each => (each.name === 'sanbao_link_event' ? { ...each, hash: 'new' } : each));
    await expect(enact(client, half, false)).rejects.toThrow('syntax error');
    expect(await drift()).toEqual([]);
  });
});

describe('what the declarations hand in', () => {
  const source = (text: string) => [{ name: 'some-law', text }];

  test('is filled in, quoted', () => {
    const text = "select :'years', :'UserState.ACTIVE', :'step.setRetention', 'a'::text";
    expect(fillIn(source(text), { years: { A: 3, "B'": 5 } }, afterSales)).toMatchObject([
      { name: 'sanbao_some_law', text: `select '{"A":3,"B''":5}'::jsonb, 'ACTIVE', 'setRetention', 'a'::text` },
    ]);
  });

  test.each(["select :'month'", "select :'UserState.GONE'", "select :'NoState.ACTIVE'", "select :'step.noStep'"])(
    '%s: nothing starts with a law that asks for what is not declared',
    text => {
      expect(() => fillIn(source(text), {}, afterSales)).toThrow('which nothing declares');
    },
  );

  test('nothing starts with a constant that no law asks for', () => {
    expect(() => fillIn(source("select :'years'"), { years: {}, months: {} }, afterSales)).toThrow(
      'No law asks for months',
    );
  });
});

test('a step leaves work behind, once under its key and for its moment, though it sees no jobs', async () => {
  await client.query('begin; set local role sanbao_house');
  const leave = (at: string) => client.query("select sanbao_add_job('some-work', '{}', 'its key', $1)", [at]);
  await leave('2031-01-01T00:00:00Z');
  await leave('2032-02-02T00:00:00Z');
  await client.query("select sanbao_add_job('other-work', '{}')");
  await client.query('reset role');
  const { rows } = await client.query(
    "select task_identifier as task, key, run_at > now() as later, run_at = '2032-02-02T00:00:00Z' as due from graphile_worker.jobs order by 1",
  );
  await client.query('rollback');
  expect(rows).toEqual([
    { task: 'other-work', key: null, later: false, due: false },
    { task: 'some-work', key: 'its key', later: true, due: true },
  ]);
});

/** For each routine a test that fails without it. */
const shownBy: Record<string, [file: string, test: string]> = {
  sanbao_event_hash: ['releases/upgrade', 'every record is there, and the trail is whole'],
  sanbao_link_event: ['overview/verify-audit-trail', 'the events of one transaction are linked once each'],
  sanbao_move_head: ['overview/verify-audit-trail', 'the events of one transaction are linked once each'],
  sanbao_append_only: ['spare-parts/stock-adjustment', 'a movement is never changed and never taken back, by nobody'],
  sanbao_event_bound: ['overview/verify-audit-trail', 'each year has its partition before it begins'],
  sanbao_partition_events: ['overview/verify-audit-trail', 'each year has its partition before it begins'],
  sanbao_archived_record: ['records/disposal', 'erases no content and changes no archived form'],
  sanbao_disposed: ['records/disposal', 'takes the content and leaves the tombstone'],
  sanbao_keep_content: ['records/disposal', 'erases no content and changes no archived form'],
  sanbao_keep_file: ['files/files', 'and from then on nothing changes or removes it'],
  sanbao_keep_archive: ['records/disposal', 'disposes of nothing before its time'],
  sanbao_keep_archived: ['records/disposal', 'erases no content and changes no archived form'],
  sanbao_dispose: ['records/disposal', 'takes the content and leaves the tombstone'],
  sanbao_erase_person: ['organization/person-data', 'of whom nothing else tells, nothing is left'],
  sanbao_sees: ['access/visibility', 'row-level security alone shows an administrator who is who'],
  sanbao_add_job: ['law/law', 'a step leaves work behind, once under its key'],
  sanbao_roles_fit: ['access/visibility', 'a session sees by its role, where its person is of that employer'],
  sanbao_account: ['access/visibility', 'a session sees by its role, where its person is of that employer'],
  sanbao_session: ['access/account', 'is changed by everybody themselves: other sessions end'],
  sanbao_account_change: ['organization/sessions', 'is told at once that it stands for another'],
  sanbao_session_stands: ['organization/sessions', 'is told at once that it stands for another'],
  sanbao_access_token: ['organization/access-token', 'ends when it is revoked, on its last day, and with its dealer'],
  sanbao_waits: ['overview/inbox', 'a record waits for whoever takes the next step, wherever its way led'],
  sanbao_fill_waiting: ['overview/inbox', 'what waits is gathered anew as it was kept'],
  sanbao_former_row: ['records/conformance/conformance', 'falls where a record leaves the month'],
  sanbao_told_change: ['read/changes', 'by a statement, but for terms of search'],
};

test('every routine has its test', () => {
  expect(Object.keys(shownBy)).toEqual(law.map(({ name }) => name));
  for (const [file, title] of Object.values(shownBy)) {
    const text = readFileSync(join(import.meta.dirname, '..', `${file}.test.ts`), 'utf8');
    expect(text).toMatch(new RegExp(`test(\\.each\\(.*\\))?\\(\\s*'${title}`));
  }
});
