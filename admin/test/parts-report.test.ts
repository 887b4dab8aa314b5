import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { tell } from '../../server/src/demo/happening.ts';
import { setStage } from '../../server/src/demo/seed.ts';
import { spareParts } from '../../server/src/demo/seed-spare-parts.ts';
import { startBrowser } from '../../server/test/browser.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { fits, Person, telephone } from './panel.ts';

let sanbao: Sanbao;
let browser: Browser;
let management: Person;

beforeAll(async () => {
  sanbao = await startSanbao(undefined, {}, async (orm, now, config) =>
    tell(spareParts(await setStage(orm, config, now))),
  );
  const address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
  management = await Person.signIn(browser, address, 'management');
}, 240_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

const period = '/parts-report?from=2026-01-01&until=2026-12-31';
const section = (title: string) =>
  management.page
    .locator('section')
    .filter({ has: management.page.getByRole('heading', { name: title, exact: true }) });

test('5.4 a year of parts in figures: charts, the tables behind them, and the tables as files', async () => {
  const { page } = management;
  await page.goto(period);
  await page.getByRole('img', { name: '零件周期：按供应商' }).waitFor();
  await management.picture('parts-report-1-zh');
  expect(await page.getByRole('img').count()).toBeGreaterThanOrEqual(8);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);

  const classes = section('零件成本：三包、合同与收费');
  await classes.getByText('查看表格').click();
  const { partsConsumption, supplierQuality } = await (await sanbao.as('management')).read(
    `{ partsConsumption(from: "2026-01-01", until: "2026-12-31") { byWarrantyClass { warrantyClass cost } }
       supplierQuality(from: "2026-01-01", until: "2026-12-31") { name rejectRate } }`,
  );
  const free = partsConsumption.byWarrantyClass.find(
    ({ warrantyClass }: { warrantyClass: string }) => warrantyClass === 'IN_WARRANTY',
  );
  const row = classes.getByRole('row').filter({ hasText: '三包期内' });
  await row.getByText(free.cost.toLocaleString('zh-CN'), { exact: true }).waitFor();

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '供应商：不合格率：导出 CSV' }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(/^供应商：不合格率 .*\.csv$/);
  const [heading, first] = readFileSync(await file.path(), 'utf8').split('\r\n');
  expect(heading).toContain('供应商,到货批数,重新点数,逾期批数,合格,不合格,让步接收,不合格率（%）');
  expect(first?.split(',').at(0)).toBe(supplierQuality[0].name);
  expect(Number(first?.split(',').at(-1))).toBe(supplierQuality[0].rejectRate);
  const workbook = page.waitForEvent('download');
  await page.getByRole('button', { name: '零件消耗：导出 XLSX' }).click();
  expect(
    readFileSync(await (await workbook).path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');

  await page.setViewportSize(telephone.viewport);
  await page.goto(period);
  await page.getByRole('img', { name: '零件周期：按供应商' }).waitFor();
  expect(await fits(page)).toBe(true);
  await management.picture('parts-report-2-390');
  await page.goto('/parts-report?from=2020-01-01&until=2020-12-31');
  await page.getByText('这一期间没有数据。').first().waitFor();
  expect(management.problems).toEqual([]);
}, 240_000);
