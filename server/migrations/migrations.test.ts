import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { connect } from '../src/database.ts';
import { createTestDatabase, type TestDatabase } from '../test/database.ts';
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
