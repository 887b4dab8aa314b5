import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { MikroORM } from '@mikro-orm/postgresql';
import { migrations } from '../../migrations/index.ts';
import { createEmptyDatabase, type TestDatabase } from '../../test/database.ts';
import { type Client, type Sanbao, startUpon } from '../../test/sanbao.ts';
import { databaseOptions, migrate } from '../database.ts';
import { seedAccounts } from '../demo/seed-accounts.ts';
import { twinsLeft } from './unique-code.ts';

const now = new Date('2026-11-23T02:00:00Z');
let database: TestDatabase;
let sanbao: Sanbao;
let management: Client;

/** A database as it was before numbers were compared by their normal form. */
async function earlier(url: string, fill: (orm: MikroORM) => Promise<unknown>) {
  const before = migrations.slice(
    0,
    migrations.findIndex(({ name }) => name.endsWith('_normal_form')),
  );
  const options = databaseOptions(url);
  const orm = await MikroORM.init({ ...options, migrations: { ...options.migrations, migrationsList: before } });
  await orm.migrator.up();
  await fill(orm);
  await orm.close();
}

const part = (count: number, partNumber: string) => ({
  id: `01980000-0000-7000-8000-00000000000${count}`,
  ...{ number: `PT-2025-000${count}`, part_number: partNumber, search: '', state: 'ACTIVE', changed_in: '1' },
  ...{ name: '光电开关', part_class: 'ORDINARY', unit: 'PIECE', unit_price: 1, minimum_stock: 0, stock: 0 },
  ...{ version: 1, procedure_revision: 'A/0', created_at: now, updated_at: now, movements: 0 },
});

beforeAll(async () => {
  database = await createEmptyDatabase();
  await earlier(database.url, orm =>
    orm.em
      .fork()
      .execute('insert into part select (jsonb_populate_recordset(null::part, ?::jsonb)).*', [
        JSON.stringify([part(1, 'ABC-1'), part(2, 'abc-1'), part(3, 'ＡＢＣ－１'), part(4, 'ABC-2')]),
      ]),
  );
  await migrate(database.url);
  sanbao = await startUpon(database, mkdtempSync(join(tmpdir(), 'sanbao-')), now, {}, seedAccounts);
  management = await sanbao.as('management');
});
afterAll(() => sanbao.stop());

const form = (partNumber: string) => ({
  ...{ partNumber, name: '光电开关', partClass: 'ORDINARY', unit: 'PIECE', models: [] },
  ...{ unitPrice: 1, minimumStock: 0 },
});
const parts = async () =>
  (await management.read('{ parts(orderBy: [NUMBER_ASC]) { nodes { id number partNumber twins } } }')).parts.nodes;

test('what an earlier release took for several numbers stays as it is, and is told as one', async () => {
  expect(await parts()).toMatchObject([
    { partNumber: 'ABC-1', twins: 'PT-2025-0002 · PT-2025-0003' },
    { partNumber: 'abc-1', twins: 'PT-2025-0001 · PT-2025-0003' },
    { partNumber: 'ＡＢＣ－１', twins: 'PT-2025-0001 · PT-2025-0002' },
    { partNumber: 'ABC-2', twins: null },
  ]);
  expect(await twinsLeft(sanbao.orm)).toEqual([
    { number: 'PT-2025-0002', code: 'abc-1', twins: 'PT-2025-0001 · PT-2025-0003' },
    { number: 'PT-2025-0003', code: 'ＡＢＣ－１', twins: 'PT-2025-0001 · PT-2025-0002' },
  ]);
});

test('no further one joins them, and one that gets a number of its own is told no more', async () => {
  const [first, second, third] = await parts();
  expect(await management.refusal('createPart', { input: form('Abc—1') })).toMatchObject({
    ...{ rule: 'codeTaken', number: 'PT-2025-0001', taken: 'ABC-1' },
  });
  await management.step('updatePart', { id: second.id, input: form('ABC-3') });
  await management.step('updatePart', { id: first.id, input: form('ABC-4') });
  expect((await parts()).map(({ twins }: { twins: string | null }) => twins)).toEqual([null, null, null, null]);
  expect(await twinsLeft(sanbao.orm)).toEqual([]);
  expect(await management.refusal('createPart', { input: form('abc-1') })).toMatchObject({ number: third.number });
  expect(await management.refusal('createPart', { input: form('abc-3') })).toMatchObject({ number: second.number });
});
