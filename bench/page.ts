import type { Browser } from 'playwright-core';
import { startBrowser } from '../server/test/browser.ts';
import { asked, cost } from './cost.ts';
import { ask } from './load.ts';
import { signIn } from './panel.ts';
import { startSanbao } from './sanbao.ts';
import { hold } from './targets.ts';

const LISTS = { ServiceOrder: 'serviceOrders', Equipment: 'equipments' };

/** What the pages of an order and of a machine ask the server for, and what answering that takes. */
export async function page() {
  await using opened = new AsyncDisposableStack();
  const sanbao = await startSanbao();
  opened.defer(sanbao.stop);
  const browser = await startBrowser();
  opened.defer(() => browser.close());
  const storageState = await signIn(browser, `http://127.0.0.1:${sanbao.port}`);
  for (const [record, list] of Object.entries(LISTS)) {
    const { data } = JSON.parse(await ask(asked(sanbao, `{ ${list}(first: 1) { nodes { id } } }`)));
    const bodies = await questionsOf(
      browser,
      storageState,
      `http://127.0.0.1:${sanbao.port}/${record}/${data[list].nodes[0].id}/show`,
    );
    const costs = [];
    for (const body of bodies) costs.push(await cost(sanbao, { ...asked(sanbao, ''), body }));
    hold(`${record}’s page: requests`, bodies.length, { most: 3, unit: '', noise: 0 });
    hold(
      `${record}’s page: all`,
      costs.reduce((sum, each) => sum + each, 0),
      { most: 5, unit: 'ms CPU' },
    );
  }
}

/** The GraphQL documents that a page sends until nothing more is loaded, once the panel itself is there. */
async function questionsOf(browser: Browser, storageState: Awaited<ReturnType<typeof signIn>>, address: string) {
  const context = await browser.newContext({ locale: 'zh-CN', serviceWorkers: 'block', storageState });
  const tab = await context.newPage();
  await tab.goto(new URL('/', address).href, { waitUntil: 'networkidle' });
  const bodies: string[] = [];
  tab.on('request', request => {
    if (request.url().endsWith('/graphql')) bodies.push(request.postData() ?? '');
  });
  const path = JSON.stringify(new URL(address).pathname);
  await tab.evaluate(`history.pushState({}, '', ${path}); dispatchEvent(new PopStateEvent('popstate'))`);
  await tab.waitForLoadState('networkidle');
  await tab.waitForTimeout(1000);
  await context.close();
  return bodies;
}
