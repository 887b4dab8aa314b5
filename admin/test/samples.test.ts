import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { startBrowser } from '../../server/test/browser.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { countedBoth, delivered, ordered, partsGround, planReleased } from '../../server/test/spare-parts.ts';
import { fits, Person, telephone } from './panel.ts';

let sanbao: Sanbao;
let browser: Browser;
let address: string;
let delivery: string;

beforeAll(async () => {
  sanbao = await startSanbao();
  const ground = await partsGround(sanbao);
  await planReleased(sanbao, ground.blade, { aql: 4 });
  const lines = [{ part: ground.blade, quantity: 8 }];
  const order = await ordered(sanbao, ground, lines, { lines });
  delivery = (await delivered(sanbao, order.id)).id;
  await countedBoth(sanbao, delivery, lines);
  address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

const piece = async (dialog: Locator, width: string, finding: string) => {
  await dialog.getByLabel('刃宽').fill(width);
  await dialog.getByRole('group', { name: '刃口外观' }).getByRole('button', { name: finding, exact: true }).click();
};

test('5.4.4 a sample is entered on a telephone piece by piece, and what does not pass is inspected whole', async () => {
  const office = await Person.signIn(browser, address, 'after-sales', telephone);
  const { page } = office;
  await page.goto(`/GoodsReceipt/${delivery}/show?step=inspectDelivery`);
  const dialog = office.dialog();
  await dialog.getByText('第 1 件，共 3 件').waitFor();
  await dialog.getByText('正常检验 · 批量 8，应检 3 件 · Ac 0 · Re 1').waitFor();
  await dialog.getByRole('button', { name: '依据' }).click();
  await dialog.getByText('表 1：批量 8，检验水平 II，样本量字码 A。').waitFor();
  const next = dialog.getByRole('button', { name: '横封切刀：下一件' });
  const { width, height } = (await next.boundingBox())!;
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  await piece(dialog, '12.01', '合格');
  await next.click();
  await piece(dialog, '12.09', '合格');
  await dialog.getByText('超出限值').waitFor();
  await next.click();
  await piece(dialog, '11.98', '合格');
  await dialog.getByText('已检 3 件，共 3 件；不合格 1 件').waitFor();
  await office.picture('samples-1-not-accepted-390');
  expect(await fits(page)).toBe(true);
  await dialog.getByRole('button', { name: '逐件检验全部 8 件' }).click();
  for (let at = 4; at <= 8; at++) {
    await next.click();
    await dialog.getByText(`第 ${at} 件，共 8 件`).waitFor();
    await piece(dialog, '12', '合格');
  }
  await dialog.getByText('已检 8 件，共 8 件；不合格 1 件').waitFor();
  const { goodsReceipt } = await (await sanbao.as('after-sales')).read(
    'query ($id: ID!) { goodsReceipt(id: $id) { samples { verdict } } }',
    { id: delivery },
  );
  expect(goodsReceipt.samples).toEqual([]);
  await page
    .getByLabel(/^合格(\s\*)?$/)
    .first()
    .fill('7');
  await page
    .getByLabel(/^不合格(\s\*)?$/)
    .first()
    .fill('1');
  await page.getByLabel('让步接收').first().fill('0');
  await page.getByLabel('检验记录').first().fill('见检验数据');
  await page.getByLabel('缺陷').first().fill('刃宽超差');
  await dialog.getByRole('button', { name: '登记检验结果' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('不接收').first().waitFor();
  await office.picture('samples-2-record-390');
  expect(office.problems).toEqual([]);
}, 120_000);

test('5.4.4 the same form and record at the desk', async () => {
  const management = await Person.signIn(browser, address, 'management');
  const { page } = management;
  await page.goto(`/GoodsReceipt/${delivery}/show`);
  await page.getByText('不接收').first().waitFor();
  await management.picture('samples-3-record-1280');
  await page.goto(`/GoodsReceipt/${delivery}/show?step=inspectDelivery`);
  await management.dialog().getByText('第 1 件，共 3 件').waitFor();
  await management.picture('samples-4-form-1280');
  expect(await fits(page)).toBe(true);
  expect(management.problems).toEqual([]);
}, 60_000);
