import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { checked, csv } from '../../test/imports.ts';
import { startMailServer } from '../../test/mail-server.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { ServerProcess } from '../../test/server-process.ts';
import { until } from '../../test/until.ts';
import { ownPassword } from '../../test/users.ts';
import type { Log } from './log-jobs.ts';
import { startJobs } from './worker.ts';

const PASSWORD = 'nobody else’s word';

let mail: Awaited<ReturnType<typeof startMailServer>>;
let sanbao: Sanbao;
let office: Client;
beforeAll(async () => {
  mail = await startMailServer();
  sanbao = await startSanbao(new Date(), { SMTP_URL: mail.url });
  // A server that is started without a demo takes the demo's password from every account.
  await ownPassword(sanbao, 'after-sales', PASSWORD);
  office = await sanbao.anew('after-sales', PASSWORD);
});
afterAll(async () => {
  await sanbao.stop();
  await mail.stop();
});

const jobs = (sql: string) => sanbao.orm.em.fork().execute<{ n: number }[]>(sql);

test('a job that fails, or is given up, leaves a line with its record and attempt, and nothing else of what it was given', async () => {
  const lines: [level: string, facts: { job?: object; failure?: object }][] = [];
  const keeping = (level: string) => (facts: object) => void lines.push([level, facts]);
  const log: Log = { debug: keeping('debug'), info: keeping('info'), warn: keeping('warn'), error: keeping('error') };
  const id = '01989bd2-0000-7000-8000-000000000000';
  await jobs(`select sanbao_add_job('make-form-pack', '{"id": "${id}", "word": "hush"}')`);
  await jobs('update graphile_worker._private_jobs set max_attempts = 1');
  const running = await startJobs({ orm: sanbao.orm, config: sanbao.config, url: sanbao.url, log });
  const [, told] = await until(async () => lines.find(([level]) => level === 'error'));
  await running.stop();
  expect(told).toMatchObject({
    job: { task: 'make-form-pack', record: id, attempt: 1, of: 1 },
    failure: { message: expect.stringContaining('FormPack not found') },
  });
  expect(JSON.stringify(lines)).not.toContain('hush');
});

test('what ends while the jobs are stopped is written down', async () => {
  mail.state.hanging = true;
  const running = await startJobs({ orm: sanbao.orm, config: sanbao.config, url: sanbao.url });
  const { customers } = await office.read('{ customers(first: 1) { nodes { id } } }');
  const input = { customer: customers.nodes[0].id, channel: 'MAIL', email: 'chen.liqun@hengwei.example' };
  await office.step('sendSurvey', { input });
  await until(async () => mail.state.asked || undefined);
  const stopped = running.stop();
  mail.hangUp();
  await stopped;
  mail.state.hanging = false;
  const locked = await jobs('select count(*)::int as n from graphile_worker.jobs where locked_at is not null');
  expect(locked).toEqual([{ n: 0 }]);
  const tried = await jobs('select tries as n from letter');
  expect(tried).toEqual([{ n: 1 }]);
  await jobs('delete from graphile_worker._private_jobs');
});

