import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { type Client, type Sanbao, startSanbao, startUpon } from '../test/sanbao.ts';
import { until } from '../test/until.ts';
import { open } from './database.ts';
import { startJobs } from './jobs/worker.ts';

let sanbao: Sanbao;
let office: Client;
let superuser: pg.Client;
beforeAll(async () => {
  sanbao = await startSanbao();
  office = await sanbao.as('after-sales');
  superuser = new pg.Client(sanbao.url);
  await superuser.connect();
});
afterAll(async () => {
  await superuser.end();
  await sanbao.stop();
});

const terminate = () =>
  superuser.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );

test('when the database ends every connection under load, the server recovers by itself and nothing is half done', async () => {
  let loaded = true;
  const answered: string[] = [];
  const clients = Array.from({ length: 30 }, async (_, at) => {
    for (let count = 0; loaded; count++) {
      const code = `K${at}-${count}`;
      const { data, errors = [] } = await office.ask(
        'mutation ($code: String!) { createProductFamily(input: { code: $code, name: "试验" }) { code history { id } } }',
        { code },
      );
      for (const { extensions } of errors) expect(extensions.code).toBe('INTERNAL_SERVER_ERROR');
      if (data?.createProductFamily) answered.push(code);
    }
  });
  for (let round = 0; round < 15; round++) {
    await wait(60);
    await terminate();
  }
  loaded = false;
  await Promise.all(clients);

  const begun = Date.now();
  while ((await office.ask('{ viewer { name } }')).errors) expect(Date.now() - begun).toBeLessThan(5000);
  // As many at once as the pool has connections, and twice as many again: none of them is lost.
  const answers = await Promise.all(Array.from({ length: 30 }, () => office.ask('{ productFamilies { totalCount } }')));
  expect(answers.flatMap(({ errors = [] }) => errors)).toEqual([]);

  const { rows } = await superuser.query('select code from product_family');
  const kept = new Set(rows.map(({ code }) => code));
  expect(answered.length).toBeGreaterThan(0);
  expect(answered.filter(code => !kept.has(code))).toEqual([]);
  const { rows: unmatched } = await superuser.query(
    'select f.code from product_family f where f.version <> (select count(*) from procedure_event e where e.record_id = f.id)',
  );
  expect(unmatched).toEqual([]);
});

test('what the database gives up because it takes too long is told as such, and its connection serves the next', async () => {
  await superuser.query('begin; lock table product_family in access exclusive mode');
  const waiting = Array.from({ length: 10 }, () => office.ask('{ productFamilies { nodes { code } } }'));
  const stuck = `from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
  // A connection that was being opened when the database ended them is given up after ten seconds.
  const begun = Date.now();
  while ((await superuser.query(`select count(*)::int ${stuck}`)).rows[0].count < waiting.length) {
    expect(Date.now() - begun).toBeLessThan(15_000);
    await wait(20);
  }
  await superuser.query(`select pg_cancel_backend(pid) ${stuck}`);
  for (const { errors } of await Promise.all(waiting))
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'TOO_COMPLEX', seconds: 20 });
  await superuser.query('commit');
  expect((await office.ask('{ productFamilies { totalCount } }')).errors).toBeUndefined();
});

test('no statement is worked at for ever, nor does a transaction wait for its next one', async () => {
  const [limits] = await sanbao.orm.em
    .fork()
    .execute(
      "select current_setting('statement_timeout') as patience, current_setting('idle_in_transaction_session_timeout') as idle",
    );
  expect(limits).toEqual({ patience: '20s', idle: '1min' });
});

test('the server works as another user than the owner, who grants it what it needs at each start, and nothing besides', async () => {
  const user = `server_${process.env.TEST_RUN}`;
  await superuser.query(`create role ${user} login password '${user}'`);
  const url = Object.assign(new URL(sanbao.url), { username: user, password: user }).href;
  for (const _ of ['the first start', 'the second']) await (await open(url, sanbao.url)).close();
  const apart = await startUpon({ url, drop: async () => {} }, mkdtempSync(join(tmpdir(), 'sanbao-')), new Date());
  const jobs = await startJobs({ orm: apart.orm, config: apart.config, url });
  const its = new pg.Client(url);
  await its.connect();
  try {
    const [house, dealer] = [await apart.as('after-sales'), await apart.as('dealer-a')];
    const { customers } = await house.read('{ customers(first: 1) { nodes { id } } }');
    const input = { customer: customers.nodes[0].id, channel: 'MAIL', email: 'chen.liqun@hengwei.example' };
    const { id } = await house.step('sendSurvey', { input });
    await until(async () => (await house.read(`{ survey(id: "${id}") { sentAt } }`)).survey.sentAt ?? undefined);
    expect((await dealer.read('{ dealers { totalCount } }')).dealers.totalCount).toBe(1);
    for (const statement of ['create table own ()', 'delete from product_family', 'table history.procedure_event_rest'])
      await expect(its.query(statement)).rejects.toThrow('permission denied');
  } finally {
    await its.end();
    await jobs.stop();
    await apart.stop();
    await superuser.query(`drop owned by ${user}; drop role ${user}`);
  }
});
