import { type Answer, answered, type Entry, nextOf } from './entry.ts';

/** Where entries are kept. A change is whole or is none, whatever becomes of the page. */
export interface EntryStore {
  all(): Promise<Entry[]>;
  change(work: (entries: Entry[]) => Entry[]): Promise<void>;
}

export interface Sending {
  store: EntryStore;
  /** By how much the clock of the device is behind the server's, now. */
  offset: () => Promise<number>;
  /** Sends the files of an entry, and gives it with their ids; or says why they are not sent. */
  files: (entry: Entry) => Promise<Entry | Answer>;
  send: (entry: Entry) => Promise<Answer>;
}

/** A clock that was put this much forward or back says nothing of when something was done. */
const SLACK = 60_000;

/**
 * Sends what is kept, in its order; gives the answer after which nothing more was sent, if there was one. Broken off
 * anywhere, it goes on from there: an entry is sent under one key and content until it is answered.
 */
export async function sendAll({ store, offset, files, send }: Sending): Promise<Answer | undefined> {
  let entry = nextOf(await store.all());
  const behind = entry && (await offset());
  while (entry) {
    const timed: Entry = entry.doneAt ? entry : timedBy(entry, behind!);
    await store.change(replaced(timed));
    if (!timed.refusal) {
      const ready = await files(timed);
      const isReady = !('kind' in ready);
      // It is sent with these ids and no others, whatever becomes of the page.
      if (isReady && ready !== timed) await store.change(replaced(ready));
      const answer = isReady ? await send(ready) : ready;
      if (answer.kind === 'later') return answer;
      await store.change(entries => answered(entries, timed.id, answer));
    }
    entry = nextOf(await store.all());
  }
}

const replaced = (entry: Entry) => (entries: Entry[]) => entries.map(each => (each.id === entry.id ? entry : each));

/** The time of its doing by the server's clock; where the device's was changed meanwhile, only a person knows. */
function timedBy(entry: Entry, behind: number): Entry {
  const doneAt = new Date(entry.at + behind).toISOString();
  const wasChanged = entry.offset !== undefined && Math.abs(entry.offset - behind) > SLACK;
  return wasChanged ? { ...entry, doneAt, refusal: { code: 'CLOCK_CHANGED', message: '' } } : { ...entry, doneAt };
}
