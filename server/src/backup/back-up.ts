import { createReadStream } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable, Transform } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { Client } from 'pg';
import type { Config } from '../config.ts';
import { copyFrom } from '../platform/copy.ts';
import { openFileStore } from '../platform/file-store.ts';
import { startupProblem } from '../platform/startup-problem.ts';
import { ANCHORS, BackupFolder, storedFile, tableFile } from './backup-folder.ts';
import { keptTables } from './kept-tables.ts';
import { type Manifest, release, writeManifest } from './manifest.ts';
import { newSealing } from './sealing.ts';

/**
 * Writes a backup into an empty folder while the server runs: every table as it was at one moment, then the anchors and
 * the stored files, which are only added to. The client is the owner's.
 */
export async function backUp(client: Client, config: Config, path: string): Promise<Manifest> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  if ((await readdir(path)).length) throw startupProblem('backupFolderNotEmpty', { path });
  const folder = new BackupFolder(path, await newSealing(config, path));
  const manifest: Manifest = { ...release(), ...emptyParts() };
  const keep = async (file: string, source: Readable | AsyncIterable<Uint8Array>, ...packing: Transform[]) => {
    manifest.files[file] = await folder.write(file, source, ...packing);
  };
  await client.query('begin transaction isolation level repeatable read read only');
  const [moment] = (
    await client.query<Pick<Manifest, 'at' | 'position' | 'hash'>>(
      `select to_json(now()) as at, position::float8, encode(hash, 'hex') as hash from procedure_chain_head where id = 1`,
    )
  ).rows;
  Object.assign(manifest, moment);
  for (const { name, key, columns } of await keptTables(client)) {
    const rows = copyFrom(client, `select ${columns} from ${name}`) as Readable & { rowCount: number };
    await keep(tableFile(key), rows, createGzip({ level: 1 }));
    manifest.rows[key] = rows.rowCount;
  }
  const sequences = await client.query<{ name: string; value: string }>(
    `select format('%I.%I', schemaname, sequencename) as name, last_value as value from pg_sequences
     where schemaname in ('public', 'graphile_worker') and last_value is not null`,
  );
  for (const { name, value } of sequences.rows) manifest.sequences[name] = value;
  const stored = await client.query<{ sha256: string; size: number }>(
    'select sha256, max(size)::float8 as size from stored_file where erased_at is null group by 1 order by 1',
  );
  await client.query('commit');
  await keep(ANCHORS, anchorsOf(config));
  const store = openFileStore(config);
  for (const { sha256, size } of stored.rows)
    await store
      .read(sha256, 0, size - 1)
      .then(bytes => keep(storedFile(sha256), bytes))
      .catch(error => {
        if (error.code !== 'ENOENT') throw error;
        manifest.missing.push(sha256);
      });
  await writeManifest(folder, manifest);
  return manifest;
}

const emptyParts = () => ({ at: '', position: 0, hash: '', rows: {}, sequences: {}, files: {}, missing: [] });

/** None where no anchor was written yet. */
async function* anchorsOf({ dataDir }: Config) {
  try {
    yield* createReadStream(join(dataDir, ANCHORS));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
