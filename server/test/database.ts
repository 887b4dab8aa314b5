import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { countApart } from '../../scripts/test-cpu.mjs';
import { migrate } from '../src/database.ts';

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** What many tests begin with. */
export interface Filling {
  name: string;
  /** By which sources of the tests it is filled, beside those of the product. */
  by?: readonly string[];
  fill(url: string): Promise<void>;
}

const server = join(import.meta.dirname, '..');

/** A database of the test's own: a copy of one that has been migrated, and is otherwise empty unless it is filled. */
export async function createTestDatabase(
  cluster = process.env.TEST_CLUSTER_URL as string,
  filling?: Filling,
): Promise<TestDatabase> {
  return create(cluster, client => template(cluster, client, filling));
}

/** One in which nothing is yet, not even tables. */
export const createEmptyDatabase = () => create(process.env.TEST_CLUSTER_URL as string, async () => 'template0');

async function create(cluster: string, from: (client: pg.Client) => Promise<string>): Promise<TestDatabase> {
  const name = `test_${process.env.TEST_RUN}_${randomBytes(6).toString('hex')}`;
  await on(cluster, async client => {
    // By its files: through the log, page by page as is usual, it costs three times as much.
    await client.query(`create database ${name} template ${await from(client)} strategy file_copy`);
  });
  return {
    url: urlOf(cluster, name),
    drop: () => on(cluster, async client => void (await client.query(`drop database ${name} with (force)`))),
  };
}

/** Made once for what shapes it. */
async function template(cluster: string, client: pg.Client, filling?: Filling) {
  const migrated = `template_${shape()}`;
  await once(client, cluster, migrated, 'template0', migrate);
  const filled =
    filling && `filled_${filling.name}_${filling.by ? fingerprint([...product, ...filling.by]) : sources()}`;
  if (filled) await once(client, cluster, filled, migrated, filling.fill);
  return filled ?? migrated;
}

/** Whoever comes first makes it, in place of those of its kind that were made before; who wants that kind too waits. */
async function once(client: pg.Client, cluster: string, name: string, from: string, make: Filling['fill']) {
  const kind = name.slice(0, name.lastIndexOf('_') + 1);
  await client.query('select pg_advisory_lock(hashtext($1))', [kind]);
  const { rows } = await client.query<{ datname: string }>(
    'select datname from pg_database where starts_with(datname, $1)',
    [kind],
  );
  if (!rows.some(({ datname }) => datname === name)) {
    const unfinished = `${kind}unfinished`;
    for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`);
    await client.query(`create database ${unfinished} template ${from}`);
    await countApart(kind, () => make(urlOf(cluster, unfinished)));
    await client.query(`alter database ${unfinished} rename to ${name}`);
  }
  await client.query('select pg_advisory_unlock(hashtext($1))', [kind]);
}

/** What tables, rights and law come from; of what the declarations hand in, the forms and the records' fields. */
const shaping = () => [
  ...['src/database.ts', 'src/access/rights.ts', 'src/law', 'migrations', 'sql'],
  ...[
    'src/procedures/sh-jr-c-160/forms.ts',
    'src/procedures/sh-jr-c-160/retention.ts',
    'src/records/archived-forms.ts',
  ],
  ...readdirSync(server, { recursive: true })
    .map(String)
    .filter(file => /^src\/.*\.entity\.ts$/.test(file))
    .sort(),
];

// Read once, since a test run is of one state of the sources.
const shape = lazily(() => fingerprint(shaping()));
const product = ['src', 'migrations', 'sql'];
const sources = lazily(() => fingerprint(product));

function lazily<T>(make: () => T) {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Of these files and folders. */
function fingerprint(paths: readonly string[]) {
  const hash = createHash('sha256');
  for (const path of paths.map(each => join(server, each)))
    for (const file of statSync(path).isDirectory() ? readdirSync(path, { recursive: true }).map(String).sort() : [''])
      if (!file || /(?<!\.test)\.(ts|sql)$/.test(file)) hash.update(file).update(readFileSync(join(path, file)));
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
