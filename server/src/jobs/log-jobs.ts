import { EventEmitter } from 'node:events';
import { Logger, type WorkerEvents } from 'graphile-worker';

/** Where jobs are logged: the server's own log, as far as it is used here. */
export type Log = Record<'debug' | 'info' | 'warn' | 'error', (facts: object, text: string) => void>;

interface Job {
  id: string;
  task_identifier: string;
  payload: unknown;
  attempts: number;
  max_attempts: number;
}

/** Which job it was, for which record, and at which of its attempts; what else it was given stays out of the log. */
export const factsOf = ({ id, task_identifier: task, payload, attempts: attempt, max_attempts: of }: Job) => {
  const { id: record, entry } = (payload ?? {}) as { id?: string; entry?: string };
  return { job: { id, task, record: record ?? entry, attempt, of } };
};

/** Statements stand in the messages of the database's errors, with what was to be written. */
export const failureOf = (error: unknown) => {
  const { name, code, message, stack, cause } = error as Error & { code?: string };
  const words = code && cause instanceof Error ? cause.message : message;
  const frames = stack
    ?.split('\n')
    .filter(line => /^\s+at /.test(line))
    .slice(0, 5)
    .join('\n');
  return { failure: { name, code, message: words, stack: frames } };
};

/** Tells the log of each job that was done, that failed, and that is given up. */
export function jobEvents(log: Log): WorkerEvents {
  const events = new EventEmitter() as WorkerEvents;
  events.on('job:success', ({ job }) => log.debug(factsOf(job), 'job done'));
  events.on('job:error', ({ job, error }) =>
    log.warn({ ...factsOf(job), ...failureOf(error) }, 'job failed, and is tried again'),
  );
  events.on('job:failed', ({ job, error }) =>
    log.error({ ...factsOf(job), ...failureOf(error) }, 'job failed for good, and is given up'),
  );
  return events;
}

/** The library's own messages; jobs are logged by their events. */
export const libraryLogger = (log: Log) =>
  new Logger(() => (level, text, meta) => {
    if (meta && 'failure' in meta) return;
    if (level === 'error') log.error({}, text);
    else if (level === 'warning') log.warn({}, text);
    else log.debug({}, text);
  });

export const silent: Log = { debug() {}, info() {}, warn() {}, error() {} };
