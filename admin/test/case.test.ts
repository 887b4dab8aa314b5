import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../server/test/browser.ts';
import { repairGround, repairIn } from '../../server/test/repair.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { Person } from './panel.ts';

let sanbao: Sanbao;
let browser: Browser;
let address: string;
let order: string;
beforeAll(async () => {
  sanbao = await startSanbao();
  order = (await repairIn(sanbao, await repairGround(sanbao), 'DISPATCHED')).id;
  sanbao.clock.now = new Date('2026-11-24T01:30:00Z');
  await (await sanbao.as('engineer')).step('recordSiteArrival', { id: order, input: {} });
  address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

test('the whole case is one page, reached from any of its records', async () => {
  const office = await Person.signIn(browser, address, 'after-sales');
  const { page } = office;
  await page.goto(`/ServiceOrder/${order}/show`);
  await page.getByRole('link', { name: '个案全程' }).click();
  await page.getByRole('heading', { name: '个案全程：推料杆不复位，开机即报过载。' }).waitFor();
  for (const record of [
    '来信来电 CR-2026-0001',
    '故障报修 FR-2026-0001',
    '三包判定 WD-2026-0001',
    '派工单 SO-2026-0001',
  ])
    await page.getByRole('link', { name: record }).first().waitFor();
  await page.getByText('到达现场').first().waitFor();
  await office.picture('case-zh');
  await page.getByRole('link', { name: '故障报修 FR-2026-0001' }).first().click();
  await page.getByRole('heading', { name: '经过' }).waitFor();
  expect(office.problems).toEqual([]);
}, 120_000);
