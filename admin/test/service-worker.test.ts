import { runInNewContext } from 'node:vm';
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { bundled } from '../serviceWorker.ts';

type Listener = (event: object) => void;

/** What a browser gives a service worker, as far as this one asks for it: caches by their names, and a network. */
class Device {
  readonly caches = new Map<string, Map<string, Response>>();
  readonly fetched: string[] = [];
  network: (path: string) => Response | Promise<Response> = path => new Response(path);

  /** The worker of a release, as the browser runs it. */
  worker(release: string, files: string[]) {
    const listeners: Record<string, Listener> = {};
    const self = {
      location: { origin: 'https://panel' },
      addEventListener: (name: string, listener: Listener) => {
        listeners[name] = listener;
      },
      skipWaiting: async () => {},
      registration: {},
      clients: { claim: async () => {} },
    };
    const fetch = (asked: Asked) => this.#fetch(asked);
    const given = { known: { release, files }, self, caches: this.#storage, fetch, Request, URL, setTimeout: late };
    runInNewContext(program, given);
    const during = (name: string) =>
      new Promise<void>((resolve, reject) => {
        listeners[name]!({ waitUntil: (work: Promise<void>) => work.then(resolve, reject) });
      });
    return {
      install: () => during('install'),
      activate: () => during('activate'),
      /** The text of its answer, or nothing where it leaves the request to the browser. */
      async answer(path: string, request: object = { method: 'GET', mode: 'navigate' }) {
        let given: Promise<Response> | undefined;
        listeners.fetch!({
          request: { url: `https://panel${path}`, ...request },
          respondWith: (answer: Promise<Response>) => {
            given = answer;
          },
        });
        return given && (await given).text();
      },
    };
  }

  async #fetch({ url }: { url: string }) {
    const path = url.replace('https://panel', '');
    this.fetched.push(path);
    return this.network(path);
  }

  #storage = {
    open: async (name: string) => {
      const kept = this.caches.get(name) ?? new Map<string, Response>();
      this.caches.set(name, kept);
      return {
        match: async (path: string) => kept.get(path)?.clone(),
        put: async (path: string, answer: Response) => void kept.set(path, answer.clone()),
        add: async (asked: { url: string }) => void kept.set(asked.url, await this.#fetch(asked)),
      };
    },
    match: async (asked: string | { url: string }) => {
      const path = typeof asked === 'string' ? asked : asked.url.replace('https://panel', '');
      for (const kept of this.caches.values()) if (kept.has(path)) return kept.get(path)!.clone();
    },
    keys: async () => [...this.caches.keys()],
    delete: async (name: string) => this.caches.delete(name),
  };
}

interface Asked {
  url: string;
}

class Request {
  constructor(readonly url: string) {}
}

/** Nobody waits for what comes too late. */
const late = (work: () => void, milliseconds: number) => setTimeout(work, milliseconds).unref();

let program: string;
let device: Device;
beforeAll(async () => {
  program = await bundled({ RELEASE: 'known.release', FILES: 'known.files' });
});
beforeEach(() => {
  device = new Device();
});

const page = '/index.html';
const [shared, former, present] = ['/assets/shared.js', '/assets/former.js', '/assets/present.js'];
const dead = () => Promise.reject(new TypeError('Failed to fetch'));

async function run(release: string, files: string[]) {
  const worker = device.worker(release, files);
  await worker.install();
  await worker.activate();
  return worker;
}

describe('a release', () => {
  test('is fetched but for what it shares with the one before, whose parts stay while its pages are open', async () => {
    await run('1', [page, shared, former]);
    device.fetched.length = 0;
    const worker = await run('2', [page, shared, present]);
    expect(device.fetched).toEqual([page, present]);
    device.network = dead;
    expect(await worker.answer(former, { method: 'GET', mode: 'cors' })).toBe(former);
  });

  test('goes with the second after it', async () => {
    for (const release of ['1', '2', '3']) await run(release, [page]);
    expect([...device.caches.keys()]).toEqual(['panel-2', 'panel-3']);
  });

  test('that is not there as a whole is not taken', async () => {
    device.network = path => (path === present ? dead() : new Response(path));
    await expect(device.worker('1', [page, present]).install()).rejects.toThrow('Failed to fetch');
  });
});

describe('a page', () => {
  test('comes by the network, so that it is of the newest release', async () => {
    const worker = await run('1', [page]);
    device.network = () => new Response('newer');
    expect(await worker.answer('/day')).toBe('newer');
  });

  test.each([
    ['there is no network', dead],
    ['what stands before the server answers in its place', () => new Response('', { status: 502 })],
  ])('is opened from the device where %s', async (_, network) => {
    const worker = await run('1', [page]);
    device.network = network;
    expect(await worker.answer('/ServiceOrder/1/show')).toBe(page);
  });

  test.each(['/files/1', '/login', '/m/ABC', '/print/WorkReport/1.pdf', '/link/secret'])(
    'that is none of the panel is left to the browser: %s',
    async path => {
      expect(await (await run('1', [page])).answer(path)).toBeUndefined();
    },
  );
});

test('what is asked of the API never passes here', async () => {
  const worker = await run('1', [page]);
  expect(await worker.answer('/graphql', { method: 'POST', mode: 'cors' })).toBeUndefined();
  expect(await worker.answer('/graphql?query={viewer}', { method: 'GET', mode: 'cors' })).toBeUndefined();
});
