import type { Browser, BrowserContextOptions, CDPSession } from 'playwright-core';
import { startBrowser } from '../server/test/browser.ts';
import { startSanbao } from './sanbao.ts';
import { hold } from './targets.ts';

const KILO = 1000;
const TIMES = 3;

/** What a visit may take at most: requests, kilobytes as sent, and of them what is no library; seconds until it is seen. */
interface Target {
  requests?: number;
  kilobytes?: number;
  own?: number;
  seconds?: number;
}

const units: Record<keyof Target, string> = { requests: '', kilobytes: 'kB', own: 'kB', seconds: 's' };

interface Visited {
  'first visit': string;
  /** What is waited for. */
  seen: string;
  target?: Target;
  options?: BrowserContextOptions;
  /** How the device or its network is held back. */
  held?: keyof typeof holds;
}

const holds = {
  'processor ÷ 4': (device: CDPSession) => device.send('Emulation.setCPUThrottlingRate', { rate: 4 }),
  '1.6 Mbit/s, 150 ms': (device: CDPSession) => {
    const throughput = 1_600_000 / 8;
    const speed = { latency: 150, downloadThroughput: throughput, uploadThroughput: throughput };
    return device.send('Network.emulateNetworkConditions', { offline: false, ...speed });
  },
};

/** What a first visit loads: the page to sign in, and pages until their rows are seen, with nothing kept from before. */
export async function panel() {
  await using opened = new AsyncDisposableStack();
  const sanbao = await startSanbao();
  opened.defer(sanbao.stop);
  const browser = await startBrowser();
  opened.defer(() => browser.close());
  const baseURL = `http://127.0.0.1:${sanbao.port}`;
  const options = { storageState: await signIn(browser, baseURL) };
  const list = { 'first visit': '/ServiceOrder', seen: 'tbody tr', options };

  const visits: Visited[] = [
    { 'first visit': '/login', seen: 'button[type=submit]', target: { kilobytes: 150 } },
    { ...list, target: { requests: 25, kilobytes: 340, own: 100, seconds: 1.2 } },
    { ...list, held: 'processor ÷ 4', target: { seconds: 3 } },
    { ...list, held: '1.6 Mbit/s, 150 ms', target: { seconds: 4 } },
    { 'first visit': '/', seen: 'main a', options },
    { 'first visit': '/link/', seen: 'h1' },
  ];
  const rows = [];
  for (const each of visits) rows.push(await best(browser, baseURL, each));
  console.table(rows);
}

/** The quickest of several visits: what slows one of them down is something else on the machine. */
async function best(browser: Browser, baseURL: string, visited: Visited) {
  const taken = [];
  for (let time = 0; time < TIMES; time += 1) taken.push(await visit(browser, baseURL, visited));
  const figures = taken.toSorted((a, b) => a.seconds - b.seconds)[0] as (typeof taken)[number];
  const { 'first visit': path, held = '', target = {} } = visited;
  for (const [figure, most] of Object.entries(target) as [keyof Target, number][])
    hold(`panel, ${path}${held && `, ${held}`}: ${figure}`, figures[figure], { most, unit: units[figure], noise: 0 });
  return { 'first visit': path, held, ...figures };
}

/** Opens an address in a browser that knows nothing but who is signed in, until something is seen there. */
async function visit(browser: Browser, baseURL: string, { 'first visit': path, seen, options, held }: Visited) {
  const context = await browser.newContext({ locale: 'zh-CN', serviceWorkers: 'block', baseURL, ...options });
  const page = await context.newPage();
  const device = await context.newCDPSession(page);
  await device.send('Network.enable');
  if (held) await holds[held](device);
  const libraries = new Set<string>();
  const traffic = { requests: 0, kilobytes: 0, own: 0 };
  device.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (/\/(libraries|common)-/.test(request.url)) libraries.add(requestId);
  });
  device.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    traffic.requests += 1;
    traffic.kilobytes += encodedDataLength / KILO;
    if (!libraries.has(requestId)) traffic.own += encodedDataLength / KILO;
  });
  const from = performance.now();
  await page.goto(path, { waitUntil: 'commit' });
  await page.locator(seen).first().waitFor();
  const seconds = Math.round((performance.now() - from) / 100) / 10;
  const { requests, kilobytes, own } = traffic;
  await context.close();
  return { requests, kilobytes: Math.round(kilobytes), own: Math.round(own), seconds };
}

/** What a browser keeps of somebody who has signed in. */
export async function signIn(browser: Browser, address: string) {
  const page = await browser.newPage();
  await page.goto(address);
  await page.locator('input[type=email]').fill('after-sales@sanbao.example');
  await page.locator('input[type=password]').fill('sanbao-demo');
  await page.locator('button[type=submit]').click();
  await page.locator('main a').first().waitFor();
  return page.context().storageState();
}
