import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ForkOptions } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import { type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { statementsOf } from '../../test/statements.ts';
import { Person } from '../organization/person.entity.ts';
import { companyEm } from '../viewer/viewer.ts';
import { poolOf, queryTogether, rowsOf, transactionOf } from './connections.ts';
import type { Transaction } from './naming-driver.ts';

let sanbao: Sanbao;
let pool: Pool;
beforeAll(async () => {
  sanbao = await startSanbao();
  pool = await poolOf(sanbao.orm.em);
});
afterAll(() => sanbao.stop());

const pid = (seconds = 0) =>
  queryTogether<{ pid: number }>(pool, { text: 'select pg_backend_pid() as pid, pg_sleep($1)', values: [seconds] });
const terminate =
  "select pg_terminate_backend(pid) from pg_stat_activity where query like '%pg_sleep($1)' and state = 'active' and pid <> pg_backend_pid()";
const given = () => pool.totalCount - pool.idleCount;

describe('queries that are under way together', () => {
  test('share one connection, and give it back', async () => {
    const pids = (await Promise.all(Array.from({ length: 20 }, () => pid()))).flatMap(rows => rows.map(row => row.pid));
    expect(pids).toHaveLength(20);
    expect(new Set(pids).size).toBe(1);
    expect(given()).toBe(0);
  });

  test('are answered each with its own, also where one fails', async () => {
    const wrong = queryTogether(pool, { text: 'select 1 / 0' });
    const right = queryTogether(pool, { text: 'select 7 as seven' });
    await expect(wrong).rejects.toThrow('division by zero');
    expect(await right).toEqual([{ seven: 7 }]);
    expect(given()).toBe(0);
  });

  test('fail together where the connection is lost, and the next ones have another', async () => {
    const lost = Promise.allSettled([pid(5), pid(5)]);
    while (!(await pool.query(terminate)).rowCount);
    expect((await lost).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await pid()).toHaveLength(1);
    expect(given()).toBe(0);
  });
});

describe('statements of the ORM', () => {
  const work = <T>(of: (em: SqlEntityManager) => Promise<T>, options?: ForkOptions) =>
    companyEm(sanbao.orm.em, options).transactional(of);
  const names = async (of: (em: SqlEntityManager) => Promise<unknown>) =>
    (await statementsOf(() => work(of))).flatMap(({ name }) => name ?? []);

  test('have one text and one name whatever their values are, and send these beside it', async () => {
    const find = (name: string, version: number) => names(em => em.find(Person, { name, version: { $gt: version } }));
    const [first] = await find('周明', 3);
    expect(first).toEqual(expect.any(String));
    expect(await find("O'Neil \\ ?", -1)).toEqual([first]);
  });

  test('read each kind of value as it was, also a question mark, a list and JSON', async () => {
    const asked =
      "select ?::int as number, ?::boolean as flag, ?::timestamptz as at, ?::jsonb as json, ?::text as nothing, 'a' in (?) as among, '\\?' as mark";
    const at = new Date('2026-11-23T02:00:00Z');
    const [row] = await work(em => em.execute(asked, [3, true, at, { a: ['?'] }, null, ['a', 'b']]));
    expect(row).toMatchObject({ number: 3, flag: true, json: { a: ['?'] }, nothing: null, among: true, mark: '?' });
    expect(new Date(row?.at)).toEqual(at);
  });

  test('have no name where one plan need not fit all values, or there are very many of them', async () => {
    expect(await names(em => em.find(Person, { state: 'ACTIVE' }, { limit: 1, orderBy: { id: 1 } }))).toEqual([]);
    const ids = Array.from({ length: 101 }, () => '00000000-0000-7000-8000-000000000000');
    expect(await names(em => em.find(Person, { id: { $in: ids } }))).toEqual([]);
  });

  test('do nothing where the role that they are for was refused', async () => {
    const refused = work(em => em.execute('select 1'), { session: { role: 'sanbao_nobody' } });
    await expect(refused).rejects.toThrow('current transaction is aborted');
    expect(given()).toBe(0);
  });
});

test('a transaction in which a statement failed, though nobody minded, is not taken for committed', async () => {
  const minded = sanbao.orm.em
    .fork()
    .transactional(em => (em as SqlEntityManager).execute('select 1 / 0').catch(() => 7));
  await expect(minded).rejects.toThrow('nothing was committed');
  expect(given()).toBe(0);
});

test('whoever waited for a connection in vain is told to try again', async () => {
  const client = await sanbao.as('gm');
  const { max, connectionTimeoutMillis } = pool.options;
  Object.assign(pool.options, { max: 1, connectionTimeoutMillis: 50 });
  const taken = await pool.connect();
  try {
    const { errors } = await client.ask('{ viewer { name } }');
    expect(errors).toMatchObject([{ message: expect.stringContaining('try again'), extensions: { code: 'BUSY' } }]);
  } finally {
    taken.release();
    Object.assign(pool.options, { max, connectionTimeoutMillis });
  }
});

describe('what a transaction ends with', () => {
  const end = async (...sent: [text: string, values: unknown[]][]) => {
    const em = companyEm(sanbao.orm.em);
    await em.begin();
    const transaction = transactionOf(em) as Transaction;
    for (const [text, values] of sent) transaction.endWith(rowsOf(em, text, values));
    await transaction.commit();
  };

  test('is committed with it, without having been waited for', async () => {
    await end(['insert into kept_until (kind, snapshot) values ($1, pg_current_snapshot())', ['tried']]);
    expect((await pool.query("delete from kept_until where kind = 'tried'")).rowCount).toBe(1);
  });

  test('tells what failed of it, and nothing is kept', async () => {
    const failing = end(
      ['insert into kept_until (kind, snapshot) values ($1, pg_current_snapshot())', ['tried']],
      ['select 1 / $1::int', [0]],
    );
    await expect(failing).rejects.toThrow('division by zero');
    expect((await pool.query("select from kept_until where kind = 'tried'")).rowCount).toBe(0);
    expect(given()).toBe(0);
  });
});
