import { createHash } from 'node:crypto';
import type { FileStore } from '../platform/file-store.ts';
import type { StoredFile } from './stored-file.entity.ts';

/** Whether the bytes that are kept still are those that were taken in; what is gone is not. */
export async function isIntact(store: FileStore, { sha256, size }: StoredFile): Promise<boolean> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of await store.read(sha256, 0, size - 1)) hash.update(chunk as Buffer);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
  return hash.digest('hex') === sha256;
}
