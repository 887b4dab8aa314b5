import type { MikroORM } from '@mikro-orm/postgresql';
import { type JobHelpers, type Runner, run, type Task, type TaskList } from 'graphile-worker';
import { Pool } from 'pg';
import { sweepFiles } from '../attachments/sweep.ts';
import type { Config } from '../config.ts';
import { type RetryPolicy, SEND_LETTER } from '../letters/send-letter-job.ts';
import { openFileStore } from '../platform/file-store.ts';
import { anchorChain } from './anchor-chain.ts';
import { archiveFinished } from './archive-finished.ts';
import {
  askStandingRules,
  drawSurveySample,
  partitionHistory,
  planContracts,
  supersedeRevisions,
  verifyInTurn,
} from './each-day.ts';
import { earlierTasks } from './earlier-tasks.ts';
import { type ErasedOwners, eraseFiles } from './erase-files.ts';
import { givenUpInTheEnd } from './give-up.ts';
import { type HeavyWork, heavy, heavyTasks } from './heavy.ts';
import { KEEP_FIGURES, keepFigures, keepFiguresJob } from './keep-figures.ts';
import { LivingWorkers } from './living-workers.ts';
import { failureOf, jobEvents, type Log, libraryLogger, silent } from './log-jobs.ts';
import { mailAccountLink } from './mail-account-link.ts';
import { mailDomain, openMailbox } from './mailbox.ts';
import { RENEW_SEARCH, renewSearch, renewSearchJob, searchOutdated } from './renew-search.ts';
import { sendLetter } from './send-letter.ts';
import { verifyTrail } from './verify-trail.ts';

interface Parts {
  orm: MikroORM;
  config: Config;
  url: string;
  log?: Log;
  nextTry?: RetryPolicy;
  /** Does what takes much memory; in this process unless it is done in another. */
  apart?: (work: HeavyWork, signal: AbortSignal) => Promise<void>;
}

export interface Jobs {
  stop(): Promise<void>;
}

/** What was missed while no server ran is done once when one starts: each job of a day goes by how things stand, not by its hour. */
const MISSED = '?fill=1d';

const crontab = [
  '17 * * * * sweep-files',
  `7 17 * * * plan-contracts ${MISSED}`,
  `37 17 * * * draw-survey-sample ${MISSED}`,
  `57 15 * * * anchor-chain ${MISSED}`,
  `47 15 * * * partition-history ${MISSED}`,
  `1 16 * * * supersede-revisions ${MISSED}`,
  `27 18 * * * archive-finished ${MISSED}`,
  `3 16 * * * ask-standing-rules ${MISSED}`,
  `27 19 * * * verify-in-turn ${MISSED}`,
  `41 18 * * * ${KEEP_FIGURES} ?jobKey=${KEEP_FIGURES}&queue=${KEEP_FIGURES}`,
].join('\n');

/**
 * Does the work that steps have added in their own transactions: never for a step that was rolled back, and again
 * later where it failed. Any number of processes may run it on one database. Letters are a queue of their own: a mail
 * server that does not answer keeps no other work waiting.
 */
export async function startJobs({ orm, config, url, log = silent, nextTry, ...elsewhere }: Parts): Promise<Jobs> {
  const files = { orm, config, store: openFileStore(config) };
  const { apart = (work, signal) => heavy(files, work, signal) } = elsewhere;
  const post = {
    orm,
    mailbox: openMailbox(config),
    publicUrl: config.publicUrl,
    domain: mailDomain(config),
    nextTry,
    log,
  };
  const heavyWork = heavyTasks.map(task => [
    task,
    (payload: unknown, { job, abortSignal }: JobHelpers) =>
      apart({ task, payload, attempts: job.attempts } as HeavyWork, abortSignal as AbortSignal),
  ]);
  const { [SEND_LETTER]: letters, ...work } = givenUpInTheEnd(orm, log, {
    [SEND_LETTER]: payload => sendLetter(post, payload as { id: string }),
    'sweep-files': () => sweepFiles(files, new Date()),
    'plan-contracts': () => planContracts(orm, new Date()),
    'draw-survey-sample': () => drawSurveySample(orm, new Date()),
    'anchor-chain': () => anchorChain(orm, config, new Date()),
    'partition-history': () => partitionHistory(orm),
    'archive-finished': () => archiveFinished(files, new Date()).then(() => undefined),
    'ask-standing-rules': () => askStandingRules(orm, new Date()),
    'supersede-revisions': () => supersedeRevisions(orm, new Date()),
    'verify-in-turn': () => verifyInTurn(orm, new Date()),
    'mail-account-link': payload => mailAccountLink(orm, payload as { email: string }, new Date()),
    'erase-files': payload => eraseFiles(files, payload as ErasedOwners),
    'verify-trail': (payload, helpers) => verifyTrail({ orm, config }, payload as { id: string }, helpers),
    [RENEW_SEARCH]: (_, { abortSignal }) => renewSearch(orm, log, abortSignal),
    [KEEP_FIGURES]: (_, { abortSignal }) => keepFigures(orm, log, new Date(), abortSignal),
    ...(Object.fromEntries(heavyWork) as Record<HeavyWork['task'], Task>),
  });
  const pgPool = new Pool({ connectionString: url, max: 10 });
  // A connection lost while idle is made anew at the next job.
  pgPool.on('error', error => log.warn(failureOf(error), 'a connection of the jobs was lost'));
  pgPool.on('connect', client => client.on('error', () => {}));
  const living = new LivingWorkers(url, log);
  await living.free();
  const runners: Runner[] = [];
  for (const options of [
    { taskList: { ...(earlierTasks(orm) as TaskList), ...work }, crontab },
    { taskList: { [SEND_LETTER]: letters } },
  ]) {
    const events = jobEvents(log);
    events.on('pool:create', ({ workerPool }) =>
      living.add(workerPool.id).catch(error => log.error(failureOf(error), 'this worker cannot say that it lives')),
    );
    const runner = await run({
      ...options,
      pgPool,
      concurrency: 2,
      noHandleSignals: true,
      events,
      logger: libraryLogger(log),
      preset,
    });
    runner.promise.catch(error => log.error(failureOf(error), 'jobs are done no more'));
    runners.push(runner);
  }
  if ((await searchOutdated(orm)).length) await runners[0]?.addJob(RENEW_SEARCH, {}, renewSearchJob);
  await runners[0]?.addJob(KEEP_FIGURES, {}, { ...keepFiguresJob, runAt: new Date(Date.now() + AFTER_START) });
  return {
    async stop() {
      await Promise.all(runners.map(runner => runner.stop()));
      await living.stop();
      await pgPool.end();
    },
  };
}

/** Whoever has waited for the server comes first. */
const AFTER_START = 60_000;

/** Jobs that end while the worker stops are recorded as well, which the library's one statement for each does not do. */
const preset = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };
