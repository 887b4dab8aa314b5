import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { play } from '../../server/src/demo/schedule.ts';
import { setStage } from '../../server/src/demo/seed.ts';
import { TrainingYear } from '../../server/src/demo/seed-training.ts';
import { startBrowser } from '../../server/test/browser.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { Person, picture, setTheme } from './panel.ts';

let sanbao: Sanbao;
let browser: Browser;
let signedIn: Awaited<ReturnType<BrowserContext['storageState']>>;
let baseURL: string;
let plan: string;

beforeAll(async () => {
  sanbao = await startSanbao(new Date(), {}, async (orm, now, config) =>
    play(new TrainingYear(await setStage(orm, config, now)).schedule()),
  );
  baseURL = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
  const { page } = await Person.signIn(browser, baseURL, 'after-sales');
  signedIn = await page.context().storageState();
  const office = await sanbao.as('after-sales');
  const { trainingPlans } = await office.read(
    '{ trainingPlans(filter: { state: { eq: DRAFT } }) { nodes { id history { step } } } }',
  );
  const isRevised = ({ history }: { history: { step: string }[] }) =>
    history.some(({ step }) => step === 'reviseTrainingPlan');
  plan = trainingPlans.nodes.find(isRevised).id;
}, 300_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

const languages = { zh: 'zh-CN', en: 'en-GB' };
const sizes = { desktop: { width: 1280, height: 860 }, phone: { width: 390, height: 844 } };
const pages = {
  'sign-in': () => '/login',
  home: () => '/',
  inbox: () => '/inbox',
  board: () => '/board',
  list: () => '/TrainingPlan',
  show: () => `/TrainingPlan/${plan}/show`,
  dialog: () => `/TrainingPlan/${plan}/show?step=reviseTrainingPlan`,
  create: () => '/TrainingPlan/create',
  passport: () => '/passport',
  coverage: () => '/coverage',
  procedure: () => '/procedure',
  conformance: () => '/conformance',
  audit: () => '/audit',
  evidence: () => '/evidence',
  'in-force': () => '/in-force',
  dashboard: () => '/dashboard',
  execution: () => '/execution',
};

/** Everything in the light; in the dark only what differs there. */
async function violations(page: Page, theme: string) {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (theme === 'dark' ? axe.withRules('color-contrast') : axe).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => ({ id, html, failureSummary })));
}

/** What is wrong with each page in this language, wide and narrow, light and dark. */
async function lookThrough([language, locale]: [string, string]) {
  const problems: unknown[] = [];
  const opened = async (storageState?: typeof signedIn) =>
    (await browser.newContext({ baseURL, locale, storageState, reducedMotion: 'reduce' })).newPage();
  const [stranger, office] = await Promise.all([opened(), opened(signedIn)]);
  for (const [name, address] of Object.entries(pages)) {
    const page = name === 'sign-in' ? stranger : office;
    await page.goto(address());
    await page.waitForLoadState('networkidle');
    expect(page.url()).toBe(baseURL + address());
    for (const [size, viewport] of Object.entries(sizes))
      for (const theme of ['light', 'dark']) {
        await page.setViewportSize(viewport);
        await setTheme(page, theme);
        for (const problem of await violations(page, theme)) problems.push({ name, language, size, theme, ...problem });
        if (theme === 'light' || size === 'desktop')
          await picture(page, [name, language, size, theme].join('-'), { fullPage: name !== 'dialog' });
      }
  }
  return problems;
}

test('every page can be read by everybody', async () => {
  const problems = await Promise.all(Object.entries(languages).map(lookThrough));
  expect(problems.flat()).toEqual([]);
}, 400_000);
