import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../server/test/browser.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { partsGround } from '../../server/test/spare-parts.ts';
import { Person } from './panel.ts';

let sanbao: Sanbao;
let browser: Browser;
let address: string;
let supplier: string;

beforeAll(async () => {
  sanbao = await startSanbao();
  supplier = (await partsGround(sanbao)).supplier;
  address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

/** The beginning of an HEIC file, with no picture behind it. */
const empty = Buffer.concat([
  Buffer.from('0000001866747970', 'hex'),
  Buffer.from('heic\u0000\u0000\u0000\u0000mif1heic', 'latin1'),
  Buffer.alloc(64),
]);

/** Four colours of 96 × 64, turned as a telephone that is held upright writes it (irot, EXIF). */
const turned = readFileSync(join(import.meta.dirname, 'turned-photo.heic'));

async function attached(name: string, bytes: Buffer) {
  const office = await Person.signIn(browser, address, 'after-sales');
  const { page } = office;
  await page.goto(`/Supplier/${supplier}/show`);
  await page.getByRole('button', { name: '添加附件' }).click();
  await office.dialog().locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: bytes });
  await page.getByText(`已上传 ${name}`).waitFor();
  await office.dialog().getByRole('button', { name: '添加附件' }).click();
  await office.dialog().waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '查看照片' }).first().click();
  return office;
}

test('a photo that cannot be shown is told as one, and can be downloaded', async () => {
  const { page, problems } = await attached('IMG_0001.HEIC', empty);
  await page.getByText('此浏览器无法显示该照片').waitFor();
  expect(await page.getByRole('link', { name: '下载原件' }).getAttribute('download')).toBe('IMG_0001.HEIC');
  expect(problems).toEqual([]);
}, 120_000);

test('a photo that was turned in its file is shown upright', async () => {
  const { page, picture, problems } = await attached('IMG_0002.HEIC', turned);
  const photo = page.getByRole('img', { name: 'IMG_0002.HEIC' });
  await photo.waitFor();
  const seen = await photo.evaluate((image: HTMLImageElement) => {
    const { naturalWidth: width, naturalHeight: height } = image;
    const pen = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d')!;
    pen.drawImage(image, 0, 0);
    const colours = { red: [208, 32, 32], blue: [32, 64, 208], green: [32, 160, 64], yellow: [240, 208, 32] };
    const colourAt = (x: number, y: number) => {
      const drawn = pen.getImageData(width * x, height * y, 1, 1).data;
      const isNear = (colour: number[]) => colour.every((each, at) => Math.abs(each - drawn[at]!) < 40);
      return Object.entries(colours).find(([, colour]) => isNear(colour))?.[0];
    };
    return { width, height, corners: [colourAt(0.2, 0.2), colourAt(0.8, 0.2), colourAt(0.2, 0.8), colourAt(0.8, 0.8)] };
  });
  expect(seen).toEqual({ width: 64, height: 96, corners: ['green', 'red', 'yellow', 'blue'] });
  await picture('photo-turned');
  expect(problems).toEqual([]);
}, 120_000);
