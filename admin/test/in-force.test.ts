import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../../server/test/browser.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { fits, Person, setTheme, telephone, violations } from './panel.ts';

let sanbao: Sanbao;
let browser: Browser;
let address: string;
beforeAll(async () => {
  sanbao = await startSanbao(new Date(), { SESSION_DAYS: '60' });
  const management = await sanbao.as('management');
  const gm = await sanbao.as('gm');
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
  const propose = (name: string, value: string, effectiveFrom: string) =>
    management.step('proposeParameter', { input: { name, value, effectiveFrom } });
  const { id, version } = await propose('REPEAT_FAILURE_DAYS', '45', today);
  await gm.step('approveParameter', { id, expectedVersion: version });
  await propose('ARRIVAL_IN_WORKING_DAYS', 'true', '2099-01-01');
  await gm.step('setRetention', { input: { form: 'C', years: 10, reason: '设备使用年限内备查。' } });
  await gm.step('publishProcedureRevision', {
    input: { letter: 'B', effectiveFrom: today, changes: '表单修订。', forms: [{ form: 'A', revision: 'C' }] },
  });
  address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

const row = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text }).first();

test('what is in force is read with unit, value, since when, by whom, and what is proposed', async () => {
  const manager = await Person.signIn(browser, address, 'management');
  const { page } = manager;
  await page.getByRole('menuitem', { name: '现行取值' }).click();
  await page.getByRole('heading', { name: '现行取值', level: 1 }).waitFor();
  const repeat = await row(page, '重复故障').textContent();
  expect(repeat).toMatch(/45 天/);
  expect(repeat).toMatch(/方国栋/);
  expect(repeat).toMatch(/程序自带： ?30 天/);
  expect(await row(page, '补考次数上限').textContent()).toMatch(/2 次.*程序自带的取值/);
  expect(await row(page, '到达期限按工作日').textContent()).toMatch(/否.*待批准.*是/);
  expect(await row(page, 'SH/JR-C-160-03-01').textContent()).toMatch(/10 年/);
  expect(await page.getByRole('main').textContent()).not.toMatch(/[A-Z]{3,}_[A-Z]|undefined|null|NaN/);
  await manager.picture('in-force-zh');
  expect(await violations(page)).toEqual([]);
  await setTheme(page, 'dark');
  await manager.picture('in-force-zh-dark');
  expect(await violations(page)).toEqual([]);

  await page.getByRole('link', { name: '提议 补考次数上限' }).click();
  await manager.field('取值').fill('3');
  await page.getByText('0 至 10').waitFor();
  await page.getByText('次', { exact: true }).first().waitFor();
  await manager.field('生效日期').fill('2099-02-01');
  await manager.picture('in-force-propose-zh');
  await manager.step('提议程序参数').first().click();
  await page.getByRole('heading', { name: '经过' }).waitFor();
  await page.getByText('3 次').first().waitFor();
  expect(manager.problems).toEqual([]);
}, 120_000);

test('on a phone, in English', async () => {
  const auditor = await Person.signIn(browser, address, 'auditor', telephone);
  const { page } = auditor;
  await page.evaluate(() => localStorage.setItem('RaStoresanbao.locale', '"en"'));
  await page.goto('/in-force');
  await page.getByText('45 days').waitFor();
  expect(await page.getByRole('link', { name: /^Propose / }).count()).toBe(0);
  await auditor.picture('in-force-en-390');
  expect(await violations(page)).toEqual([]);
  expect(await fits(page)).toBe(true);
  expect(auditor.problems).toEqual([]);
}, 120_000);
