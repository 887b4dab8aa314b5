import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Pool } from 'pg';
import { type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { poolOf } from './connections.ts';

let sanbao: Sanbao;
let pool: Pool;
beforeAll(async () => {
  sanbao = await startSanbao();
  pool = await poolOf(sanbao.orm.em);
});
afterAll(() => sanbao.stop());

const held = () => pool.totalCount - pool.idleCount;

test('a connection that is lost before its transaction ends is taken out of the pool', async () => {
  const lost = sanbao.orm.em.fork().transactional(async em => {
    const [own] = await em.execute<{ pid: number }[]>('select pg_backend_pid() as pid');
    await pool.query('select pg_terminate_backend($1)', [own?.pid]);
  });
  await expect(lost).rejects.toThrow();
  expect(held()).toBe(0);
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
});
