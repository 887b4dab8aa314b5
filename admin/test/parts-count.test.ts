import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import encodeQR from 'qr';
import { startBrowser } from '../../server/test/browser.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { delivered, ordered, type PartsGround, partsGround } from '../../server/test/spare-parts.ts';
import { fits, Person, telephone } from './panel.ts';

let sanbao: Sanbao;
let browser: Browser;
let address: string;
let ground: PartsGround;
let delivery: string;

beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await partsGround(sanbao);
  const order = await ordered(sanbao, ground);
  delivery = (await delivered(sanbao, order.id)).id;
  address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

const quantityOf = ({ page }: Person, part: string) => page.getByLabel(`${part}：数量`);
const open = async ({ page }: Person) => {
  await page.goto(`/GoodsReceipt/${delivery}/show?step=countDelivery`);
  await page.getByLabel('横封切刀：数量').waitFor();
};

/** A scanner types faster than anybody, wherever the focus is, and ends with Enter. */
async function scan(page: Page, code: string) {
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
}

test('5.4.3 a delivery is counted on a telephone by a scanner that types, and outlives a reload', async () => {
  const office = await Person.signIn(browser, address, 'after-sales', telephone);
  await open(office);
  const { page } = office;
  await page.getByLabel('扫描或输入番号').and(page.locator(':focus')).waitFor();
  for (const code of ['Z-101', 'z-101', 'Z-101']) await scan(page, code);
  await page.getByText('横封切刀：3', { exact: true }).waitFor();

  // Nobody counts metres one by one: the quantity is asked for, and Enter leads back to the scanner.
  await scan(page, 'Z-102');
  await quantityOf(office, '同步带').and(page.locator(':focus')).waitFor();
  await page.keyboard.type('4.5');
  await page.keyboard.press('Enter');
  await scan(page, 'Z-103');
  await page.getByText('光电开关：1', { exact: true }).waitFor();
  await scan(page, 'Z-999');
  await page.getByText('没有编号、条码或名称为“Z-999”的记录。').waitFor();
  await page.getByText('已点 3 种，共 3 种').waitFor();
  await office.picture('count-1-scanned-390');
  expect(await fits(page)).toBe(true);
  const { width, height } = (await page.getByRole('button', { name: '横封切刀：加一' }).boundingBox())!;
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);

  await page.reload();
  await page.getByLabel('光电开关：数量').waitFor();
  expect(await quantityOf(office, '横封切刀').inputValue()).toBe('3');
  await page.getByRole('button', { name: '横封切刀：加一' }).click();
  await page.getByRole('button', { name: '光电开关：减一' }).click();
  await office.dialog().getByRole('button', { name: '点数' }).click();
  await office.dialog().waitFor({ state: 'detached' });
  await page.getByText('已点数的部门').first().waitFor();
  expect(office.problems).toEqual([]);
}, 120_000);

test('5.4.3 a browser without a reader of bar codes is given one by Sanbao itself', async () => {
  const management = await Person.signIn(browser, address, 'management', telephone);
  const { page } = management;
  const hosts = new Set<string>();
  page.on('request', request => hosts.add(new URL(request.url()).origin));
  await page.addInitScript(
    dots => {
      Reflect.deleteProperty(window, 'BarcodeDetector');
      navigator.mediaDevices.getUserMedia = async () => {
        const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 320 });
        const pen = canvas.getContext('2d')!;
        const size = 240 / dots.length;
        setInterval(() => {
          pen.fillStyle = 'white';
          pen.fillRect(0, 0, 320, 320);
          pen.fillStyle = 'black';
          for (const [y, row] of dots.entries())
            for (const [x, dark] of row.entries()) if (dark) pen.fillRect(40 + x * size, 40 + y * size, size, size);
        }, 50);
        return canvas.captureStream();
      };
    },
    encodeQR('Z-101', 'raw', { border: 1 }),
  );
  await open(management);
  await page.getByRole('button', { name: '用相机扫描' }).click();
  await page.getByText('横封切刀：1', { exact: true }).waitFor();
  await management.picture('count-2-camera-given-390');
  expect([...hosts].filter(host => host !== 'null')).toEqual([address]);
  expect(management.problems).toEqual([]);
}, 120_000);

test('5.4.3 the other department counts by camera, where the browser reads bar codes', async () => {
  const management = await Person.signIn(browser, address, 'management', telephone);
  await management.page.addInitScript(() => {
    const shown: string[] = [];
    Object.assign(window, {
      shown,
      BarcodeDetector: class {
        detect = async () => shown.map(rawValue => ({ rawValue }));
      },
    });
    navigator.mediaDevices.getUserMedia = async () => {
      const canvas = document.createElement('canvas');
      const pen = canvas.getContext('2d')!;
      setInterval(() => pen.fillRect(0, 0, 1, 1), 50);
      return canvas.captureStream();
    };
  });
  await open(management);
  const { page } = management;
  const show = (...codes: string[]) =>
    page.evaluate(now => {
      const { shown } = window as unknown as { shown: string[] };
      shown.splice(0, shown.length, ...now);
    }, codes);
  await page.getByRole('button', { name: '用相机扫描' }).click();
  await show('Z-101');
  await page.getByText('横封切刀：1', { exact: true }).waitFor();
  await management.picture('count-3-camera-390');
  await show('Z-103');
  await page.getByText('光电开关：1', { exact: true }).waitFor();
  // It has stayed in sight, and was counted once.
  expect(await quantityOf(management, '横封切刀').inputValue()).toBe('1');
  await page.getByRole('button', { name: '关闭相机' }).click();
  expect(await page.locator('video').count()).toBe(0);

  await quantityOf(management, '横封切刀').fill('4');
  await quantityOf(management, '同步带').fill('4.5');
  await management.dialog().getByRole('button', { name: '点数' }).click();
  await page.getByText('错发零件').first().waitFor();
  await management.picture('count-4-discrepant-390');
  const { goodsReceipt } = await (await sanbao.as('management')).read(
    'query ($id: ID!) { goodsReceipt(id: $id) { counts { part { id } department quantity } } }',
    { id: delivery },
  );
  const counted = (department: string) =>
    goodsReceipt.counts
      .filter((count: { department: string }) => count.department === department)
      .map(({ part, quantity }: { part: { id: string }; quantity: number }) => [part.id, quantity]);
  expect(counted('AFTER_SALES')).toEqual([
    [ground.blade, 4],
    [ground.belt, 4.5],
    [ground.sensor, 0],
  ]);
  expect(counted('MANAGEMENT')).toEqual([
    [ground.blade, 4],
    [ground.belt, 4.5],
    [ground.sensor, 1],
  ]);
  expect(management.problems).toEqual([]);
}, 120_000);
