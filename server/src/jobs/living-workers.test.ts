import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { until } from '../../test/until.ts';
import { LivingWorkers } from './living-workers.ts';
import { silent } from './log-jobs.ts';

let sanbao: Sanbao;
let client: pg.Client;
const alive: LivingWorkers[] = [];
beforeAll(async () => {
  sanbao = await startSanbao();
  client = new pg.Client(sanbao.url);
  await client.connect();
});
afterAll(async () => {
  for (const worker of alive) await worker.stop();
  await client.end();
  await sanbao.stop();
});

function worker() {
  const each = new LivingWorkers(sanbao.url, silent);
  alive.push(each);
  return each;
}

const held = (name: string) =>
  `select pid from pg_locks where locktype = 'advisory' and objid::bigint = hashtext('${name}')::bigint & 4294967295
   and database = (select oid from pg_database where datname = current_database())`;

const locked = async () =>
  (await client.query('select locked_by from graphile_worker.jobs where locked_at is not null order by 1')).rows.map(
    row => row.locked_by,
  );

test('of several servers on one database, whoever lives frees the work of one that is gone, and of no other', async () => {
  const [here, gone] = [worker(), worker()];
  await here.add('here');
  await gone.add('gone');
  for (const worker of ['here', 'gone'])
    await client.query("select graphile_worker.add_job('sweep-files', job_key => $1)", [worker]);
  await client.query(
    "update graphile_worker._private_jobs set locked_by = key, locked_at = now() - interval '1 hour', attempts = 1",
  );
  for (let looks = 0; looks < 3; looks++) await here.free();
  expect(await locked()).toEqual(['gone', 'here']);

  await gone.stop();
  await here.free();
  expect(await locked()).toEqual(['gone', 'here']);
  await here.free();
  expect(await locked()).toEqual(['here']);
});

test('one that lost its connection says again that it lives, and keeps its work', async () => {
  const [one, other] = [worker(), worker()];
  await one.add('one');
  await client.query("select graphile_worker.add_job('sweep-files', job_key => 'one')");
  await client.query("update graphile_worker._private_jobs set locked_by = 'one', locked_at = now()");
  const holder = async (): Promise<number | undefined> => (await client.query(held('one'))).rows[0]?.pid;
  for (let losses = 0; losses < 10; losses++) {
    const lost = await holder();
    await client.query('select pg_terminate_backend($1)', [lost]);
    await other.free();
    // The lock of a connection that is ended stands for a moment longer.
    await until(async () => {
      const now = await holder();
      return now === lost ? undefined : now;
    });
    await other.free();
    expect(await locked()).toContain('one');
  }
});
