import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../server/test/browser.ts';
import { faultForm, repairGround, repairIn } from '../../server/test/repair.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { Person, violations } from './panel.ts';

let sanbao: Sanbao;
let browser: Browser;
let address: string;
beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '60' });
  const ground = await repairGround(sanbao);
  const office = await sanbao.as('after-sales');
  const today = sanbao.clock.now;
  for (const day of ['10-30', '11-05', '11-12', '11-19']) {
    const calledAt = `2026-${day}T02:00:00Z`;
    sanbao.clock.now = new Date(calledAt);
    await office.step('reportFault', { input: faultForm(ground, { calledAt }) });
  }
  sanbao.clock.now = today;
  await repairIn(sanbao, ground, 'WORK_DONE');
  address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

const november = '/conformance?from=2026-11-01&until=2026-11-30';

test('an auditor opens a clause from the procedure, sees whether it is kept, and the records to it', async () => {
  const auditor = await Person.signIn(browser, address, 'auditor');
  const { page } = auditor;
  await page.goto('/procedure');
  await page.getByLabel('查找条款或步骤').fill('5.3.7');
  await page.getByRole('link', { name: '查看符合性' }).click();
  await page.getByRole('dialog', { name: '第 5.3.7 条' }).waitFor();

  await page.goto(november);
  const overdue = page.getByRole('link', { name: '5.3.7 逾期 3' });
  await overdue.waitFor();
  await page.getByRole('img', { name: '近十二个月的缺失、逾期和偏离' }).waitFor();
  await auditor.picture('conformance-zh');
  await overdue.focus();
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('link', { name: /^FR-2026-0004/ }).waitFor();
  expect(await drawer.getByRole('listitem').count()).toBe(3);
  await auditor.picture('conformance-overdue-zh');
  await drawer.getByRole('link', { name: '查看全部情况' }).click();
  await drawer.getByRole('img', { name: '近十二个月的缺失、逾期和偏离' }).waitFor();
  await auditor.picture('conformance-clause-zh');
  await page.keyboard.press('Escape');
  await drawer.waitFor({ state: 'detached' });
  await overdue.click();
  await drawer.getByRole('link', { name: /^FR-2026-0004/ }).click();
  await page.getByRole('heading', { name: '经过' }).waitFor();
  expect(auditor.problems).toEqual([]);
}, 120_000);

test('on a phone, in English, by another period', async () => {
  const manager = await Person.signIn(browser, address, 'gm', { viewport: { width: 390, height: 844 } });
  const { page } = manager;
  await page.evaluate(() => localStorage.setItem('RaStoresanbao.locale', '"en"'));
  await page.goto(november);
  await page.getByRole('link', { name: '5.3.7 Overdue 3' }).waitFor();
  await page.getByRole('img', { name: 'Missing, overdue and deviating over twelve months' }).waitFor();
  await page.getByText('See the numbers').click();
  await manager.picture('conformance-en-390');
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('From').fill('2026-10-01');
  await page.getByRole('link', { name: '5.3.7 Overdue 4' }).click();
  await page
    .getByRole('dialog')
    .getByRole('link', { name: /^FR-2026-0001/ })
    .waitFor();
  await manager.picture('conformance-overdue-en-390');
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  expect(manager.problems).toEqual([]);
}, 120_000);

test('a dealer has no such page', async () => {
  const dealer = await Person.signIn(browser, address, 'dealer-a');
  expect(await dealer.page.getByRole('menuitem', { name: '符合性' }).count()).toBe(0);
}, 120_000);
