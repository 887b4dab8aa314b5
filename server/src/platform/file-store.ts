import { createReadStream } from 'node:fs';
import { access, constants, mkdir, rename, rm, statfs } from 'node:fs/promises';
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
  /** Fails where files can be neither kept nor read at this moment. */
  answers(): Promise<void>;
}

/** A folder of DATA_DIR unless an S3-compatible store is set. */
export const openFileStore = (config: Config): FileStore =>
  config.filesS3Endpoint ? s3Store(config) : folderStore(config.dataDir);

export interface FileParts {
  orm: MikroORM;
  config: Config;
  store: FileStore;
}

/** Of a disk that is not full. */
const LEAST_FREE_BYTES = 64 * 2 ** 20;

export function folderStore(dataDir: string): FileStore {
  const pathOf = (sha256: string) => join(dataDir, 'files', sha256.slice(0, 2), sha256);
  return {
    async keep(path, sha256) {
      await mkdir(dirname(pathOf(sha256)), { recursive: true });
      await rename(path, pathOf(sha256));
    },
    read: async (sha256, start, end) => createReadStream(pathOf(sha256), { start, end }),
    remove: sha256 => rm(pathOf(sha256), { force: true }),
    async answers() {
      await mkdir(join(dataDir, 'files'), { recursive: true });
      await access(join(dataDir, 'files'), constants.W_OK);
      const { bavail, bsize } = await statfs(dataDir);
      if (bavail * bsize < LEAST_FREE_BYTES) throw Object.assign(new Error('The disk is full'), { code: 'ENOSPC' });
    },
  };
}