test('what a server that was killed had at work goes on by itself, and is done once; mail that hangs keeps nothing waiting', async () => {
  const rows = 60;
  const people = Array.from({ length: rows }, (_, at) => [`续作${at}`, '本公司']);
  const settings = {
    DATABASE_URL: sanbao.url,
    LOG_LEVEL: 'silent',
    DATA_DIR: sanbao.config.dataDir,
    SMTP_URL: mail.url,
  };
  // A server without the demo closes the demo's accounts.
  await jobs("update \"user\" set email = 'office@hemai.example' where email like 'after-sales@%'");
  const server = await ServerProcess.start(settings);
  try {
    const run = await checked(office, 'importPeople', csv(['姓名', '所属'], ...people));
    Object.assign(mail.state, { hanging: true, asked: 0 });
    const { customers } = await office.read('{ customers(first: 1) { nodes { id } } }');
    const input = { customer: customers.nodes[0].id, channel: 'MAIL', email: 'chen.liqun@hengwei.example' };
    const survey = await office.step('sendSurvey', { input });
    // The server is killed before it gives up mail that hangs, which takes ten seconds.
    await until(async () => mail.state.asked || undefined);
    // Nobody is entered and no file kept: the import and the pack are at work until this is let go.
    const entering = sanbao.orm.em.fork();
    await entering.begin();
    await entering.execute('lock table person, stored_file in share row exclusive mode');
    await office.step('confirmImport', { id: run.id, expectedVersion: run.version });
    const asked = { clause: '5.3.7', from: '2026-11-01', until: '2026-11-30' };
    const pack = await office.step('requestEvidencePack', { input: asked });
    const evidencePack = async () =>
      (
        await office.read('query ($id: ID!) { evidencePack(id: $id) { state history { step } file { url } } }', {
          id: pack.id,
        })
      ).evidencePack;
    const importRun = async () =>
      (
        await office.read('query ($id: ID!) { importRun(id: $id) { state done availableSteps { name } } }', {
          id: run.id,
        })
      ).importRun;
    for (const table of ['person', 'stored_file'])
      await until(
        async () =>
          (await jobs(`select 1 as n from pg_locks where relation = '${table}'::regclass and not granted`))[0],
      );
    expect((await importRun()).availableSteps).toMatchObject([{ name: 'discardImport' }]);
    await server.stop('SIGKILL');
    mail.state.hanging = false;
    expect(await importRun()).toMatchObject({ state: 'IMPORTING' });
    expect(await evidencePack()).toMatchObject({ state: 'MAKING' });
    await entering.rollback();
    await server.start();

    await until(async () => ((await importRun()).state === 'IMPORTED' ? true : undefined), 900);
    const { persons } = await office.read('{ persons(filter: { q: "续作" }) { totalCount } }');
    expect(persons.totalCount).toBe(rows);
    const made = await until(async () => {
      const each = await evidencePack();
      return each.state === 'READY' ? each : undefined;
    }, 900);
    expect(made).toMatchObject({ history: [{ step: 'finishEvidencePack' }, { step: 'requestEvidencePack' }] });
    expect((await office.download(made.file.url)).statusCode).toBe(200);
    const letter = await until(async () => {
      const { letters } = await office.read(
        'query ($id: ID!) { letters(filter: { record: { eq: $id } }) { nodes { state tries history { step } } } }',
        { id: survey.id },
      );
      return letters.nodes[0].state === 'SENT' ? letters.nodes[0] : undefined;
    });
    expect(letter).toMatchObject({ tries: 1, history: [{ step: 'deliverLetter' }, { step: 'sendSurvey' }] });
    expect(mail.received).toHaveLength(1);
    const open = await jobs('select count(*)::int as n from one_time_link where replaced_at is null');
    expect(open).toEqual([{ n: 1 }]);
  } finally {
    await server.stop();
  }
}, 120_000);

test('jobs by the clock that were missed while no server ran are done once when one starts, and not again', async () => {
  const done: string[] = [];
  const debug = ({ job }: { job?: { task: string } }) => void (job && done.push(job.task));
  const log = { debug, info() {}, warn() {}, error() {} } as Log;
  const start = () => startJobs({ orm: sanbao.orm, config: sanbao.config, url: sanbao.url, log });
  await (await start()).stop();
  await jobs(
    `update graphile_worker._private_known_crontabs set known_since = now() - interval '40 days', last_execution = now() - interval '40 days'`,
  );
  const daily = [
    'anchor-chain',
    'archive-finished',
    'ask-standing-rules',
    'draw-survey-sample',
    'partition-history',
    'plan-contracts',
    'supersede-revisions',
  ];
  const missed = () => done.filter(task => daily.includes(task)).toSorted();
  const running = await start();
  await until(async () => missed().length >= daily.length || undefined);
  await running.stop();
  expect(missed()).toEqual(daily);
  const again = await start();
  await until(
    async () =>
      (await jobs('select count(*)::int as n from graphile_worker.jobs where locked_at is not null'))[0]?.n === 0 ||
      undefined,
  );
  await again.stop();
  expect(missed()).toEqual(daily);
});
