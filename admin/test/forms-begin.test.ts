import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { startBrowser } from '../../server/test/browser.ts';
import { adjustmentForm, ENGINEER, releasedTemplate, repairIn } from '../../server/test/repair.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { inStock, type PartsGround, partsGround, requested } from '../../server/test/spare-parts.ts';
import { until } from '../../server/test/until.ts';
import { fits, Person, telephone } from './panel.ts';

let sanbao: Sanbao;
let browser: Browser;
let address: string;
let ground: PartsGround;

beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await partsGround(sanbao);
  address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

/** An order on site for which parts were issued, to a machine that was adjusted before. */
async function orderOnSite() {
  const engineer = await sanbao.as('engineer');
  const template = await releasedTemplate(sanbao, ground);
  const { id: earlier } = await repairIn(sanbao, ground, 'ON_SITE');
  await engineer.step('fileAdjustmentRecord', { input: adjustmentForm(earlier, template) });
  const { id } = await repairIn(sanbao, ground, 'ON_SITE');
  await inStock(sanbao, ground.blade, 5);
  const lines = [{ part: ground.blade, quantity: 2 }];
  const { id: request } = await requested(sanbao, id, lines);
  await (await sanbao.as('after-sales-head')).step('issueParts', { id: request, input: { lines } });
  return id as string;
}

/** What a chosen record is called is asked for, and comes a moment later. */
const named = (field: Locator) => until(async () => (await field.inputValue()) || undefined);

/** What must be filled in and is empty. */
const toType = (dialog: Locator) =>
  dialog.locator('label').evaluateAll(labels =>
    labels
      .filter(label => label.textContent.endsWith('*'))
      .filter(
        label => !label.closest('.MuiFormControl-root')?.querySelector<HTMLInputElement>('input, textarea')?.value,
      )
      .map(label => label.textContent.replace(/[\s*]+$/, '')),
  );

test('an engineer types on the telephone what was measured and done, and nothing that is known', async () => {
  const order = await orderOnSite();
  const engineer = await Person.signIn(browser, address, 'engineer', telephone);
  const { page } = engineer;
  const dialog = engineer.dialog();
  await page.goto(`/ServiceOrder/${order}/show?step=fileAdjustmentRecord`);
  await dialog.getByRole('listitem').nth(1).waitFor();
  await named(engineer.field('调整项目表', dialog));
  expect(await toType(dialog)).toEqual(['调整后', '调整后']);
  for (const [at, asLeft] of ['120.1', '18'].entries())
    await engineer.field('调整后', dialog.getByRole('listitem').nth(at)).fill(asLeft);
  await engineer.picture('begins-adjustment-390');
  await dialog.getByRole('button', { name: '填写调整记录' }).click();
  await dialog.waitFor({ state: 'detached' });
  await engineer.take('作业完成');
  await page.getByText('作业完成', { exact: true }).first().waitFor();

  await engineer.take('填写作业报告书', async () => {
    await engineer.field('作业内容', dialog).waitFor();
    expect(await dialog.getByLabel('故障', { exact: true }).inputValue()).toBe('推料杆不复位，开机即报过载。');
    await named(engineer.field('姓名', dialog));
    expect(await toType(dialog)).toEqual(['作业内容', '作业情况', '时间']);
    expect(await dialog.getByLabel('安装日期').count()).toBe(0);
    await engineer.field('姓名', dialog).click();
    await page.getByRole('option').first().waitFor();
    expect(await page.getByRole('option').allTextContents()).toEqual([expect.stringContaining(ENGINEER)]);
    await page.keyboard.press('Escape');
    const typed = { 作业内容: '更换横封切刀。', 作业情况: '连续试机两小时，动作正常。', 时间: '2' };
    for (const [label, value] of Object.entries(typed)) await engineer.field(label, dialog).fill(value);
    await engineer.field('原因', dialog).fill('切刀磨损。');
    await engineer.field('措施', dialog).fill('更换切刀两片。');
    await engineer.picture('begins-report-390');
  });
  const { workReports } = await (await sanbao.as('engineer')).read(
    '{ workReports(first: 1) { nodes { id workDays { day person { name } } partsUsed { quantity part { name } } } } }',
  );
  const [{ id, ...known }] = workReports.nodes;
  expect(known).toEqual({
    workDays: [{ day: '2026-11-23', person: { name: ENGINEER } }],
    partsUsed: [{ quantity: 2, part: { name: '横封切刀' } }],
  });
  await page.goto(`/WorkReport/${id}/show`);
  await page.getByText('横封切刀 Z-101').first().waitFor();
  expect(await fits(page)).toBe(true);
  expect(engineer.problems).toEqual([]);
}, 120_000);
