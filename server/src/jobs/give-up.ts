import type { MikroORM } from '@mikro-orm/postgresql';
import type { Job, JobHelpers, Task } from 'graphile-worker';
import { Letter } from '../letters/letter.entity.ts';
import { BackgroundJob, choiceOf, type TaskName } from '../organization/background-job.entity.ts';
import { ImportRun } from '../organization/import-run.entity.ts';
import { counts } from '../platform/counts.ts';
import type { RecordClass } from '../procedure/record.ts';
import { systemContext } from '../procedure/system-context.ts';
import { ArchiveEntry } from '../records/archive-entry.entity.ts';
import { EvidencePack } from '../records/evidence-pack.entity.ts';
import { FormPack } from '../records/form-pack.entity.ts';
import { TrailVerification } from '../records/trail-verification.entity.ts';
import { takeTogether } from '../steps/take-together.ts';
import { companyEm } from '../viewer/viewer.ts';
import { factsOf, failureOf, type Log } from './log-jobs.ts';

/** Some four hours, each pause longer than the one before. What is killed while at work may be begun more often. */
const TRIES = 10;

/** The record on which a task is at work, by the id that it was given. */
const about: { readonly [Name in TaskName]?: RecordClass } = {
  'erase-files': ArchiveEntry,
  'make-evidence-pack': EvidencePack,
  'make-form-pack': FormPack,
  'run-import': ImportRun,
  'send-letter': Letter,
  'verify-trail': TrailVerification,
};

/** Work that fails is logged and tried again, and at its last try becomes a record that waits for the administrator. */
export const givenUpInTheEnd = (
  orm: MikroORM,
  log: Log,
  work: Readonly<Record<TaskName, Task>>,
): Readonly<Record<string, Task>> =>
  Object.fromEntries(
    Object.entries<Task>(work).map(([task, done]) => [
      task,
      async (payload: unknown, helpers: JobHelpers) => {
        const { job, abortSignal } = helpers;
        try {
          await done(payload, helpers);
          counts.jobs.add(task, 'done');
        } catch (error) {
          counts.jobs.add(task, 'failed');
          if (abortSignal?.aborted || job.attempts < Math.min(TRIES, job.max_attempts)) throw error;
          await giveUp(orm, task as TaskName, job, error);
          log.error({ ...factsOf(job), ...failureOf(error) }, 'job failed for good, and is given up');
        }
      },
    ]),
  );

async function giveUp(orm: MikroORM, task: TaskName, { id: job, key: jobKey, payload, attempts }: Job, error: unknown) {
  const { id, entry } = (payload ?? {}) as { id?: string; entry?: string };
  const kind = about[task];
  const record = kind && (id ?? entry);
  const found = record ? await companyEm(orm.em).findOne(kind as RecordClass, { id: record }) : null;
  await takeTogether(systemContext(orm, new Date()), async (take, _, em) => {
    if (await em.count(BackgroundJob, { job })) return;
    const { failure } = failureOf(error);
    await take('giveUpJob', {
      input: {
        task: choiceOf(task),
        resource: record && kind?.name,
        record,
        recordNumber: found?.number,
        tries: attempts,
        failure: String(failure.message).slice(0, 4000),
        job,
        jobKey,
        payload: payload ?? {},
      },
    });
  });
}
