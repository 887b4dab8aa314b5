import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { until } from '../../test/until.ts';
import { BackgroundTask, nameOf, tasks } from '../organization/background-job.entity.ts';
import { type Jobs, startJobs } from './worker.ts';

let sanbao: Sanbao;
let running: Jobs;
beforeAll(async () => {
  sanbao = await startSanbao(new Date());
  running = await startJobs({ orm: sanbao.orm, config: sanbao.config, url: sanbao.url });
});
afterAll(async () => {
  await running.stop();
  await sanbao.stop();
});

const queue = (sql: string) => sanbao.orm.em.fork().execute<{ task: string; payload: object; attempts: number }[]>(sql);
const waiting = () =>
  queue(
    "select identifier as task, payload, attempts from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where identifier = 'erase-files'",
  );
const given = { entry: '01989bd2-0000-7000-8000-000000000000' };

/** Fails: there is no such entry. This is its last try. */
async function fails(payload: object) {
  await queue(`select graphile_worker.add_job('erase-files', '${JSON.stringify(payload)}', max_attempts => 1) as task`);
  const admin = await sanbao.as('admin');
  return until(async () => {
    const { backgroundJobs } = await admin.read(
      '{ backgroundJobs(filter: { state: { eq: FAILED } }) { nodes { id task tries failure record availableSteps { name } } } }',
    );
    return backgroundJobs.nodes[0];
  });
}

test('work that failed at its last try waits for the administrator, who has it done anew', async () => {
  const failed = await fails(given);
  expect(failed).toMatchObject({
    task: 'ERASE_FILES',
    tries: 1,
    record: given.entry,
    failure: expect.stringContaining('ArchiveEntry not found'),
    availableSteps: [{ name: 'retryJob' }, { name: 'discardJob' }],
  });
  const admin = await sanbao.as('admin');
  const { inbox } = await admin.read('{ inbox { record step } }');
  expect(inbox).toContainEqual({ record: failed.id, step: 'retryJob' });
  await until(async () => ((await waiting()).length ? undefined : 'nothing'));
  const management = await sanbao.as('management');
  expect(await management.refusal('retryJob', { id: failed.id })).toMatchObject({ code: 'FORBIDDEN' });
  expect(await admin.step('retryJob', { id: failed.id })).toMatchObject({ state: 'RETRIED' });
  const [anew] = await until(async () => (await waiting()).find(({ attempts }) => attempts) && waiting());
  expect(anew).toMatchObject({ task: 'erase-files', attempts: 1 });
  await until(async () => {
    await queue('select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs)) as task');
    return (await waiting()).length ? undefined : 'done';
  });
});

test('or gives up, and says why', async () => {
  const { id } = await fails(given);
  const admin = await sanbao.as('admin');
  const discarded = await admin.step('discardJob', { id, input: { reason: '已手工删除' } });
  expect(discarded).toMatchObject({ state: 'DISCARDED' });
  await until(async () => ((await waiting()).length ? undefined : 'nothing'));
});

test('each task has its choice, and the other way round', () => {
  expect(Object.values(BackgroundTask).map(nameOf)).toEqual(tasks);
});
