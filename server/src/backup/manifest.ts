import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { migrations } from '../../migrations/index.ts';
import { startupProblem } from '../platform/startup-problem.ts';
import type { BackupFolder } from './backup-folder.ts';

/** The description of a backup, written last: a folder without it is none, or one that was broken off. */
export interface Manifest {
  version: string;
  migrations: string[];
  /** The moment of the snapshot. */
  at: string;
  /** Where the chain of events had come to. */
  position: number;
  hash: string;
  /** The rows of each table. */
  rows: Record<string, number>;
  sequences: Record<string, string>;
  /** The SHA-256 of each file, by its path in the folder. */
  files: Record<string, string>;
  /** Stored files that were gone from their store: erased meanwhile, or lost before. */
  missing: string[];
}

const MANIFEST = 'manifest.json';

/** What a backup has to agree with to be restored. */
export const release = () => ({
  version: (JSON.parse(readFileSync(resolve('server/package.json'), 'utf8')) as { version: string }).version,
  migrations: migrations.map(({ name }) => name),
});

export const writeManifest = (folder: BackupFolder, manifest: Manifest) =>
  folder.write(MANIFEST, Readable.from([Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)]));

export async function readManifest(folder: BackupFolder): Promise<Manifest> {
  let manifest: Manifest;
  try {
    const read = new PassThrough();
    const [written] = await Promise.all([text(read), folder.read(MANIFEST, read)]);
    manifest = JSON.parse(written);
  } catch {
    throw startupProblem('backupNotWhole', { path: folder.path });
  }
  const own = release();
  if (manifest.version !== own.version || JSON.stringify(manifest.migrations) !== JSON.stringify(own.migrations))
    throw startupProblem('backupOfOtherVersion', { version: manifest.version, own: own.version });
  return manifest;
}
