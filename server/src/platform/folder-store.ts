import { createReadStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileStore } from './file-store.ts';

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
