import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../server/test/browser.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { trainingGround } from '../../server/test/training.ts';
import { Person } from './panel.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let dataDir: string;
let sanbao: Sanbao;
let browser: Browser;
let address: string;
let family: string;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'sanbao-panel-files-'));
  sanbao = await startSanbao(new Date(), { DATA_DIR: dataDir });
  ({ family } = await trainingGround(sanbao));
  address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
  rmSync(dataDir, { recursive: true });
});

test('a picture is attached on the page of a record, shown there, downloaded, and taken off again', async () => {
  const person = await Person.signIn(browser, address, 'after-sales');
  const { page } = person;
  await page.goto(`/ProductFamily/${family}/show`);
  await page.getByRole('button', { name: '添加附件' }).click();
  const dialog = person.dialog();
  const chooser = dialog.getByLabel('文件');
  await chooser.setInputFiles({ name: '网页.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html></html>') });
  await dialog.getByText('不接受这种文件').waitFor();
  await chooser.setInputFiles({ name: '铭牌.png', mimeType: 'image/png', buffer: PNG });
  await dialog.getByText('已上传 铭牌.png').waitFor();
  await dialog.getByLabel('说明').fill('样机铭牌');
  await person.picture('attach-file');
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await dialog.getByRole('button', { name: '添加附件' }).click();
  await dialog.waitFor({ state: 'detached' });
  const link = page.getByRole('main').getByRole('link', { name: '铭牌.png' }).first();
  await link.waitFor();
  await person.picture('attachments');
  const answer = await page.request.get((await link.getAttribute('href')) ?? '');
  expect(await answer.body()).toEqual(PNG);

  await page.getByRole('button', { name: '移除附件' }).click();
  await person.field('原因', dialog).fill('拍错了机器');
  await dialog.getByRole('button', { name: '移除附件' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('没有附件。').waitFor();
  expect(person.problems).toEqual([]);
}, 120_000);
