import { resolve } from 'node:path';
import pg from 'pg';
import { startEmbeddedDatabase } from '../src/platform/embedded-database.ts';

/** One PostgreSQL for the whole run, kept between runs. What it holds may be lost, so it need not wait for the disk. */
export default async function startCluster() {
  const cluster = await startEmbeddedDatabase(resolve(import.meta.dirname, '../../.data/test'), {
    database: 'postgres',
    shared: true,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
  });
  await dropAbandoned(cluster.url);
  process.env.TEST_CLUSTER_URL = cluster.url;
  process.env.TEST_RUN = String(process.pid);
  Object.assign(globalThis, { stopCluster: cluster.stop });
}

/** Removes the databases of runs that were killed. */
async function dropAbandoned(url: string) {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    "select datname as name from pg_database where datname ~ '^test_[0-9]+_'",
  );
  for (const { name } of rows) if (!isAlive(Number(name.split('_')[1]))) await client.query(`drop database ${name}`);
  await client.end();
}

function isAlive(run: number) {
  try {
    return process.kill(run, 0);
  } catch {
    return false;
  }
}
