import { describe, expect, test } from '@jest/globals';
import { type Answer, type Entry, renewed } from './entry.ts';
import { type EntryStore, sendAll } from './queue.ts';

const begun = Date.parse('2026-11-23T02:00:00Z');
const entry = (id: string, row: string, change: Partial<Entry> = {}): Entry => ({
  ...{ id, viewer: 'u', step: `step-${id}`, row, key: `key-${id}`, attempted: false, at: begun },
  variables: { id: row, expectedVersion: 1, input: {} },
  ...change,
});

class Killed extends Error {}

/** A device that is switched off at the nth moment at which it waits for something, before or after that has happened. */
class Device {
  entries: Entry[];
  moments = 0;
  constructor(
    entries: Entry[],
    private killedAt = Number.POSITIVE_INFINITY,
  ) {
    this.entries = structuredClone(entries);
  }

  async waits<T>(work: () => T): Promise<T> {
    if (++this.moments === this.killedAt) throw new Killed();
    const done = work();
    if (++this.moments === this.killedAt) throw new Killed();
    return done;
  }

  store: EntryStore = {
    all: () => this.waits(() => structuredClone(this.entries)),
    change: work =>
      this.waits(() => {
        this.entries = work(structuredClone(this.entries));
      }),
  };
}

/** A server that takes each key once, looks at versions, and refuses a key with another content. */
class Server {
  readonly taken: string[] = [];
  readonly #keys = new Map<string, { content: string; answer: Answer }>();
  readonly #versions = new Map<string, number>();
  constructor(private readonly refuses: readonly string[] = []) {}

  /** A file has one id until a step has taken it; sent again after that, it is another. */
  file = (entry: Entry): Entry => {
    const { photo } = entry.variables.input ?? {};
    if (photo !== 'device:1') return entry;
    const id = `file-${this.taken.length}`;
    return { ...entry, variables: { ...entry.variables, input: { photo: id } } };
  };

  take = ({ key, step, variables, doneAt, row }: Entry): Answer => {
    const content = JSON.stringify([step, variables, doneAt]);
    const known = this.#keys.get(key);
    if (known && known.content !== content) throw new Error(`${key} with another content`);
    if (known) return known.answer;
    const refuse = (code: string): Answer => ({ kind: 'refused', refusal: { code, message: code } });
    const version = this.#versions.get(row) ?? 1;
    if (this.refuses.includes(step)) return refuse('RULE_VIOLATED');
    if (variables.expectedVersion !== version) return refuse('STALE_RECORD');
    this.taken.push(step);
    this.#versions.set(row, version + 1);
    const answer: Answer = { kind: 'taken', record: row, version: version + 1 };
    this.#keys.set(key, { content, answer });
    return answer;
  };
}

const run = (device: Device, server: Server, offset = 0) =>
  sendAll({
    store: device.store,
    offset: () => device.waits(() => offset),
    files: each => device.waits(() => server.file(each)),
    send: each => device.waits(() => server.take(each)),
  });

const photo = { id: 'a', expectedVersion: 1, input: { photo: 'device:1' } };
const three = [entry('1', 'a', { variables: photo }), entry('2', 'b'), entry('3', 'a'), entry('4', 'a')];

test('switched off at every moment, each step is taken once, in its order, and nothing stays behind', async () => {
  const whole = new Device(three);
  await run(whole, new Server());
  expect(whole.moments).toBeGreaterThan(20);
  for (let moment = 1; moment <= whole.moments; moment++) {
    const server = new Server();
    const device = new Device(three, moment);
    await expect(run(device, server)).rejects.toBeInstanceOf(Killed);
    const again = new Device(device.entries);
    await run(again, server, 5000);
    expect(server.taken).toEqual(['step-1', 'step-2', 'step-3', 'step-4']);
    expect(again.entries).toEqual([]);
  }
});

test('a refused one holds the rest of its row alone; what somebody sends anew, or drops, sets it free', async () => {
  const server = new Server(['step-1']);
  const device = new Device(three);
  await run(device, server);
  expect(server.taken).toEqual(['step-2']);
  expect(device.entries.map(({ id, refusal }) => [id, refusal?.code])).toEqual([
    ['1', 'RULE_VIOLATED'],
    ['3', undefined],
    ['4', undefined],
  ]);
  const dropped = new Device(device.entries.slice(1));
  await run(dropped, server);
  expect(server.taken).toEqual(['step-2', 'step-3', 'step-4']);
});

test('where others were sooner it is refused, and sent anew upon what they left', async () => {
  const server = new Server();
  server.take(entry('0', 'a', { step: 'of others' }));
  const device = new Device([entry('1', 'a'), entry('3', 'a')]);
  await run(device, server);
  expect(device.entries[0]?.refusal?.code).toBe('STALE_RECORD');
  const [first, second] = device.entries as [Entry, Entry];
  const later = new Device([renewed(first, 'another key', 2), second]);
  await run(later, server);
  expect(server.taken).toEqual(['of others', 'step-1', 'step-3']);
});

test('without an answer nothing more is sent, and all is kept', async () => {
  const device = new Device(three);
  const send = async (): Promise<Answer> => ({ kind: 'later', refusal: { code: 'NO_ANSWER', message: '' } });
  const last = await sendAll({ store: device.store, offset: async () => 0, files: async each => each, send });
  expect(last?.kind).toBe('later');
  expect(device.entries).toHaveLength(4);
});

describe('the time of its doing', () => {
  const sent = async (change: Partial<Entry>, offset: number) => {
    const device = new Device([entry('1', 'a', change)]);
    const seen: (string | undefined)[] = [];
    await sendAll({
      store: device.store,
      offset: async () => offset,
      files: async each => each,
      send: async each => {
        seen.push(each.doneAt);
        return { kind: 'later', refusal: { code: 'NO_ANSWER', message: '' } };
      },
    });
    return { seen, entry: device.entries[0] };
  };
  const DAY = 86_400_000;

  test('is put right by as much as the clock is wrong, a day too', async () => {
    expect((await sent({ at: begun + DAY, offset: -DAY }, -DAY)).seen).toEqual(['2026-11-23T02:00:00.000Z']);
    expect((await sent({ at: begun + DAY }, -DAY)).seen).toEqual(['2026-11-23T02:00:00.000Z']);
  });

  test('stays what it was when first sent', async () => {
    const { seen } = await sent({ doneAt: '2026-11-23T01:00:00.000Z' }, 5000);
    expect(seen).toEqual(['2026-11-23T01:00:00.000Z']);
  });

  test('is asked for where the clock was changed since', async () => {
    const { seen, entry: kept } = await sent({ offset: 0 }, DAY);
    expect(seen).toEqual([]);
    expect(kept?.refusal?.code).toBe('CLOCK_CHANGED');
  });
});
