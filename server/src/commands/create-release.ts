import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { migrations } from '../../migrations/index.ts';
import { readConfig } from '../config.ts';
import { connect, migrate } from '../database.ts';
import { seedSample } from '../demo/seed-sample.ts';
import { businessDay } from '../fields/business-day.ts';
import { anchorChain } from '../jobs/anchor-chain.ts';
import { startEmbeddedDatabase } from '../platform/embedded-database.ts';
import { procedureOf } from '../procedure/procedure-of.ts';
import { writeArchive } from '../releases/archive.ts';
import { live } from '../releases/live.ts';
import type { Release } from '../releases/release.ts';
import { createServer } from '../server.ts';
import { printedSchema } from './print-schema.ts';

/** Writes down a release for those that follow: its schema, and a small database as it leaves it behind. */
const version = process.argv[2];
if (!version || !/^\d+\.\d+\.\d+$/.test(version)) throw new Error('npm run release -- <version>, such as 0.3.0');
const folder = resolve('server/test/releases', version);
if (existsSync(folder)) throw new Error(`${folder} is there already, and a release is never changed`);

const dataDir = resolve('.data/release');
rmSync(dataDir, { recursive: true, force: true });
const database = await startEmbeddedDatabase(dataDir);
const client = new pg.Client(database.url);
try {
  await migrate(database.url);
  const orm = await connect(database.url);
  const config = readConfig({ DATABASE_URL: database.url, DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
  const at = new Date();
  const stage = await seedSample(orm, config, at);
  const link = stage.links.get(stage.ids.get('survey hemaixuan -4') as string) as string;
  const app = await createServer({ orm, config, now: () => at });
  const held = { ...(await live(app, businessDay(at))), link };
  await app.close();
  await anchorChain(orm, config, at);
  await orm.close();

  await client.connect();
  const rows = async (sql: string) => (await client.query(sql)).rows;
  const count = async (table: string) => (await rows(`select count(*)::int as n from "${table}"`))[0].n as number;
  await writeArchive(client, dataDir, folder);
  const records: Release['records'] = {};
  for (const kind of procedureOf(orm).records)
    records[kind.name] = await count(orm.getMetadata().get(kind as never).tableName);
  const release: Release = {
    version,
    at: at.toISOString(),
    migrations: migrations.map(({ name }) => name),
    records,
    events: await count('procedure_event'),
    jobs: (await rows(
      `select t.identifier as task, j.payload from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id order by j.id`,
    )) as Release['jobs'],
    held,
  };
  writeFileSync(join(folder, 'release.json'), `${JSON.stringify(release, null, 2)}\n`);
  writeFileSync(join(folder, 'schema.graphql'), await printedSchema());
} finally {
  await client.end();
  await database.stop();
}
