import { once } from 'node:events';
import type { Config } from './config.ts';
import { connect } from './database.ts';
import { seedDemo } from './demo/seed.ts';
import { type HeavyWork, heavy } from './jobs/heavy.ts';
import { openFileStore } from './platform/file-store.ts';

/** What is to be done, by which settings and on which database. */
export type Work = { config: Config; url: string } & (HeavyWork | { task: 'seed-demo' });

// Who began it says when it stops, also where a key or a supervisor tells all processes at once.
const stopping = new AbortController();
process.on('SIGTERM', () => stopping.abort());
for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => {});
// Without whoever began it, nobody hears of the end.
const leave = () => process.exit(1);
process.on('disconnect', leave);

const [work] = (await once(process, 'message')) as [Work];
try {
  const orm = await connect(work.url);
  const parts = { orm, config: work.config, store: openFileStore(work.config) };
  await (work.task === 'seed-demo' ? seedDemo(orm, work.config) : heavy(parts, work, stopping.signal));
  await orm.close();
} catch (error) {
  process.exitCode = 1;
  process.send?.(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
process.off('disconnect', leave);
process.disconnect();
