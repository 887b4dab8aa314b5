import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../server/test/browser.ts';
import { complaintForm, complaintGround } from '../../server/test/complaints.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { countPresses, Person, setTheme, violations } from './panel.ts';

let sanbao: Sanbao;
let browser: Browser;
let address: string;
beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '90' });
  address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

/** Opens what offers filters and views. */
async function offered(person: Person) {
  await person.page.getByRole('button', { name: '添加筛选' }).click();
  return person.page.getByRole('dialog', { name: '筛选和视图' });
}

/** Keeps what the list shows under a name, after its form was filled in further. */
async function keep(person: Person, name: string, fill: () => Promise<void> = async () => {}) {
  await (await offered(person)).getByRole('button', { name: /^保存当前筛选/ }).click();
  await person.field('名称', person.dialog()).fill(name);
  await fill();
  await person.dialog().getByRole('button', { name: '保存' }).click();
  await person.dialog().waitFor({ state: 'detached' });
}

/** Narrows the list by a period of a date, whose column may have that name as well. */
async function narrow(person: Person, date: string, period: string) {
  await (await offered(person)).getByRole('checkbox', { name: date }).click();
  await person.page.getByRole('combobox', { name: date }).click();
  await person.page.getByRole('option', { name: period, exact: true }).click();
}

const inMenu = ({ page }: Person, name: string) => page.getByRole('menuitem', { name, exact: true });

test('a view that was saved at the desk is there on the phone', async () => {
  const desk = await Person.signIn(browser, address, 'after-sales');
  await desk.page.goto(`/Person?filter=${encodeURIComponent(JSON.stringify({ roles: { contains: 'INSTRUCTOR' } }))}`);
  await desk.page.getByText('丁海涛').first().waitFor();
  await keep(desk, '讲师名单');
  await offered(desk);
  await desk.picture('saved-view');

  const phone = await Person.signIn(browser, address, 'after-sales', { viewport: { width: 390, height: 844 } });
  await phone.page.goto(`/Person?filter=${encodeURIComponent(JSON.stringify({ q: 'caomin' }))}`);
  await phone.page.getByText('曹敏').first().waitFor();
  await (await offered(phone)).getByRole('link', { name: '讲师名单' }).click();
  await phone.page.getByText('丁海涛').first().waitFor();
  await phone.page.getByText('曹敏').waitFor({ state: 'detached' });
  await phone.picture('saved-view-390');
  expect([...desk.problems, ...phone.problems]).toEqual([]);
}, 120_000);

/** The month of the panel's own clock is the one after the complaint about which one asks. */
const IN_DECEMBER = new Date('2026-12-20T02:00:00Z');
const IN_JANUARY = new Date('2027-01-05T02:00:00Z');

