import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { seedDemo } from '../../server/src/demo/seed.ts';
import { startBrowser } from '../../server/test/browser.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { Person, picture } from './panel.ts';

let sanbao: Sanbao;
let browser: Browser;
let signedIn: Awaited<ReturnType<BrowserContext['storageState']>>;
let baseURL: string;
let plan: string;

beforeAll(async () => {
  sanbao = await startSanbao(new Date(), {}, seedDemo);
  baseURL = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
  const { page } = await Person.signIn(browser, baseURL, 'after-sales');
  signedIn = await page.context().storageState();
  const office = await sanbao.as('after-sales');
  const drafts = await office.read(
    '{ trainingPlans(filter: { state: { eq: DRAFT }, revision: { gte: 1 } }) { nodes { id } } }',
  );
  plan = drafts.trainingPlans.nodes[0].id;
}, 60_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

const languages = { zh: 'zh-CN', en: 'en-GB' };
const sizes = { desktop: { width: 1280, height: 860 }, phone: { width: 390, height: 844 } };
const pages = {
  'sign-in': () => '/login',
  inbox: () => '/',
  list: () => '/TrainingPlan',
  show: () => `/TrainingPlan/${plan}/show`,
  dialog: () => `/TrainingPlan/${plan}/show?step=reviseTrainingPlan`,
  create: () => '/TrainingPlan/create',
  procedure: () => '/procedure',
};

/** As if the reader had changed the theme in another window, which needs no button that a dialog may cover. */
const setTheme = (page: Page, theme: string) =>
  page.evaluate(theme => {
    const [key, newValue] = ['RaStoresanbao.theme', JSON.stringify(theme)];
    localStorage.setItem(key, newValue);
    window.dispatchEvent(new StorageEvent('storage', { key, newValue }));
  }, theme);

/** Everything in the light; in the dark only what differs there. */
async function violations(page: Page, theme: string) {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (theme === 'dark' ? axe.withRules('color-contrast') : axe).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => ({ id, html, failureSummary })));
}

test.each(Object.entries(languages))(
  'every page can be read by everybody, light and dark, wide and narrow: %s',
  async (language, locale) => {
    const problems: unknown[] = [];
    for (const [name, address] of Object.entries(pages)) {
      const storageState = name === 'sign-in' ? undefined : signedIn;
      const context = await browser.newContext({
        baseURL,
        locale,
        storageState,
        reducedMotion: 'reduce',
        viewport: sizes.desktop,
      });
      const page = await context.newPage();
      await page.goto(address());
      await page.waitForLoadState('networkidle');
      for (const [size, viewport] of Object.entries(sizes))
        for (const theme of ['light', 'dark']) {
          await page.setViewportSize(viewport);
          await setTheme(page, theme);
          for (const problem of await violations(page, theme)) problems.push({ name, size, theme, ...problem });
          if (theme === 'light' || (language === 'zh' && size === 'desktop')) await picture(page, [name, language, size, theme].join('-'));
        }
      await context.close();
    }
    expect(problems).toEqual([]);
  },
  120_000,
);

test('a first visit loads no more than 260 kB before one can sign in', async () => {
  const page = await browser.newPage({ baseURL });
  const scripts: { name: string; size: Promise<number> }[] = [];
  page.on('request', request => {
    if (request.resourceType() !== 'script') return;
    const size = request.response().then(async answer => gzipSync(await answer!.body()).length);
    scripts.push({ name: request.url(), size });
  });
  await page.goto('/');
  await page.locator('input[type=password]').waitFor();
  await page.waitForLoadState('networkidle');
  // The page that one can sign in on asks for what is behind it.
  const behind = scripts.findIndex(({ name }) => name.includes('/Layout-'));
  expect(behind).toBeGreaterThan(0);
  const sizes = await Promise.all(scripts.slice(0, behind).map(({ size }) => size));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(260_000);
});
