import { within } from './database.ts';
import type { Entry } from './entry.ts';
import type { EntryStore } from './queue.ts';

/** What a person has taken out of reach, on this device. Other people's stays what it is. */
export const entriesOf = (viewer: string): EntryStore => ({
  all: () => within(async kept => ownOf(viewer, await kept.getAll('entries'))),
  change: work =>
    within(async kept => {
      const { store, done } = kept.transaction('entries', 'readwrite', { durability: 'strict' });
      const own = ownOf(viewer, await store.getAll());
      const changed = work(own);
      const dropped = own.filter(({ id }) => !changed.some(each => each.id === id));
      await Promise.all([
        ...dropped.map(({ id }) => store.delete(id)),
        ...changed.map(entry => store.put(entry)),
        // It is over once the device has written it, not once it was asked to.
        done,
      ]);
    }),
});

const ownOf = (viewer: string, entries: readonly Entry[]) => entries.filter(entry => entry.viewer === viewer);