describe('last month’s complaints', () => {
  beforeAll(async () => {
    const ground = await complaintGround(sanbao);
    const office = await sanbao.as('after-sales');
    const receive = async (receivedOn: string, words: string) => {
      sanbao.clock.now = new Date(`${receivedOn}T02:00:00Z`);
      await office.step('openComplaint', { input: complaintForm(ground, { receivedOn, words }) });
    };
    await receive('2026-11-30', '十一月末的投诉');
    await receive('2026-12-01', '十二月初的投诉');
    sanbao.clock.now = IN_DECEMBER;
  }, 60_000);

  /** Somebody at the panel at that time, by the browser's clock, far from China. */
  async function at(now: Date, account: string) {
    const person = await Person.signIn(browser, address, account, { timezoneId: 'America/Los_Angeles' });
    await person.page.clock.setFixedTime(now);
    await person.page.reload();
    await person.page.locator('#main-content h1').waitFor();
    return person;
  }

  test('are kept by the name of the period, shared and pinned, and seen with two clicks at most', async () => {
    const office = await at(IN_DECEMBER, 'after-sales');
    await office.list('投诉');
    await office.page.getByText('十二月初的投诉').waitFor();
    await narrow(office, '收到日期', '上月');
    await office.page.getByText('十二月初的投诉').waitFor({ state: 'detached' });
    await office.page.getByText('十一月末的投诉').waitFor();
    await keep(office, '上月投诉', async () => {
      await office.pick('共享给', '售后服务部', office.dialog());
      await office.dialog().getByLabel('固定在部门所有人的菜单').check();
      expect(await violations(office.page)).toEqual([]);
      await office.picture('view-dialog');
    });
    await inMenu(office, '上月投诉').waitFor();
    await office.picture('view-pinned');

    const head = await at(IN_DECEMBER, 'after-sales-head');
    const presses = await countPresses(head.page);
    await inMenu(head, '上月投诉').click();
    await head.page.getByText('十一月末的投诉').waitFor();
    expect(await head.page.getByText('十二月初的投诉').count()).toBe(0);
    expect(presses()).toBeLessThanOrEqual(2);
    await head.page.goto('/');
    await inMenu(head, '上月投诉').waitFor();
    await head.page.keyboard.press('Control+k');
    await head.dialog().getByRole('combobox').fill('上月投');
    await head.page.getByRole('option', { name: /^上月投诉/ }).click();
    await head.page.getByText('十一月末的投诉').waitFor();
    const dialog = await offered(head);
    await dialog.getByRole('link', { name: '上月投诉 沈晓梅' }).waitFor();
    expect(await dialog.getByRole('button', { name: '视图“上月投诉”' }).count()).toBe(0);
    expect([...office.problems, ...head.problems]).toEqual([]);
  }, 120_000);

  test('are those of December in January, in the file as on the screen', async () => {
    const engineer = await at(IN_JANUARY, 'engineer');
    await inMenu(engineer, '上月投诉').click();
    await engineer.page.getByText('十二月初的投诉').waitFor();
    expect(await engineer.page.getByText('十一月末的投诉').count()).toBe(0);
    await engineer.page.getByRole('button', { name: '导出' }).click();
    await engineer.dialog().getByLabel('CSV').check();
    const saved = engineer.page.waitForEvent('download');
    await engineer.dialog().getByRole('button', { name: '导出' }).click();
    const file = readFileSync(await (await saved).path(), 'utf8');
    expect(file).toContain('十二月初的投诉');
    expect(file).not.toContain('十一月末的投诉');
    await engineer.dialog().waitFor({ state: 'detached' });
    await (await offered(engineer)).getByRole('button', { name: '移除全部筛选' }).click();
    await engineer.page.getByText('十一月末的投诉').waitFor();
    const other = await at(IN_JANUARY, 'management');
    await other.list('投诉');
    expect(await inMenu(other, '上月投诉').count()).toBe(0);
    expect([...engineer.problems, ...other.problems]).toEqual([]);
  }, 120_000);

  test('are no longer in the menu once whose view it is takes it off', async () => {
    const office = await at(IN_DECEMBER, 'after-sales');
    await inMenu(office, '上月投诉').click();
    await (await offered(office)).getByRole('button', { name: '视图“上月投诉”' }).click();
    await office.field('名称', office.dialog()).fill('前一个月');
    await office.dialog().getByLabel('固定在部门所有人的菜单').uncheck();
    await office.dialog().getByRole('button', { name: '保存' }).click();
    await office.dialog().waitFor({ state: 'detached' });
    await inMenu(office, '上月投诉').waitFor({ state: 'detached' });
    await (await offered(office)).getByRole('button', { name: '视图“前一个月”' }).click();
    await office.dialog().getByRole('button', { name: '移除' }).click();
    await office.dialog().waitFor({ state: 'detached' });
    expect(await (await sanbao.as('after-sales')).read('{ savedViews { resource } }')).toEqual({
      savedViews: [{ resource: 'Person' }],
    });
    expect(office.problems).toEqual([]);
  }, 120_000);

  test('or between two days, which are those of China', async () => {
    const office = await at(IN_DECEMBER, 'after-sales');
    await office.list('投诉');
    await narrow(office, '建立时间', '自选');
    await office.field('建立时间：从').fill('2026-12-01');
    await office.field('建立时间：到').fill('2026-12-01');
    await office.page.getByText('十一月末的投诉').waitFor({ state: 'detached' });
    await office.page.getByText('十二月初的投诉').waitFor();
    await office.page.waitForURL(url => {
      const { createdAt } = JSON.parse(url.searchParams.get('filter') ?? '{}');
      return createdAt.gte === '2026-11-30T16:00:00.000Z' && createdAt.lte === '2026-12-01T15:59:59.999Z';
    });
    expect(office.problems).toEqual([]);
  }, 120_000);
});

