import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../../server/test/browser.ts';
import { codesOn } from '../../server/test/codes.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import {
  countedBoth,
  delivered,
  ordered,
  type PartsGround,
  partForm,
  partsGround,
} from '../../server/test/spare-parts.ts';
import { fits, Person, picture, telephone } from './panel.ts';

const gtin = '06901234567892';
const carton = '16901234567899';

let sanbao: Sanbao;
let browser: Browser;
let address: string;
let ground: PartsGround;
let knife: string;
let delivery: string;

beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await partsGround(sanbao);
  const office = await sanbao.as('after-sales');
  const create = async (input: object) => (await office.step('createPart', { input })).id as string;
  knife = await create(partForm('SJ-C-0901', '成型刀', { gtin, tracking: 'SERIAL' }));
  await create(partForm('SJ-E-24', '开关电源', { specification: '24 V 240 W' }));
  const order = await ordered(
    sanbao,
    ground,
    [
      { part: ground.blade, quantity: 30 },
      { part: knife, quantity: 4 },
    ],
    {
      lines: [
        { part: ground.blade, quantity: 30 },
        { part: knife, quantity: 4 },
      ],
    },
  );
  delivery = (await delivered(sanbao, order.id)).id;
  address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

/** The keys of a scanner: faster than anybody, Ctrl+] for the separator of GS1, and a key at the end. */
async function scan(page: Page, code: string, end = 'Enter') {
  for (const [at, stretch] of code.split('\x1d').entries()) {
    if (at) await page.keyboard.press('Control+]');
    await page.keyboard.type(stretch);
  }
  await page.keyboard.press(end);
}

const says = (page: Page, text: string) => page.getByText(text, { exact: true }).first().waitFor();

test('5.4.3 a delivery is counted on a telephone by the codes of GS1, and by nothing that is only like them', async () => {
  const office = await Person.signIn(browser, address, 'after-sales', telephone);
  const { page } = office;
  await page.goto(`/GoodsReceipt/${delivery}/show?step=countDelivery`);
  await page.getByLabel('横封切刀：数量').waitFor();
  const quantity = (part: string) => page.getByLabel(`${part}：数量`).inputValue();

  // The quantity on a carton is no part, though the specification of one begins so.
  for (const code of ['24', '240']) {
    await scan(page, code);
    await says(page, '没有完全一致的，请选择：');
    await page.getByRole('button', { name: '开关电源 SJ-E-24' }).waitFor();
  }
  await office.picture('codes-1-only-alike-390');
  expect(await page.getByLabel('开关电源：数量').count()).toBe(0);

  await scan(page, `01${gtin}21SN1\x1d241SJ-C-0901`);
  await says(page, '成型刀：1');
  await scan(page, ']C1SJ-C-0901', 'Tab');
  await says(page, '成型刀：2');
  await scan(page, 'SJ-C-0901\x1d21SN2');
  await says(page, '成型刀：3');
  await scan(page, 'ＳＪ－Ｃ－０９０１');
  await says(page, '成型刀：4');
  // The same piece is read again.
  await scan(page, `]d201${gtin}21SN2`);
  await says(page, '成型刀 SN2 已扫过，不重复计。');
  expect(await quantity('成型刀')).toBe('4');
  await scan(page, `]d201${gtin.slice(0, 13)}321SN3`);
  await says(page, '条码的校验码不对，请重新扫描。');

  await scan(page, `(01)${gtin}(30)12`);
  await says(page, '成型刀：包装上标有 12，请清点后选择');
  expect(await quantity('成型刀')).toBe('4');
  await scan(page, carton);
  await says(page, '没有完全一致的，请选择：');
  await page.getByRole('button', { name: '成型刀 SJ-C-0901' }).waitFor();
  await scan(page, `]C1240Z-101|3724`);
  await says(page, '横封切刀：包装上标有 24，请清点后选择');
  await office.picture('codes-2-package-390');
  await page.getByRole('button', { name: '加 24' }).click();
  await says(page, '横封切刀：24');
  expect(await quantity('横封切刀')).toBe('24');
  expect(await fits(page)).toBe(true);
  await office.picture('codes-3-counted-390');
  await office.dialog().getByRole('button', { name: '点数' }).click();
  await office.dialog().waitFor({ state: 'detached' });
  await page.getByText('已点数的部门').first().waitFor();
  expect(office.problems).toEqual([]);
}, 120_000);

