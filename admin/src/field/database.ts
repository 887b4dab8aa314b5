import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { KeptAnswer } from './answers.ts';
import type { Entry } from './entry.ts';
import type { KeptFile } from './files.ts';

interface Kept extends DBSchema {
  entries: { key: string; value: Entry };
  answers: { key: [viewer: string, asked: string]; value: KeptAnswer; indexes: { viewer: string } };
  files: { key: [viewer: string, sha256: string]; value: KeptFile };
}

/** Closed again each time, so that a window of a later release never waits for one of this. */
export async function within<T>(work: (kept: IDBPDatabase<Kept>) => Promise<T>): Promise<T> {
  const kept = await openDB<Kept>('sanbao', 3, {
    upgrade: (database, former) => {
      if (former < 1) database.createObjectStore('entries', { keyPath: 'id' });
      if (former < 2)
        database.createObjectStore('answers', { keyPath: ['viewer', 'asked'] }).createIndex('viewer', 'viewer');
      database.createObjectStore('files', { keyPath: ['viewer', 'sha256'] });
    },
  });
  return work(kept).finally(() => kept.close());
}
