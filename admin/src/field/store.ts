import type { Entry } from './entry.ts';
import type { EntryStore } from './queue.ts';

const ENTRIES = 'entries';

const opened = () =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('sanbao', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(ENTRIES, { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** One transaction; it is over once the device has written it, not once it was asked to. */
async function within<T>(mode: IDBTransactionMode, work: (entries: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await opened();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(ENTRIES, mode, { durability: 'strict' });
      const request = work(transaction.objectStore(ENTRIES));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

/** What a person has taken out of reach, on this device. Other people's stays what it is. */
export const entriesOf = (viewer: string): EntryStore => ({
  all: async () => ownOf(viewer, await within<Entry[]>('readonly', entries => entries.getAll())),
  async change(work) {
    await within<Entry[]>('readwrite', entries => {
      const request = entries.getAll();
      request.onsuccess = () => {
        const own = ownOf(viewer, request.result);
        const changed = work(own);
        for (const { id } of own) if (!changed.some(each => each.id === id)) entries.delete(id);
        for (const entry of changed) entries.put(entry);
      };
      return request;
    });
  },
});

const ownOf = (viewer: string, entries: readonly Entry[]) => entries.filter(entry => entry.viewer === viewer);
