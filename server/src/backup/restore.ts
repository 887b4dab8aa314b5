import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Client } from 'pg';
import type { Config } from '../config.ts';
import { arrivals } from '../files/receive.ts';
import { readAnchors } from '../overview/anchors.ts';
import { type Fault, faultsBesideLinks, linkFaults } from '../overview/trail-faults.ts';
import { copyInto } from '../platform/copy.ts';
import { openFileStore } from '../platform/file-store.ts';
import { startupProblem } from '../platform/startup-problem.ts';
import { procedureOf } from '../procedure/procedure-of.ts';
import { Tables } from '../read/tables.ts';
import { ANCHORS, type BackupFolder, digesting, storedFile, tableFile } from './backup-folder.ts';
import { withTriggersHeldOff } from './hold-off.ts';
import { keptTables } from './kept-tables.ts';
import type { Manifest } from './manifest.ts';

const damaged = (path: string) => startupProblem('backupDamaged', { path });

/** Where something was entered already, nothing is restored. */
export async function requireEmpty(client: Client) {
  const [place] = (await client.query(`select to_regclass('public.user') is not null as migrated`)).rows;
  if (place.migrated && (await client.query('select from "user" limit 1')).rowCount)
    throw startupProblem('databaseNotEmpty');
}

/** Puts a backup back into a database that was just migrated, in one transaction, verified before it is committed. */
export async function restore(client: Client, orm: MikroORM, config: Config, folder: BackupFolder, manifest: Manifest) {
  await client.query('begin');
  try {
    await withTriggersHeldOff(client, () => loadTables(client, folder, manifest));
    await keepAnchors(config, folder, manifest);
    await requireIntact(client, orm, config, manifest);
    await keepFiles(client, config, folder, manifest);
    await client.query('insert into lineage (position, restored_to) values ($1, $2)', [manifest.position, manifest.at]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
  await client.query('analyze');
}

async function loadTables(client: Client, folder: BackupFolder, { rows, sequences, files }: Manifest) {
  const tables = await keptTables(client);
  // The migrations put a few rows into them, which stand in the backup too.
  for (const { name } of tables) await client.query(`delete from ${name}`);
  for (const { name, key, columns } of tables) {
    const path = tableFile(key);
    const into = copyInto(client, name, columns);
    const digest = await folder.read(path, createGunzip(), into).catch(() => {
      throw damaged(path);
    });
    if (digest !== files[path] || into.rowCount !== rows[key]) throw damaged(path);
  }
  for (const [name, value] of Object.entries(sequences)) await client.query('select setval($1, $2)', [name, value]);
}

/** Those that lie in DATA_DIR already stay where they go on from the backup's: they tell what is lost. */
async function keepAnchors({ dataDir }: Config, folder: BackupFolder, { files }: Manifest) {
  const read = new PassThrough();
  const [kept, digest] = await Promise.all([buffer(read), folder.read(ANCHORS, read)]).catch(() => {
    throw damaged(ANCHORS);
  });
  if (digest !== files[ANCHORS]) throw damaged(ANCHORS);
  const present = await readFile(join(dataDir, ANCHORS)).catch(() => Buffer.alloc(0));
  if (present.subarray(0, kept.length).equals(kept)) return;
  if (!kept.subarray(0, present.length).equals(present)) throw startupProblem('anchorsOfOtherHistory', { dataDir });
  await writeFile(join(dataDir, ANCHORS), kept, { mode: 0o600, flush: true });
}

const WINDOW = 25_000;

/** The chain, its records, and each anchor up to where the backup ends, save those that were known to be lost. */
async function requireIntact(client: Client, orm: MikroORM, config: Config, { position }: Manifest) {
  const told = await client.query('select lost.hash from restore, jsonb_to_recordset(lost_anchors) lost(hash text)');
  const lost = new Set(told.rows.map(each => each.hash));
  const anchors = (await readAnchors(config)).anchors.filter(
    anchor => anchor.position <= position && !lost.has(anchor.hash),
  );
  const beside = faultsBesideLinks('$1::json', procedureOf(orm), new Tables(orm.getMetadata()));
  const faults: Fault[] = (
    await client.query(
      `select * from (${beside.join(' union all ')}) f("position", event, record, record_id, reason)`,
      [JSON.stringify(anchors)],
    )
  ).rows;
  for (let after = 0; after < position; after += WINDOW)
    faults.push(...(await client.query(linkFaults('$1::bigint', '$2::bigint'), [after, after + WINDOW])).rows);
  if (faults.length)
    throw damaged(faults.map(({ reason, position: at, record_id }) => `${reason} ${at ?? record_id}`).join(', '));
}

async function keepFiles(client: Client, config: Config, folder: BackupFolder, { files, missing }: Manifest) {
  const { rows } = await client.query<{ sha256: string }>(
    'select distinct sha256 from stored_file where erased_at is null',
  );
  const store = openFileStore(config);
  await mkdir(arrivals(config), { recursive: true });
  for (const { sha256 } of rows) {
    if (missing.includes(sha256)) continue;
    const path = storedFile(sha256);
    const arriving = join(arrivals(config), sha256);
    const { stream, digest } = digesting();
    try {
      await folder.read(path, stream, createWriteStream(arriving, { mode: 0o600, flush: true }));
      if (digest() !== sha256 || !(path in files)) throw damaged(path);
      await store.keep(arriving, sha256);
    } catch (error) {
      throw (error as NodeJS.ErrnoException).code === 'ENOENT' ? damaged(path) : error;
    } finally {
      await rm(arriving, { force: true });
    }
  }
}
