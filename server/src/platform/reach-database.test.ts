import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../test/database.ts';
import { fakeDatabase } from '../../test/fake-database.ts';
import { until } from '../../test/until.ts';
import { open } from '../database.ts';
import { freePort } from './listen.ts';
import { migrationLock } from './migration-lock.ts';
import { reachDatabase } from './reach-database.ts';
import { StartupProblem } from './startup-problem.ts';

let database: TestDatabase;
let owner: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client(database.url);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

const changed = (change: (url: URL) => void) => {
  const url = new URL(database.url);
  change(url);
  return url.href;
};

/** What is told, which has to be a sentence in each language, without the password. */
async function told(url: string, migrates = true) {
  const problem = await reachDatabase(url, { migrates, waitSeconds: 0, tell: () => {} }).then(
    () => undefined,
    error => error,
  );
  if (!problem) return undefined;
  expect(problem).toBeInstanceOf(StartupProblem);
  expect(problem.message).toMatch(/[一-龥].*\n.*[a-z]/);
  return problem.message.split('\n')[1];
}

test('the database of an installation is fit', async () => {
  expect(await told(database.url)).toBeUndefined();
});

test('what keeps a server from its database is told in words', async () => {
  const port = await freePort();
  expect(await told(`postgres://sanbao:hush@127.0.0.1:${port}/sanbao`)).toBe(
    `No database answers at 127.0.0.1:${port}/sanbao (ECONNREFUSED): start it, or correct DATABASE_URL.`,
  );
  expect(await told('postgres://sanbao:hush@nowhere.invalid/sanbao')).toContain('no host called nowhere.invalid');
  expect(await told(changed(url => (url.password = 'wrong')))).toContain('does not let in sanbao with this password');
  expect(await told(changed(url => (url.pathname = '/absent')))).toContain('There is no database');
});

test('and what a user lacks', async () => {
  const role = `reader_${new URL(database.url).pathname.slice(1)}`;
  await owner.query(`create role ${role} login password 'word'`);
  try {
    const as = changed(url => Object.assign(url, { username: role, password: 'word' }));
    expect(await told(as)).toContain(`${role} cannot make tables and roles`);
    expect(await told(as, false)).toBeUndefined();
    await owner.query(`alter role ${role} set default_transaction_read_only = on`);
    expect(await told(as, false)).toContain('can only be read (default_transaction_read_only)');
    await owner.query(`revoke connect on database ${new URL(database.url).pathname.slice(1)} from public`);
    expect(await told(as, false)).toContain(`${role} may not connect`);
  } finally {
    await owner.query(`drop role ${role}`);
  }
});

const fit = { version: '180004', standby: '', readOnly: '', user: 'sanbao', owns: 'x' };

test.each([
  [{ ...fit, version: '150012' }, 'is PostgreSQL 15, and Sanbao wants PostgreSQL 18 or later'],
  [{ ...fit, standby: 'x' }, 'since it is a standby'],
  [{ ...fit, process: '4711' }, 'is a pooler of transactions'],
  [{ error: '08P01', message: 'unsupported startup parameter: statement_timeout' }, 'is a pooler of transactions'],
  [{ error: '57P03', message: 'the database system is starting up' }, 'No database answers'],
])('a database that answers %p is refused', async (answer, sentence) => {
  const fake = await fakeDatabase(answer);
  try {
    expect(await told(fake.url)).toContain(sentence);
  } finally {
    fake.stop();
  }
});

test('a database that comes later than the server is waited for, and that is said once', async () => {
  const said: string[] = [];
  const starting = await fakeDatabase({ error: '57P03', message: 'the database system is starting up' });
  const { port } = new URL(starting.url);
  const reaching = reachDatabase(starting.url, { migrates: true, waitSeconds: 30, tell: text => void said.push(text) });
  await until(async () => said.length || undefined);
  starting.stop();
  const begun = await fakeDatabase({ version: '150012' }, Number(port));
  await expect(reaching).rejects.toThrow('PostgreSQL 15');
  begun.stop();
  expect(said).toEqual([
    expect.stringContaining(`Waiting for the database at 127.0.0.1:${port}/sanbao (57P03), 30 seconds`),
  ]);
});

test('whoever holds the lock of the migrations is named, at first and when it is waited for no more', async () => {
  const said: string[] = [];
  const holder = await migrationLock(database.url);
  const { rows } = await holder.query('select pg_backend_pid() as pid');
  const waiting = migrationLock(database.url, {
    waitSeconds: 1,
    toldEverySeconds: 1,
    tell: text => void said.push(text),
  });
  await expect(waiting).rejects.toThrow(
    `another server still holds the lock under which the database is migrated: pid ${rows[0].pid}`,
  );
  await holder.end();
  await (await migrationLock(database.url, { waitSeconds: 1 })).end();
});

test('a database that a later version has migrated is not worked in', async () => {
  await owner.query(
    "insert into mikro_orm_migrations (name, executed_at) values ('Migration20990101000000_later', now())",
  );
  await expect(open(database.url)).rejects.toThrow(
    'A later version of Sanbao has migrated the database (Migration20990101000000_later)',
  );
  await owner.query("delete from mikro_orm_migrations where name like 'Migration2099%'");
});
