import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startBrowser } from '../../server/test/browser.ts';
import { breadth, hold } from '../../server/test/promise.ts';
import { type Sanbao, startDemo } from '../../server/test/sanbao.ts';
import { coveringForms, type OpenForm } from './forms.ts';
import { fits, Person, picture, setTheme, violations } from './panel.ts';

/** Who sees nearly all pages, and who has the rest. */
const readers = ['after-sales-head', 'engineer'] as const;
/** Who opens forms: one of each department. */
const takers = ['after-sales', 'after-sales-head', 'engineer', 'management', 'gm', 'sales', 'manufacturing', 'auditor'];

let sanbao: Sanbao;
let browser: Browser;
let baseURL: string;
beforeAll(async () => {
  sanbao = await startDemo();
  baseURL = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
}, 300_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

const languages = { zh: 'zh-CN', en: 'en-GB' } as const;
/** A screen, the same at 200 %, and a telephone. */
const windows = {
  desktop: { width: 1280, height: 860 },
  zoomed: { width: 640, height: 430 },
  phone: { width: 390, height: 844 },
} as const;

type View = readonly [window: keyof typeof windows, theme: 'light' | 'dark'];
const all = Object.keys(windows).flatMap(window => ['light', 'dark'].map(theme => [window, theme] as unknown as View));
/** In the tests Chinese alone is read, in both themes, whose colours are those of any language and window; English words are the longer ones. */
const some: Record<keyof typeof languages, readonly View[]> = {
  zh: [
    ['desktop', 'light'],
    ['desktop', 'dark'],
    ['zoomed', 'light'],
    ['phone', 'light'],
  ],
  en: [
    ['zoomed', 'light'],
    ['phone', 'light'],
  ],
};
/** By `npm run audit -- pages` every view is read and photographed; in the tests the smaller ones are measured alone. */
const isWhole = breadth(0, 1) === 1;
const viewsOf = (language: keyof typeof languages) => (isWhole ? all : some[language]);

const sessions = new Map<string, Promise<Awaited<ReturnType<BrowserContext['storageState']>>>>();
async function session(account: string) {
  const { page } = await Person.signIn(browser, baseURL, account);
  const state = await page.context().storageState();
  await page.context().close();
  return state;
}

/** A window of somebody who has signed in once, or of a stranger. */
async function opened(language: keyof typeof languages, account?: string) {
  if (account && !sessions.has(account)) sessions.set(account, session(account));
  const storageState = account && (await sessions.get(account));
  const options = { baseURL, locale: languages[language], reducedMotion: 'reduce' } as const;
  const context = await browser.newContext({ ...options, ...(storageState && { storageState }) });
  return context.newPage();
}

/** What jumps while a page loads is clicked amiss: how much of the window did, as browsers count it. */
const MAX_SHIFT = 0.1;
const shiftOf = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>(resolve => {
        interface Shift extends PerformanceEntry {
          value: number;
        }
        new PerformanceObserver(list =>
          resolve((list.getEntries() as Shift[]).reduce((sum, { value }) => sum + value, 0)),
        ).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(0), 100);
      }),
  );

/** What is wrong with what is open, in each window and theme; of a theme only what differs in it. */
async function problemsOf(page: Page, what: string, language: keyof typeof languages, within?: string) {
  const problems: string[] = [];
  const name = `${what}-${language}`;
  for (const [window, theme] of viewsOf(language)) {
    await page.setViewportSize(windows[window]);
    await setTheme(page, theme);
    const isRead = isWhole || window === 'desktop';
    const rules = theme === 'dark' ? ['color-contrast'] : undefined;
    const found = isRead ? await violations(page, { within, rules }) : [];
    if (!(await fits(page))) found.push('wider than its window');
    problems.push(...found.map(problem => `${name} ${window} ${theme}: ${problem}`));
    if (isWhole) await picture(page, `${name}-${window}-${theme}`, { fullPage: !within });
  }
  return problems;
}

/** The pages of somebody's menu, and one of each that records have. */
async function pathsOf(page: Page) {
  await page.goto('/inbox');
  const links = page.getByRole('menuitem');
  await links.first().waitFor();
  const paths = await links.evaluateAll(items => items.map(item => item.getAttribute('href') ?? ''));
  return paths.filter(path => /^\/[a-z-]*$/.test(path));
}

test.each(['zh', 'en'] as const)(
  'every page can be read by everybody, and none is wider than its window: %s',
  async language => {
    const problems: string[] = [];
    const seen = new Set<string>();
    const lookAt = async (page: Page, paths: readonly string[]) => {
      for (const path of paths.filter(each => !seen.has(each))) {
        seen.add(path);
        await page.goto(path);
        await page.waitForLoadState('networkidle');
        expect(page.url()).toBe(baseURL + path);
        const shift = await shiftOf(page);
        if (shift > MAX_SHIFT) problems.push(`${path}: ${shift} of it moved while it was loaded`);
        const name =
          path
            .replace(/\/[\w-]{36}/, '')
            .replaceAll('/', '-')
            .slice(1) || 'home';
        problems.push(...(await problemsOf(page, name, language)));
      }
    };
    await lookAt(await opened(language), ['/login']);
    const { trainingPlans } = await (await sanbao.as(readers[0])).read('{ trainingPlans(first: 1) { nodes { id } } }');
    const plan = `TrainingPlan/${trainingPlans.nodes[0].id}`;
    for (const reader of readers) {
      const page = await opened(language, reader);
      await lookAt(page, await pathsOf(page));
      await lookAt(page, ['/TrainingPlan', `/${plan}/show`, `/case/${plan}`, '/me', '/nowhere']);
    }
    expect([...seen]).toEqual(expect.arrayContaining(['/', '/day', '/board', '/conformance', '/in-force']));
    expect(problems).toEqual([]);
    hold(`pages in ${language}: what somebody cannot read or reach`, 'exactly', 0, problems.length);
  },
  600_000,
);

/** One form of each kind; all that the demo has in both languages, by `npm run audit -- pages`. */
test(
  'every kind of form can be filled in by everybody',
  async () => {
    const problems: string[] = [];
    const forms: OpenForm[] = await coveringForms(sanbao, takers, isWhole);
    for (const language of isWhole ? (['zh', 'en'] as const) : (['zh'] as const))
      for (const [account, own] of Map.groupBy(forms, form => form.account)) {
        const page = await opened(language, account);
        for (const { step, path, within } of own) {
          await page.goto(path);
          await page.locator(`${within} form`).first().waitFor();
          await page.waitForLoadState('networkidle');
          problems.push(...(await problemsOf(page, `form-${step}`, language, within)));
        }
      }
    expect(problems).toEqual([]);
    hold('forms: what somebody cannot read or reach', 'exactly', 0, problems.length);
    // All of them in every window and theme take a quarter of an hour of a quiet machine.
  },
  breadth(600_000, 3_600_000),
);
