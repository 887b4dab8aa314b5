import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

import type { Browser } from 'playwright-core';
import { readSheet } from 'read-excel-file/node';
import { type Jobs, startJobs } from '../../server/src/jobs/worker.ts';
import { startBrowser } from '../../server/test/browser.ts';
import { shipmentGround } from '../../server/test/equipment.ts';
import { csv } from '../../server/test/imports.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { Person } from './panel.ts';

let sanbao: Sanbao;
let jobs: Jobs;
let browser: Browser;
let address: string;
beforeAll(async () => {
  sanbao = await startSanbao();
  await shipmentGround(sanbao);
  jobs = await startJobs({ orm: sanbao.orm, config: sanbao.config, url: sanbao.url });
  address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await jobs.stop();
  await sanbao.stop();
});

const heading = ['番号', '名称', '类别', '单位', '适用机型', '单价', '最低库存'];
const sensor = ['WL-2260', '光电开关', '易损件', '件', 'ZJ-100', '128.50', '4'];
const belt = ['WL-2261', '同步带', '易损件', '件', 'ZJ-100', '86.00', '10'];

/** Goes from the list to the import's form, and uploads the file. */
async function upload({ page, picture, step }: Person, list: string, label: string, name: string, content: string) {
  await page.goto(list);
  await page.getByRole('link', { name: label }).click();
  await page.getByRole('link', { name: '下载模板' }).waitFor();
  await page.getByLabel('表格文件').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
  await page.getByText(`已上传 ${name}`).waitFor();
  await picture(`import-form-${label}`);
  await step(label).click();
}

test('a file with errors tells row and reason and enters nothing; mended, all its rows are entered', async () => {
  const office = await Person.signIn(browser, address, 'after-sales');
  const { page } = office;
  await upload(office, '/Part', '导入零件', '零件清单.csv', csv(heading, sensor, ['', ...sensor.slice(1)], sensor));
  await page.getByText('有错误', { exact: true }).first().waitFor();
  await office.picture('import-errors');
  await page.getByRole('cell', { name: '番号' }).first().waitFor();
  const list = page.getByRole('link', { name: '.xlsx' }).first();
  const faults = await readSheet(await (await page.request.get((await list.getAttribute('href')) ?? '')).body());
  expect(faults.slice(0, 2)).toEqual([
    ['行', '列', '原因'],
    [3, '番号', expect.stringMatching(/./)],
  ]);
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);

  await upload(office, '/Part', '导入零件', '零件清单（改）.csv', csv(heading, sensor, belt));
  await page.getByText('待确认', { exact: true }).first().waitFor();
  await office.picture('import-checked');
  await office.take('确认导入');
  await page.getByText('已导入', { exact: true }).first().waitFor();
  await office.picture('import-done');
  await page.goto('/Part');
  for (const [number] of [sensor, belt]) await page.getByText(String(number)).first().waitFor();
  expect(office.problems).toEqual([]);
}, 120_000);

test('a dealer imports its own people from a phone', async () => {
  const dealer = await Person.signIn(browser, address, 'dealer-a', { viewport: { width: 390, height: 844 } });
  const { page } = dealer;
  const people = csv(['姓名', '所属', '身份', '电话'], ['庞立群', '经销商', '学员', '13900008107']);
  await upload(dealer, '/Person', '导入人员', '人员.csv', people);
  await page.getByText('待确认', { exact: true }).first().waitFor();
  await dealer.take('确认导入');
  await page.getByText('已导入', { exact: true }).first().waitFor();
  await dealer.picture('import-dealer-390');
  await page.goto('/Person');
  await page.getByText('庞立群').first().waitFor();
  expect(dealer.problems).toEqual([]);
}, 120_000);
