import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { readSheet } from 'read-excel-file/node';
import { startBrowser } from '../../server/test/browser.ts';
import { type ComplaintGround, complaintGround, complaintIn } from '../../server/test/complaints.ts';
import { repairIn } from '../../server/test/repair.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { fits, Person, violations } from './panel.ts';

let sanbao: Sanbao;
let browser: Browser;
let address: string;
let ground: ComplaintGround;
beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '60' });
  ground = await complaintGround(sanbao);
  const office = await sanbao.as('after-sales');
  await complaintIn(office, ground, 'CLOSED');
  await complaintIn(office, ground, 'OPEN');
  await repairIn(sanbao, ground, 'ON_SITE');
  address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

const ofYear = '/dashboard?from=2026-01-01&until=2026-12-31';

async function saved(page: Page, button: string) {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return (await coming).path();
}

test('each department has its figures, with a table behind each chart that can be taken along', async () => {
  const sales = await Person.signIn(browser, address, 'sales');
  const { page } = sales;
  await page.goto(ofYear);
  const card = page.locator('section').filter({ has: page.getByRole('heading', { name: '投诉的类别' }) });
  await card.getByRole('img', { name: '投诉的类别' }).waitFor();
  expect(await page.getByRole('heading', { name: '零件供货周期' }).count()).toBe(0);
  await card.getByText('查看数据').click();
  await card.getByRole('row', { name: /维修质量 1 0 1 0/ }).waitFor();
  await sales.picture('dashboard-sales-zh');
  const [heading, ...rows] = await readSheet(await saved(page, '导出 投诉的类别 XLSX'));
  expect(heading).toEqual(['类别', '投诉件数', '处理中', '顾客满意而关闭', '未获满意而关闭']);
  expect(rows).toContainEqual(['维修质量', 1, 0, 1, 0]);
  const csv = readFileSync(await saved(page, '导出 投诉的类别 CSV'), 'utf8');
  expect(csv).toContain('维修质量,1,0,1,0\r\n');
  expect(sales.problems).toEqual([]);
}, 120_000);

test('the General Manager sees all of them, or those of a department', async () => {
  const manager = await Person.signIn(browser, address, 'gm');
  const { page } = manager;
  await page.goto(`${ofYear}&department=GENERAL_MANAGER`);
  await page.getByRole('img', { name: '到达首个现场的按期率' }).waitFor();
  await page.getByRole('heading', { name: '零件供货周期' }).waitFor();
  await manager.picture('dashboard-gm-zh');
  await manager.pick('部门', '制造部');
  await page.getByRole('heading', { name: '零件供货周期' }).waitFor({ state: 'detached' });
  expect(page.url()).toContain('department=MANUFACTURING');
  expect(manager.problems).toEqual([]);
}, 120_000);

test('on a phone, in English', async () => {
  const office = await Person.signIn(browser, address, 'after-sales', { viewport: { width: 390, height: 844 } });
  const { page } = office;
  await page.evaluate(() => localStorage.setItem('RaStoresanbao.locale', '"en"'));
  await page.goto(ofYear);
  await page.getByRole('img', { name: 'Arrivals in time' }).waitFor();
  await page.getByText('See the numbers').first().click();
  await office.picture('dashboard-en-390');
  expect(await fits(page)).toBe(true);
  expect(await violations(page)).toEqual([]);
  expect(office.problems).toEqual([]);
}, 120_000);

test('a dealer has no such page', async () => {
  const dealer = await Person.signIn(browser, address, 'dealer-a');
  expect(await dealer.page.getByRole('menuitem', { name: '报表' }).count()).toBe(0);
}, 120_000);
