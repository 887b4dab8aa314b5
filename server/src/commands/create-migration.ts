import { MikroORM } from '@mikro-orm/postgresql';
import { databaseOptions } from '../database.ts';

/** Writes the next migration from what the entities say now; its name is the first argument. */
const orm = await MikroORM.init({ ...databaseOptions('postgres://localhost/none'), connect: false } as never);
const { fileName } = await orm.migrator.create('server/migrations', false, false, process.argv[2]);
console.log(fileName || 'Nothing has changed.');
await orm.close();
