import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { connect, migrate, open } from '../src/database.ts';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../test/database.ts';
import { migrations } from './index.ts';

let database: TestDatabase;
let orm: Awaited<ReturnType<typeof connect>>;

beforeAll(async () => {
  database = await createTestDatabase();
  orm = await connect(database.url);
});
afterAll(async () => {
  await orm.close();
  await database.drop();
});

test('every migration is listed, in its order', () => {
  const files = readdirSync(import.meta.dirname).filter(file => file.startsWith('Migration'));
  expect(migrations.map(({ name }) => `${name}.ts`)).toEqual(files.sort());
});

test('the migrations lead to what the entities say: run `npm run migration -- <name>` when this fails', async () => {
  expect(await orm.schema.getUpdateSchemaSQL()).toBe('');
});

const beginnings = `
  select s.indexrelid::regclass::text as short, l.indexrelid::regclass::text as long
  from pg_index s join pg_index l on l.indrelid = s.indrelid and l.indnkeyatts > s.indnkeyatts
    join pg_class c on c.oid = s.indexrelid join pg_class d on d.oid = l.indexrelid and d.relam = c.relam
  where s.indrelid::regclass::text !~ '[.]' and not s.indisunique and s.indpred is null and l.indpred is null
    and s.indexprs is null and l.indexprs is null
    and (string_to_array(l.indkey::text, ' '))[1:s.indnkeyatts] = string_to_array(s.indkey::text, ' ')
  order by 1`;

test('no index is the beginning of a longer one', async () => {
  expect(await orm.em.fork().execute(beginnings)).toEqual([]);
});

test('servers that start at once on an empty database bring it up to date one after another', async () => {
  const empty = await createEmptyDatabase();
  const [started] = await Promise.all([open(empty.url), migrate(empty.url), migrate(empty.url)]);
  // Only a migration may take its time.
  expect(await started.em.fork().execute('show statement_timeout')).toEqual([{ statement_timeout: '20s' }]);
  expect(await started.migrator.getPending()).toEqual([]);
  expect(await started.schema.getUpdateSchemaSQL()).toBe('');
  await started.close();
  await empty.drop();
});
