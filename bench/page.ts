import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../server/test/browser.ts';
import { asked, cost } from './cost.ts';
import { ask } from './load.ts';
import { signIn } from './panel.ts';
import { type Sanbao, startSanbao } from './sanbao.ts';
import { hold } from './targets.ts';

const LISTS = { ServiceOrder: 'serviceOrders', Equipment: 'equipments' };
const SECOND = 1000;

/** What the pages of an order and of a machine ask the server for, and what answering that takes: those with the most on them. */
export async function page() {
  await using opened = new AsyncDisposableStack();
  const sanbao = await startSanbao();
  opened.defer(sanbao.stop);
  const browser = await startBrowser();
  opened.defer(() => browser.close());
  const storageState = await signIn(browser, addressOf(sanbao));
  const scrolled = [];
  for (const [record, list] of Object.entries(LISTS)) {
    const path = `/${record}/${await fullest(sanbao, list)}/show`;
    const { own, below, cold } = await questionsOf(browser, storageState, new URL(path, addressOf(sanbao)));
    hold(`${record}’s page: requests`, own.length, { most: 3, unit: '', noise: 0 });
    hold(`${record}’s page: all`, await costOf(sanbao, own), { most: 5, unit: 'ms CPU' });
    const lists = { requests: below.length, 'ms CPU': await costOf(sanbao, below) };
    scrolled.push({ page: record, 'requests, panel included': cold.length, 'its lists, once scrolled to': lists });
  }
  console.dir(scrolled, { depth: 2 });
}

const addressOf = ({ port }: Sanbao) => `http://127.0.0.1:${port}`;

/** The record to which most others point, of the newest. */
async function fullest(sanbao: Sanbao, list: string): Promise<string> {
  const answer = await ask(asked(sanbao, `{ ${list}(first: 100) { nodes { id relatedCounts { count } } } }`));
  const { nodes } = JSON.parse(answer).data[list] as { nodes: { id: string; relatedCounts: { count: number }[] }[] };
  const weight = ({ relatedCounts }: (typeof nodes)[number]) =>
    relatedCounts.reduce((sum, { count }) => sum + count, 0);
  return nodes.reduce((most, each) => (weight(each) > weight(most) ? each : most)).id;
}

async function costOf(sanbao: Sanbao, bodies: readonly string[]) {
  let sum = 0;
  for (const body of bodies) sum += await cost(sanbao, { ...asked(sanbao, ''), body });
  return sum;
}

/**
 * The GraphQL documents that a page sends until nothing more is loaded, once the panel itself is there; those that follow
 * when one scrolls to its end; and all that a first visit sends.
 */
async function questionsOf(
  browser: Browser,
  storageState: Awaited<ReturnType<typeof signIn>>,
  { href, pathname, origin }: URL,
) {
  const context = await browser.newContext({ locale: 'zh-CN', serviceWorkers: 'block', storageState });
  const tab = await context.newPage();
  let bodies: string[] = [];
  tab.on('request', request => {
    if (request.url().endsWith('/graphql')) bodies.push(request.postData() ?? '');
  });
  const sentBy = async (act: () => Promise<unknown>) => {
    bodies = [];
    await act();
    await quiet(tab);
    return bodies;
  };
  const cold = await sentBy(() => tab.goto(href));
  await sentBy(() => tab.goto(origin));
  const own = await sentBy(() =>
    tab.evaluate(
      `history.pushState({}, '', ${JSON.stringify(pathname)}); dispatchEvent(new PopStateEvent('popstate'))`,
    ),
  );
  const below = await sentBy(() => tab.mouse.wheel(0, 100_000));
  await context.close();
  return { own, below, cold };
}

async function quiet(tab: Page) {
  await tab.waitForLoadState('networkidle');
  await tab.waitForTimeout(SECOND);
  await tab.waitForLoadState('networkidle');
}
