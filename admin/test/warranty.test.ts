import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../server/test/browser.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { assessmentForm, reported, type WarrantyGround, warrantyGround } from '../../server/test/warranty.ts';
import { Person } from './panel.ts';

let sanbao: Sanbao;
let browser: Browser;
let address: string;
let ground: WarrantyGround;
let decision: string;
beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await warrantyGround(sanbao);
  const office = await sanbao.as('after-sales');
  const fault = await reported(sanbao, ground, ground.ending);
  decision = (await office.step('assessWarranty', { input: assessmentForm(fault) })).id;
  address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

test.each([1280, 390])(
  '5.2.3 a verdict is explained rule by rule, at a width of %d',
  async width => {
    const office = await Person.signIn(browser, address, 'after-sales', { viewport: { width, height: 860 } });
    const { page } = office;
    await page.goto(`/WarrantyDecision/${decision}/show`);
    const rules = page.getByRole('listitem');
    await rules.getByText('2025-06-01 发货，加 18 个月。').waitFor();
    await rules.getByText('2026-11-23 收到通知，在保修期内（至 2026-12-01，含当日）。').waitFor();
    await rules.getByText('免费维修。').waitFor();
    await office.picture(`warranty-decision-${width}`);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(office.problems).toEqual([]);
  },
  120_000,
);

test('5.2.3 a machine’s page tells how it is covered today', async () => {
  const office = await Person.signIn(browser, address, 'after-sales');
  await office.page.goto(`/Equipment/${ground.old}/show`);
  await office.page.getByText('一般零件 · 2024年1月10日 – 2025年7月10日').click();
  await office.page.getByText('已超过保修期（至 2025-07-10）').first().waitFor();
  await office.picture('warranty-equipment');
  expect(office.problems).toEqual([]);
}, 120_000);
