import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

import type { Browser } from 'playwright-core';
import { readSheet } from 'read-excel-file/node';
import { type Jobs, startJobs } from '../../server/src/jobs/worker.ts';
import { startBrowser } from '../../server/test/browser.ts';
import { shipmentGround } from '../../server/test/equipment.ts';
import { csv } from '../../server/test/imports.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { format, number, row, text, xlsx } from '../../server/test/workbooks.ts';
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
async function upload(
  { page, picture, step }: Person,
  list: string,
  label: string,
  name: string,
  content: string | Buffer,
) {
  await page.goto(list);
  await page.getByRole('link', { name: label }).click();
  await page.getByRole('link', { name: '下载模板' }).waitFor();
  await page
    .getByLabel('表格文件')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content as string) });
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

/** A sheet under a title, with a column for the specification; each row may change some of its cells. */
const listOfParts = (...rows: Record<string, string>[]) => {
  const headings = ['番号', '名称', '规格', '类别', '单位', '适用机型', '单价', '最低库存'];
  const usual = (at: number): Record<string, string> => ({
    ...{ 番号: text(`WL-3${100 + at}`), 名称: text('光电开关'), 规格: text('NPN φ8；2 米'), 类别: text('易损件') },
    ...{ 单位: text('个'), 适用机型: text('ZJ-100'), 单价: text('￥1,128.50'), 最低库存: number(4) },
  });
  const body = rows.map((change, at) => {
    const cells = { ...usual(at), ...change };
    return row(...headings.map(heading => cells[heading] ?? '<c/>'), ...(cells.多 ? [cells.多] : []));
  });
  return xlsx({ rows: row(text('零件清单')) + row() + row(...headings.map(text)) + body.join('') });
};

test('twelve kinds of fault are told by row and column; mended, the same list is taken', async () => {
  const office = await Person.signIn(browser, address, 'after-sales');
  const { page } = office;
  const faulty = listOfParts(
    { 番号: number(46296, format('yyyy\\-mm\\-dd')) },
    { 番号: number('1234567890123456') },
    { 规格: '<c t="e"><v>#N/A</v></c>' },
    { 单价: '<c><f>5*2</f></c>' },
    { 单价: number(0.5, format('0.00%')) },
    { 规格: number(5, format(';;;')) },
    { 单位: text('箱') },
    { 适用机型: text('ZJ-999') },
    { 单价: text('12,5') },
    { 名称: '<c/>' },
    { 规格: text('长'.repeat(101)) },
    { 多: text('备注') },
    {},
    { 番号: text('WL－3112'), 名称: text('同步带') },
  );
  await upload(office, '/Part', '导入零件', '零件.xlsx', faulty);
  await page.getByText('有错误', { exact: true }).first().waitFor();
  await office.picture('import-twelve-faults');
  const list = page.getByRole('link', { name: '导入错误' }).first();
  const faults = await readSheet(await (await page.request.get((await list.getAttribute('href')) ?? '')).body());
  expect(faults.slice(1).map(([at, column]) => [at, column])).toEqual([
    ...[4, 5].map(at => [at, '番号']),
    [6, '规格'],
    ...[7, 8].map(at => [at, '单价']),
    [9, '规格'],
    [10, '单位'],
    [11, '适用机型'],
    [12, '单价'],
    [13, '名称'],
    [14, '规格'],
    [15, null],
    [17, '番号'],
  ]);
  for (const [, , reason] of faults.slice(1)) expect(String(reason)).not.toMatch(/undefined|\{/);

  await upload(office, '/Part', '导入零件', '零件（改）.xlsx', listOfParts(...faults.slice(1).map(() => ({}))));
  await page.getByText('待确认', { exact: true }).first().waitFor();
  await office.take('确认导入');
  await page.getByText('已导入', { exact: true }).first().waitFor();
  await page.getByRole('button', { name: '撤销导入' }).waitFor();
  await office.picture('import-taken');
  const { parts } = await (await sanbao.as('after-sales')).read(
    '{ parts(filter: { q: "WL-31" }, first: 50) { nodes { partNumber specification unit unitPrice } } }',
  );
  expect(parts.nodes).toHaveLength(13);
  expect(parts.nodes).toContainEqual({
    ...{ partNumber: 'WL-3100', specification: 'NPN φ8；2 米', unit: 'ITEM', unitPrice: 1128.5 },
  });
  expect(office.problems).toEqual([]);
}, 180_000);

test('in a form an amount is typed as people write it, and what could mean two things is told', async () => {
  const office = await Person.signIn(browser, address, 'after-sales');
  const { page } = office;
  await page.goto('/Part/create');
  const price = office.field('单价');
  await price.pressSequentially('12,5');
  await office.step('新建零件').first().click();
  await page.getByText('请填写数字').waitFor();
  for (const [typed, shown] of [
    ['0.05', '0.05'],
    ['￥1,234.50', '￥1,234.50'],
    ['１２．５元', '１２．５元'],
  ] as const) {
    await price.fill('');
    await price.pressSequentially(typed);
    await price.blur();
    expect(await price.inputValue()).toBe(shown);
    await page.getByText('请填写数字').waitFor({ state: 'detached' });
  }
  await office.picture('amount-typed');
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
