import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { type Client, type Sanbao, startSanbao } from '../test/sanbao.ts';

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
