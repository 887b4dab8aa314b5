import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { migrations } from '../migrations/index.ts';
import { databaseOptions, migrate } from '../src/database.ts';
import { readArchive } from '../src/releases/archive.ts';
import type { Release } from '../src/releases/release.ts';
import { createEmptyDatabase } from './database.ts';
import { startUpon } from './sanbao.ts';

const folder = resolve(import.meta.dirname, 'releases');
const HOUR = 60 * 60 * 1000;

/** What has been released, by the names of its folders. */
export const releases = readdirSync(folder);

/** Today's server upon the data that a release left behind, an hour later. */
export async function startFrom(version: string) {
  const release: Release = JSON.parse(readFileSync(join(folder, version, 'release.json'), 'utf8'));
  const dataDir = mkdtempSync(join(tmpdir(), 'sanbao-'));
  const database = await createEmptyDatabase();
  await migrateAsThen(database.url, release);
  const client = new pg.Client(database.url);
  await client.connect();
  try {
    await readArchive(client, join(folder, version), dataDir);
    await migrate(database.url);
    for (const { task, payload } of release.jobs)
      await client.query('select graphile_worker.add_job($1, $2)', [task, JSON.stringify(payload)]);
  } finally {
    await client.end();
  }
  const sanbao = await startUpon(database, dataDir, new Date(Date.parse(release.at) + HOUR));
  return { release, sanbao };
}

/** The migrations of then, and none that came later. */
async function migrateAsThen(url: string, release: Release) {
  const options = databaseOptions(url);
  const known = migrations.filter(({ name }) => release.migrations.includes(name));
  if (known.length < release.migrations.length) throw new Error(`A migration of ${release.version} is gone`);
  const orm = await MikroORM.init({ ...options, migrations: { ...options.migrations, migrationsList: known } });
  await orm.migrator.up();
  await orm.close();
}
