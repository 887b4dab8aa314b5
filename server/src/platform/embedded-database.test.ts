import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { type EmbeddedDatabase, startEmbeddedDatabase } from './embedded-database.ts';

const tests = resolve(import.meta.dirname, '../../../.data');
let folder: string;
let database: EmbeddedDatabase;

beforeAll(async () => {
  mkdirSync(tests, { recursive: true });
  folder = mkdtempSync(join(tests, 'embedded-'));
  chmodSync(folder, 0o755);
  database = await startEmbeddedDatabase(folder);
});
afterAll(async () => {
  await database.stop();
  for (const each of [folder, database.data]) rmSync(each, { recursive: true, force: true });
});

async function ask(sql: string) {
  const client = new pg.Client(database.url);
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows[0];
}

test('is PostgreSQL 18 with Unicode text, on this machine alone', async () => {
  expect(await ask("select current_setting('server_version_num')::int / 10000 as major, upper('ä') as upper")).toEqual({
    major: 18,
    upper: 'Ä',
  });
  expect(await ask('show listen_addresses')).toEqual({ listen_addresses: '127.0.0.1' });
});

test('lets nobody in without the password, which only the owner can read', async () => {
  const stranger = Object.assign(new URL(database.url), { password: 'password' }).href;
  await expect(new pg.Client(stranger).connect()).rejects.toThrow(/password authentication failed/);
  expect(statSync(join(database.data, 'sanbao.password')).mode & 0o077).toBe(0);
});

test('refuses a second Sanbao on the same folder', async () => {
  await expect(startEmbeddedDatabase(folder)).rejects.toThrow(/Another Sanbao is using/);
});

test('keeps its data, and takes over a server whose Sanbao was killed', async () => {
  await ask('create table kept as select 42 as answer');
  await ask("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'");
  const takenOver = await startEmbeddedDatabase(folder);
  expect(takenOver.url).toBe(database.url);
  await takenOver.stop();
  database = await startEmbeddedDatabase(folder);
  expect(await ask('select answer from kept')).toEqual({ answer: 42 });
});

test('explains data of another version, and leaves it alone', async () => {
  await database.stop();
  const file = join(database.data, 'PG_VERSION');
  writeFileSync(file, '17\n');
  await expect(startEmbeddedDatabase(folder)).rejects.toThrow(/holds data of PostgreSQL 17/);
  expect(readFileSync(file, 'utf8')).toBe('17\n');
  writeFileSync(file, '18\n');
  database = await startEmbeddedDatabase(folder);
});
