import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../server/test/browser.ts';
import { faultForm, repairGround, repairIn } from '../../server/test/repair.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { fits, Person, violations } from './panel.ts';

let sanbao: Sanbao;
let browser: Browser;
let address: string;
beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '60' });
  const ground = await repairGround(sanbao);
  const office = await sanbao.as('after-sales');
  const today = sanbao.clock.now;
  sanbao.clock.now = new Date('2026-11-16T02:00:00Z');
  await office.step('reportFault', { input: faultForm(ground, { calledAt: '2026-11-16T02:00:00Z' }) });
  sanbao.clock.now = today;
  await repairIn(sanbao, ground, 'WORK_DONE');
  sanbao.clock.now = new Date('2026-11-27T02:00:00Z');
  address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

test('the General Manager assesses a department by its figures, looks at the records, and the department takes it', async () => {
  const manager = await Person.signIn(browser, address, 'gm');
  const { page } = manager;
  await manager.begin('DepartmentAssessment', '汇总部门执行情况', async form => {
    await manager.pick('部门', '售后服务部', form);
    await manager.field('起始日期', form).fill('2026-11-01');
    await manager.field('截止日期', form).fill('2026-11-27');
  });
  await page.getByRole('link', { name: '查看各步骤的记录' }).waitFor();
  await manager.picture('department-assessment-zh');
  await page.getByRole('link', { name: '查看各步骤的记录' }).click();
  await page.getByRole('heading', { name: '部门执行情况' }).waitFor();
  await page
    .getByRole('row', { name: /登记故障|报修/ })
    .first()
    .getByRole('button', { name: '查看记录' })
    .click();
  const sheet = page.getByRole('dialog');
  await sheet.getByText('逾期').first().waitFor();
  await manager.picture('execution-records-zh');
  await sheet.getByRole('link', { name: /^FR-2026-0001/ }).click();
  await page.getByRole('heading', { name: '经过' }).waitFor();

  await page.goto('/DepartmentAssessment');
  await manager.open('DA-2026-0001');
  await manager.take('评定并下发', async dialog => {
    await manager.pick('评定', '良好', dialog);
    await manager.field('总经理意见', dialog).fill('接报后指导及时，逾期一件须说明原因。');
  });
  await page.getByText('已下发').first().waitFor();

  const office = await Person.signIn(browser, address, 'after-sales');
  await office.openTask('接收');
  await office.field('部门说明', office.dialog()).fill('当日停电，已补登。');
  await office.dialog().getByRole('button', { name: '接收' }).click();
  await office.dialog().waitFor({ state: 'detached' });
  await office.page.goto('/DepartmentAssessment');
  await office.open('DA-2026-0001');
  await office.page.getByText('部门已接收').first().waitFor();
  expect([...manager.problems, ...office.problems]).toEqual([]);
}, 120_000);

test('on a phone, in English', async () => {
  const sales = await Person.signIn(browser, address, 'sales', { viewport: { width: 390, height: 844 } });
  const { page } = sales;
  await page.evaluate(() => localStorage.setItem('RaStoresanbao.locale', '"en"'));
  await page.goto('/execution?from=2026-11-01&until=2026-11-27');
  await page.getByText('Record shipment').first().waitFor();
  await sales.picture('execution-en-390');
  expect(await fits(page)).toBe(true);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'See the records' }).first().click();
  await page.getByRole('dialog').getByRole('link').first().waitFor();
  expect(sales.problems).toEqual([]);
}, 120_000);
