import type { Browser, BrowserContextOptions } from 'playwright-core';
import { startBrowser } from '../server/test/browser.ts';
import { startSanbao } from './sanbao.ts';
import { hold } from './targets.ts';

const KILO = 1000;

/** What came over the wire: requests, and kilobytes as they were sent. */
interface Traffic {
  requests: number;
  kilobytes: number;
}

/** What a first visit loads: the page to sign in, and pages until their rows are seen, with nothing kept from before. */
export async function panel() {
  await using opened = new AsyncDisposableStack();
  const sanbao = await startSanbao();
  opened.defer(sanbao.stop);
  const browser = await startBrowser();
  opened.defer(() => browser.close());
  const address = `http://127.0.0.1:${sanbao.port}`;
  const signedIn = { storageState: await signIn(browser, address) };

  const rows = [
    await visit(browser, `${address}/login`, 'button[type=submit]'),
    await visit(browser, `${address}/ServiceOrder`, 'tbody tr', signedIn),
    await visit(browser, `${address}/`, 'main a', signedIn),
    await visit(browser, `${address}/link/`, 'h1'),
  ];
  console.table(rows);
  const [login, list] = rows as [(typeof rows)[number], (typeof rows)[number]];
  hold('panel, sign-in', login.kilobytes, { most: 150, unit: 'kB', noise: 0 });
  hold('panel, list', list.kilobytes, { most: 340, unit: 'kB', noise: 0 });
  hold('panel, list: requests', list.requests, { most: 25, unit: '', noise: 0 });
}

/** Opens an address in a browser that knows nothing but who is signed in, until something is seen there. */
async function visit(browser: Browser, address: string, seen: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ locale: 'zh-CN', serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await network.send('Network.enable');
  const traffic: Traffic = { requests: 0, kilobytes: 0 };
  network.on('Network.loadingFinished', ({ encodedDataLength }) => {
    traffic.requests += 1;
    traffic.kilobytes += encodedDataLength / KILO;
  });
  await page.goto(address);
  await page.locator(seen).first().waitFor();
  const { requests, kilobytes } = traffic;
  await context.close();
  return { 'first visit': new URL(address).pathname, requests, kilobytes: Math.round(kilobytes) };
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
