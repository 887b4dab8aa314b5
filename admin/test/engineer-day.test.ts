import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../server/test/browser.ts';
import { type RepairGround, repairGround, repairIn, reportFiled } from '../../server/test/repair.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { Person, telephone } from './panel.ts';

let sanbao: Sanbao;
let browser: Browser;
let address: string;
let ground: RepairGround;

beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await repairGround(sanbao);
  address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

test('an engineer finds the job, the customer’s address and number, and arrives in one tap', async () => {
  await repairIn(sanbao, ground, 'DISPATCHED');
  const engineer = await Person.signIn(browser, address, 'engineer', telephone);
  const { page } = engineer;
  await page.goto('/day');
  const job = page.getByRole('article').first();
  await job.getByText('推料杆不复位').waitFor();
  const numbers = job.getByRole('link', { name: /^拨打/ });
  expect(await numbers.first().textContent()).toBe('拨打报修人 设备科 陈立群');
  expect(await numbers.first().getAttribute('href')).toBe('tel:13800000217');
  expect(await numbers.nth(1).getAttribute('href')).toMatch(/^tel:\d/);
  expect(await job.getByRole('link', { name: /号|路/ }).getAttribute('href')).toMatch(/^geo:/);
  await engineer.picture('engineer-day-390');
  await job.getByRole('button', { name: '到达现场' }).click();
  await job.getByText('现场作业中').waitFor();
  await job.getByRole('link', { name: '作业完成' }).click();
  await engineer.dialog().getByRole('button', { name: '作业完成' }).click();
  await page.getByText('作业完成').first().waitFor();
  const { id } = (await (await sanbao.as('engineer')).read('{ serviceOrders(first: 1) { nodes { id } } }'))
    .serviceOrders.nodes[0];
  await reportFiled(sanbao, ground, { order: id });
  await page.goto('/day');
  await job.getByRole('link', { name: '顾客签认' }).click();
  await engineer.dialog().getByRole('heading', { name: '顾客签认' }).waitFor();
  expect(engineer.problems).toEqual([]);
}, 120_000);

test('late, the form asks for the cause; out of reach, what was typed is kept, survives a reload and is sent when back', async () => {
  const { id } = await repairIn(sanbao, ground, 'DISPATCHED');
  sanbao.clock.now = new Date('2026-11-28T02:00:00Z');
  const engineer = await Person.signIn(browser, address, 'engineer', telephone);
  const { page } = engineer;
  await page.goto('/day');
  await page.getByRole('button', { name: '到达现场' }).click();
  const dialog = engineer.dialog();
  await dialog.getByLabel('说明').fill('大雾封航，轮渡停开六小时。');
  await page.waitForTimeout(100);
  await page.reload();
  await page.getByRole('button', { name: '补充到达时间、照片或说明' }).click();
  await dialog.getByText('已恢复您').waitFor();
  expect(await dialog.getByLabel('说明').inputValue()).toBe('大雾封航，轮渡停开六小时。');
  await dialog.getByLabel('迟到起因').click();
  await page.getByRole('option', { name: '天气' }).click();
  await engineer.picture('engineer-arrival-draft-390');
  await page.context().setOffline(true);
  await dialog.getByRole('button', { name: '到达现场' }).click();
  await dialog.getByText('没有收到服务器的答复').waitFor();
  await page.context().setOffline(false);
  await dialog.waitFor({ state: 'detached' });
  const { serviceOrder } = await (await sanbao.as('after-sales')).read(
    'query ($id: ID!) { serviceOrder(id: $id) { state arrivedLate delayCause arrivalNote history { step } } }',
    { id },
  );
  expect(serviceOrder).toMatchObject({
    state: 'ON_SITE',
    arrivedLate: true,
    delayCause: 'WEATHER',
    arrivalNote: '大雾封航，轮渡停开六小时。',
  });
  const arrivals = serviceOrder.history.filter(({ step }: { step: string }) => step === 'recordSiteArrival');
  expect(arrivals).toHaveLength(1);
  expect(engineer.problems).toEqual([]);
}, 120_000);
