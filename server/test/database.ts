import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../src/database.ts';

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** A database of the test's own: a copy of one that has been migrated and is otherwise empty. */
export async function createTestDatabase(cluster = process.env.TEST_CLUSTER_URL as string): Promise<TestDatabase> {
  const name = `test_${process.env.TEST_RUN}_${randomBytes(6).toString('hex')}`;
  await on(cluster, async client => {
    await client.query(`create database ${name} template ${await migratedTemplate(cluster, client)}`);
  });
  return {
    url: urlOf(cluster, name),
    drop: () => on(cluster, async client => void (await client.query(`drop database ${name} with (force)`))),
  };
}

/** Made once for each set of migrations; whoever comes first makes it and the others wait. */
async function migratedTemplate(cluster: string, client: pg.Client) {
  const name = `template_${fingerprint()}`;
  await client.query("select pg_advisory_lock(hashtext('template'))");
  const { rows } = await client.query<{ datname: string }>(
    "select datname from pg_database where datname ~ '^(template|unfinished)_'",
  );
  if (!rows.some(({ datname }) => datname === name)) {
    for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`);
    await client.query('create database unfinished_template');
    await migrate(urlOf(cluster, 'unfinished_template'));
    await client.query(`alter database unfinished_template rename to ${name}`);
  }
  await client.query("select pg_advisory_unlock(hashtext('template'))");
  return name;
}

/** Of everything that shapes an empty database. */
function fingerprint() {
  const server = join(import.meta.dirname, '..');
  const migrations = readdirSync(join(server, 'migrations')).sort();
  const files = ['src/database.ts', 'src/access/rights.ts', ...migrations.map(file => join('migrations', file))];
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(join(server, file)));
  return hash.digest('hex').slice(0, 16);
}

function urlOf(cluster: string, database: string) {
  return Object.assign(new URL(cluster), { pathname: database }).href;
}

async function on(cluster: string, work: (client: pg.Client) => Promise<void>) {
  const client = new pg.Client(cluster);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