test('a view that names what is no more opens its list, and says what was left out', async () => {
  const value = {
    filter: { gone: { eq: 1 }, roles: { contains: 'INSTRUCTOR' }, state: { in: ['RETIRED'] } },
    sort: { field: 'shoeSize', order: 'ASC' },
    perPage: 25,
    displayedFilters: {},
  };
  const office = await sanbao.as('after-sales');
  await office.read('mutation ($views: [SavedViewInput!]!) { saveViews(resource: "Person", views: $views) }', {
    views: [{ label: '旧视图', value: JSON.stringify(value), pinned: true }],
  });
  const desk = await Person.signIn(browser, address, 'after-sales');
  await desk.list('人员');
  await inMenu(desk, '旧视图').click();
  await desk.page.getByText('没有用于筛选或排序：gone、状态、shoeSize').waitFor();
  await desk.page.getByText('丁海涛').first().waitFor();
  expect(await desk.page.getByText('曹敏').count()).toBe(0);
  await desk.picture('view-left-out');
  expect(await violations(desk.page)).toEqual([]);
  expect(desk.problems).toEqual([]);
}, 120_000);

test.each([
  ['zh', '添加筛选', ['内容', '对象和人员', '时间', '数字']],
  ['en', 'Add filter', ['What', 'Who', 'When', 'Figures']],
])(
  'filters stand under the heads by which one looks for them, each date once: %s',
  async (language, add, heads) => {
    const desk = await Person.signIn(browser, address, 'after-sales');
    await desk.page.evaluate(locale => localStorage.setItem('RaStoresanbao.locale', JSON.stringify(locale)), language);
    await desk.page.goto('/Complaint');
    await desk.page.getByRole('button', { name: add }).click();
    const groups = desk.dialog().getByRole('group');
    await groups.first().waitFor();
    expect(await groups.getByRole('heading').allTextContents()).toEqual(heads);
    const names = await groups.locator('label').allTextContents();
    expect(names.length).toBeLessThan(30);
    expect(names).toEqual([...new Set(names)]);
    await desk.picture(`filters-${language}`);
    for (const theme of ['light', 'dark']) {
      await setTheme(desk.page, theme);
      expect(await violations(desk.page)).toEqual([]);
    }
    expect(desk.problems).toEqual([]);
  },
  120_000,
);

test('columns are chosen and put in order by keys, kept by their names, and reset', async () => {
  const desk = await Person.signIn(browser, address, 'after-sales');
  const { page } = desk;
  const heads = () => page.locator('thead th:not(:has([type=checkbox]))').allTextContents();
  await desk.list('人员');
  await page.locator('.plain-rows tbody tr').first().waitFor();
  const usual = await heads();
  await page.getByRole('button', { name: '列', exact: true }).click();
  await page.getByRole('button', { name: '上移 姓名' }).press('Enter');
  await page.getByRole('checkbox', { name: usual.at(-1), exact: true }).press('Space');
  await page.getByRole('checkbox', { name: '建立时间' }).press('Space');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  const [first, second, ...others] = usual;
  const chosen = [second, first, ...others.slice(0, -1), '建立时间'];
  expect(await heads()).toEqual(chosen);
  await page.reload();
  await page.locator('.plain-rows tbody tr').first().waitFor();
  expect(await heads()).toEqual(chosen);
  await page.getByRole('button', { name: '列', exact: true }).click();
  await page.getByLabel('查找列').fill('建立');
  expect(await desk.dialog().getByRole('checkbox').count()).toBe(1);
  await desk.picture('columns');
  await desk.dialog().getByRole('button', { name: '重置' }).click();
  expect(await heads()).toEqual(usual);
  expect(desk.problems).toEqual([]);
}, 120_000);
