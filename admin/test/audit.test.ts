import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../server/test/browser.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { planIn, trainingGround } from '../../server/test/training.ts';
import { Person, violations } from './panel.ts';

let sanbao: Sanbao;
let browser: Browser;
let address: string;
beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '60' });
  await planIn(sanbao, await trainingGround(sanbao), 'APPROVED');
  address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

test('an auditor follows a record through the trail, and has the whole history verified', async () => {
  const auditor = await Person.signIn(browser, address, 'auditor');
  const { page } = auditor;
  await page.goto('/audit');
  const entries = page.getByRole('listitem').filter({ hasText: '链中第' });
  await entries.first().waitFor();
  expect(await entries.count()).toBe(50);
  await page.getByRole('button', { name: '查看更早的' }).click();
  await entries.nth(50).waitFor();
  await page.getByLabel('记录编号').fill('TP-2026-0001');
  await page.keyboard.press('Enter');
  await entries.nth(3).waitFor({ state: 'detached' });
  await entries.nth(2).waitFor();
  expect(await entries.allInnerTexts()).toEqual([
    expect.stringContaining('批准'),
    expect.stringContaining('提交'),
    expect.stringContaining('TP-2026-0001 装盒机操作与保养班'),
  ]);
  await page.getByLabel('步骤', { exact: true }).fill('培训计划 · 批准');
  await page.getByRole('option', { name: '培训计划 · 批准', exact: true }).click();
  await entries.nth(1).waitFor({ state: 'detached' });
  await entries.first().waitFor();
  expect(await entries.allInnerTexts()).toEqual([expect.stringContaining('批准')]);
  await page.getByRole('button', { name: '核对履历' }).click();
  await page.getByText('履历完整').waitFor();
  await auditor.picture('audit-zh');
  expect(await violations(page)).toEqual([]);
  expect(auditor.problems).toEqual([]);
}, 120_000);

test('the first broken link is named, on a phone too', async () => {
  const manager = await Person.signIn(browser, address, 'gm', { viewport: { width: 390, height: 844 } });
  const { page } = manager;
  const superuser = new pg.Client(sanbao.url);
  await superuser.connect();
  await superuser.query('set session_replication_role = replica');
  await superuser.query("update procedure_event set person = '某某' where step = 'approveTrainingPlan'");
  await superuser.end();
  await page.goto('/audit');
  await page.getByRole('button', { name: '核对履历' }).click();
  await page.getByText('事件或其在链中的位置被改动').first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await manager.picture('audit-broken-390');
  await page.getByRole('link', { name: '查看该记录' }).first().click();
  await page.getByRole('heading', { name: '经过' }).waitFor();
  expect(manager.problems).toEqual([]);
}, 120_000);
