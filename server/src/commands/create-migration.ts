import { resolve } from 'node:path';
import { MikroORM } from '@mikro-orm/postgresql';
import { databaseOptions, migrate } from '../database.ts';
import { startEmbeddedDatabase } from '../platform/embedded-database.ts';

/** Writes the next migration: what the entities say now, against a database that has all earlier ones. */
const database = await startEmbeddedDatabase(resolve('.data/migrations'));
try {
  await migrate(database.url);
  const orm = await MikroORM.init(databaseOptions(database.url));
  const { fileName } = await orm.migrator.create('server/migrations', false, false, process.argv[2]);
  console.log(fileName || 'Nothing has changed.');
  await orm.close();
} finally {
  await database.stop();
}
