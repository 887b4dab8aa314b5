import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startBrowser } from '../../server/test/browser.ts';
import { type Sanbao, startDemo } from '../../server/test/sanbao.ts';
import type { RecordType } from '../src/schema/metadata.ts';
import { records, recordType } from '../src/schema/schema.ts';
import { fits, Person, picture, telephone } from './panel.ts';

let sanbao: Sanbao;
let browser: Browser;
let baseURL: string;
let signedIn: Awaited<ReturnType<BrowserContext['storageState']>>;
let readable: readonly RecordType[];
beforeAll(async () => {
  sanbao = await startDemo();
  baseURL = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
  const { page } = await Person.signIn(browser, baseURL, 'after-sales-head');
  signedIn = await page.context().storageState();
  const { viewer } = await (await sanbao.as('after-sales-head')).read('{ viewer { permissions } }');
  readable = records.filter(({ name }) => viewer.permissions.includes(`read:${name}`));
}, 300_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

const languages = { zh: 'zh-CN', en: 'en-GB' } as const;
type Language = keyof typeof languages;

async function opened(language: Language, viewport = { width: 1280, height: 860 }) {
  const context = await browser.newContext({
    ...{ baseURL, locale: languages[language], viewport, storageState: signedIn, reducedMotion: 'reduce' },
  });
  const page = await context.newPage();
  await page.goto('/');
  await page.locator('#main-content h1').waitFor();
  return page;
}

/** Goes to a list as a link of the panel does. */
async function goTo(page: Page, { name, plural }: RecordType, language: Language) {
  await page.evaluate(path => {
    history.pushState({}, '', path);
    dispatchEvent(new PopStateEvent('popstate', { state: {} }));
  }, `/${name}`);
  await page.waitForFunction(
    heading => document.querySelector('h1')?.textContent === heading && !document.querySelector('.plain-awaited'),
    plural[language],
  );
}

/** A row of one line, with a word in its frame. */
const ONE_LINE = 48;
/** Of what is cut one reads at least the beginning. */
const READABLE = 90;

/** What is wrong with a list, if it has rows. */
const faultsOf = (page: Page) =>
  page.locator('.plain-rows').evaluateAll(
    (tables, { ONE_LINE, READABLE }) =>
      tables.flatMap(table => {
        const beyond = table.scrollWidth - table.parentElement!.clientWidth;
        const heights = [...table.querySelectorAll('tr')].map(row => row.getBoundingClientRect().height);
        const cut = [...table.querySelectorAll('td')].filter(cell => cell.scrollWidth > cell.clientWidth);
        const narrow = cut.filter(cell => cell.clientWidth < READABLE).map(cell => cell.textContent);
        return [
          ...(beyond > 0 ? [`${beyond} px wider than its window`] : []),
          ...(Math.max(...heights) > ONE_LINE ? [`a row of ${Math.max(...heights)} px`] : []),
          ...(narrow.length ? [`cut short: ${narrow.slice(0, 2)}`] : []),
        ];
      }),
    { ONE_LINE, READABLE },
  );

const pictured = ['FaultReport', 'Complaint', 'WarrantyDecision', 'ServiceOrder', 'Part'];

test.each(['zh', 'en'] as const)(
  'each row of a list is one line, and no list is wider than its window: %s',
  async language => {
    const page = await opened(language);
    const filled: string[] = [];
    const unreadable: unknown[] = [];
    for (const record of readable) {
      await goTo(page, record, language);
      if (await page.locator('.plain-rows').count()) filled.push(record.name);
      const faults = await faultsOf(page);
      if (faults.length || !(await fits(page))) unreadable.push([record.name, ...faults]);
      if (pictured.includes(record.name)) await picture(page, `list-${record.name}-${language}`, { fullPage: false });
    }
    expect(unreadable).toEqual([]);
    expect(filled).toEqual(expect.arrayContaining(pictured));
  },
  300_000,
);

test('a cell that is cut tells the whole of it; a flag marks the rows of which it is true, and has no column', async () => {
  const page = await opened('zh');
  await goTo(page, recordType('Complaint'), 'zh');
  const words = page.locator('td.text').first();
  expect(await words.getAttribute('title')).toBeNull();
  await words.hover();
  expect(await words.getAttribute('title')).toBe(await words.textContent());

  await goTo(page, recordType('ServiceOrder'), 'zh');
  const table = page.locator('.plain-rows');
  expect(await table.getByText(/^[是否]$/).count()).toBe(0);
  expect(await table.locator('td.state').filter({ hasText: '迟到' }).count()).toBeGreaterThan(0);
}, 120_000);

test('a step that asks for nothing is taken on the rows that are ticked: on those whose state it starts from', async () => {
  const office = await sanbao.as('after-sales-head');
  const { persons } = await office.read('{ persons(first: 3) { nodes { id number } } }');
  const away: { id: string }[] = persons.nodes.slice(0, 2);
  for (const { id } of away) await office.step('deactivatePerson', { id, input: { reason: '离职' } });
  const page = await opened('zh');
  await goTo(page, recordType('Person'), 'zh');
  for (const { number } of persons.nodes)
    await page.getByRole('row').filter({ hasText: number }).getByRole('checkbox').click();
  const take = page.getByRole('button', { name: '恢复使用人员（2）' });
  await take.waitFor();
  await picture(page, 'list-ticked-zh');
  await take.click();
  await page.getByText('已办理 2 件').waitFor();
  await take.waitFor({ state: 'detached' });
  const { persons: back } = await office.read(
    'query ($ids: [ID!]!) { persons(filter: { id: { in: $ids } }) { nodes { state } } }',
    { ids: away.map(({ id }) => id) },
  );
  expect(back.nodes).toEqual([{ state: 'ACTIVE' }, { state: 'ACTIVE' }]);
  await page.context().close();
}, 60_000);

test('on the phone each is a card that fits', async () => {
  const page = await opened('en', telephone.viewport);
  for (const name of pictured) {
    await goTo(page, recordType(name), 'en');
    await page.locator('.plain-cards').waitFor();
    expect(await fits(page)).toBe(true);
    await picture(page, `list-${name}-phone`, { fullPage: false });
  }
}, 120_000);
