import { createReadStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Config } from '../config.ts';
import { s3Store } from './s3-store.ts';

/** Where the bytes lie, each content once, under its SHA-256. */
export interface FileStore {
  /** Takes over a finished file, which is gone from its path afterwards. */
  keep(path: string, sha256: string): Promise<void>;
  /** The bytes from `start` to `end`, both included. */
  read(sha256: string, start: number, end: number): Promise<Readable>;
  remove(sha256: string): Promise<void>;
}

/** A folder of DATA_DIR unless an S3-compatible store is set. */
export const openFileStore = (config: Config): FileStore =>
  config.filesS3Endpoint ? s3Store(config) : folderStore(config.dataDir);

export interface FileParts {
  orm: MikroORM;
  config: Config;
  store: FileStore;
}

export function folderStore(dataDir: string): FileStore {
  const pathOf = (sha256: string) => join(dataDir, 'files', sha256.slice(0, 2), sha256);
  return {
    async keep(path, sha256) {
      await mkdir(dirname(pathOf(sha256)), { recursive: true });
      await rename(path, pathOf(sha256));
    },
    read: async (sha256, start, end) => createReadStream(pathOf(sha256), { start, end }),
    remove: sha256 => rm(pathOf(sha256), { force: true }),
  };
}
