import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Pool } from 'pg';
import { type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { poolOf, queryTogether } from './connections.ts';

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