test('5.4.4 batch and serial numbers are filled in by their codes, each once', async () => {
  const order = await ordered(sanbao, ground, [{ part: knife, quantity: 2 }], {
    lines: [{ part: knife, quantity: 2 }],
  });
  const { id } = await delivered(sanbao, order.id);
  await countedBoth(sanbao, id, [{ part: knife, quantity: 2 }]);
  const office = await Person.signIn(browser, address, 'after-sales');
  const { page } = office;
  await page.goto(`/GoodsReceipt/${id}/show?step=inspectDelivery`);
  const box = page.getByLabel('扫描添加：条码、二维码或番号，按回车').last();
  await box.click();
  await scan(page, `]d201${gtin}10B7\x1d21SN1`);
  await says(page, '已添加：成型刀 SJ-C-0901 SN1');
  await scan(page, `]d201${gtin}10B7\x1d21SN1`);
  await says(page, '成型刀 SJ-C-0901 SN1 已扫过，不重复计。');
  await scan(page, `01${gtin}21SN2`);
  await says(page, '已添加：成型刀 SJ-C-0901 SN2');
  await office.picture('codes-4-pieces');
  const marks = page.getByLabel('批号、序列号', { exact: false });
  expect(await marks.evaluateAll(fields => fields.map(field => (field as HTMLInputElement).value))).toEqual([
    'SN1',
    'SN2',
  ]);
  expect(office.problems).toEqual([]);
}, 120_000);

test('5.3.7 labels of machines are printed from their list, and read into a form', async () => {
  const office = await Person.signIn(browser, address, 'after-sales');
  const { page } = office;
  await page.goto('/Equipment');
  await page.getByRole('row').nth(1).getByRole('checkbox').check();
  await page.getByRole('button', { name: '打印标签' }).click();
  const dialog = office.dialog();
  await dialog.getByText('其中 1 项尚无设备码').waitFor();
  await dialog.getByRole('button', { name: '签发设备码' }).click();
  await dialog.getByText('其中 1 项尚无设备码').waitFor({ state: 'detached' });
  await office.picture('codes-5-labels');
  const link = await dialog.getByRole('link', { name: '打印标签' }).getAttribute('href');
  const { rawPayload } = await (await sanbao.as('after-sales')).download(link!);
  const [code] = await codesOn(rawPayload);
  expect(code!.text).toMatch(/\/m\/[0-9A-Z]{26}$/);

  await page.goto('/FaultReport/create?step=reportFault');
  await page.getByLabel('设备', { exact: false }).first().click();
  await scan(page, code!.text);
  await page.waitForFunction(() => [...document.querySelectorAll('input')].some(({ value }) => /EQ-2026/.test(value)));
  await office.picture('codes-6-machine');

  const stranger = await (await browser.newContext({ ...telephone, baseURL: address })).newPage();
  await stranger.goto(new URL(code!.text).pathname);
  await stranger.getByText('间歇式装盒机').waitFor();
  await picture(stranger, 'codes-7-machine-page-390');
  expect(office.problems).toEqual([]);
}, 120_000);

test('labels of parts are chosen and printed on a telephone, each by its GTIN or its exact number', async () => {
  const office = await Person.signIn(browser, address, 'after-sales', telephone);
  const { page } = office;
  await page.goto('/Part');
  for (const number of ['SJ-C-0901', 'SJ-E-24'])
    await page.getByRole('listitem').filter({ hasText: number }).getByRole('checkbox').check();
  await page.getByRole('button', { name: '打印标签' }).click();
  const link = office.dialog().getByRole('link', { name: '打印标签' });
  await link.waitFor();
  await office.picture('codes-8-labels-390');
  expect(await fits(page)).toBe(true);
  const { rawPayload } = await (await sanbao.as('after-sales')).download((await link.getAttribute('href'))!);
  const read = (await codesOn(rawPayload)).map(({ text }) => text);
  expect(read.toSorted()).toEqual([`01${gtin}`, 'SJ-E-24'].toSorted());
  expect(office.problems).toEqual([]);
}, 120_000);
