import { isOfPanel } from './served.ts';

declare const self: ServiceWorkerGlobalScope;
/** By the build: the digest of what it made, and the paths of what the panel is. */
declare const RELEASE: string;
declare const FILES: readonly string[];

/** Every address of the panel is this file. */
const PAGE = '/index.html';
const PREFIX = 'panel-';
const CACHE = PREFIX + RELEASE;
/** Milliseconds that a page may take by the network before it is opened from the device. */
const PATIENCE = 4000;

/** Opens the panel where there is no network. What it reads of the API never passes here. */
self.addEventListener('install', event => event.waitUntil(keepRelease()));
self.addEventListener('activate', event => event.waitUntil(takeOver()));
self.addEventListener('fetch', event => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== self.location.origin) return;
  if (mode === 'navigate') {
    if (isOfPanel(pathname)) event.respondWith(page(event));
  } else if (isAsset(pathname) || FILES.includes(pathname)) event.respondWith(file(event.request));
});

const isAsset = (path: string) => path.startsWith('/assets/');

/** A release is kept as a whole; what it shares with the one before, by its name, is not fetched again. */
async function keepRelease() {
  const cache = await caches.open(CACHE);
  const keep = async (path: string) => {
    const known = isAsset(path) ? await caches.match(path, anyway) : undefined;
    if (known) await cache.put(path, known);
    else await cache.add(new Request(path, { cache: isAsset(path) ? 'default' : 'no-cache' }));
  };
  await Promise.all(FILES.map(keep));
  await self.skipWaiting();
}

/** Pages of the release before are still open, and fetch its parts: of it all is kept, of older ones nothing. */
async function takeOver() {
  const kept = (await caches.keys()).filter(name => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(kept.slice(0, -1).map(name => caches.delete(name)));
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
}

/** By the network, so that it is of the newest release; from the device where none comes. */
async function page(event: FetchEvent): Promise<Response> {
  const answer = fetched(event);
  const late = new Promise<undefined>(resolve => setTimeout(resolve, PATIENCE));
  const online = await Promise.race([answer.catch(() => undefined), late]);
  if (online && online.status < 500) return online;
  return (await (await caches.open(CACHE)).match(PAGE, anyway)) ?? answer;
}

const fetched = async ({ preloadResponse, request }: FetchEvent): Promise<Response> =>
  (await preloadResponse) ?? fetch(request);

/** Its name says what is in it, whichever release it is of. */
const file = async (request: Request) => (await caches.match(request, anyway)) ?? fetch(request);

/** The same for every encoding and cookie. */
const anyway = { ignoreVary: true };
