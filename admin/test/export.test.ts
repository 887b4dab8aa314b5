import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../server/test/browser.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { planIn, trainingGround } from '../../server/test/training.ts';
import { Person } from './panel.ts';

let sanbao: Sanbao;
let browser: Browser;
let address: string;

beforeAll(async () => {
  sanbao = await startSanbao();
  const ground = await trainingGround(sanbao);
  await planIn(sanbao, ground, 'DRAFT', { title: '=HYPERLINK("http://evil.example")' });
  await planIn(sanbao, ground, 'DRAFT', { title: '草稿一班' });
  await planIn(sanbao, ground, 'SUBMITTED', { title: '不在其中' });
  const office = await sanbao.as('after-sales');
  for (let at = 0; at < 105; at++)
    await office.step('createProductFamily', { input: { code: `F${at}`, name: `系列${at}` } });
  address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

/** Exports the list on screen and gives what came into the downloads. */
async function exported({ page, dialog }: Person, ...choices: string[]) {
  await page.getByRole('button', { name: '导出' }).click();
  for (const choice of choices) await dialog().getByLabel(choice).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog().getByRole('button', { name: '导出' }).click(),
  ]);
  await dialog().waitFor({ state: 'detached' });
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
}

test('a list is exported with its filter, its order and its labels, and nothing in it can be run', async () => {
  const office = await Person.signIn(browser, address, 'after-sales');
  const filter = encodeURIComponent(JSON.stringify({ state: { in: ['DRAFT'] } }));
  await office.page.goto(`/TrainingPlan?filter=${filter}&sort=number&order=ASC`);
  await office.page.getByText('草稿一班').waitFor();
  const { name, content } = await exported(office, 'CSV');
  expect(name).toMatch(/^培训计划 \d{4}-\d\d-\d\d\.csv$/);
  expect([...content.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [heading, ...rows] = content.toString('utf8').trim().split('\r\n');
  expect(heading).toMatch(/^编号,培训题目,状态,开始日期/);
  expect(rows).toEqual([
    expect.stringContaining(`"'=HYPERLINK(""http://evil.example"")",草稿,2026-12-14`),
    expect.stringContaining('草稿一班,草稿,2026-12-14,2026-12-15,2,装盒机'),
  ]);
  const whole = await exported(office, 'CSV', '全部列');
  expect(whole.content.toString('utf8').split('\r\n')[0]).toContain('培训对象');
  await office.page.evaluate(() =>
    localStorage.setItem('RaStoresanbao.TrainingPlan.columns', '["state","gone","number","title","startsOn"]'),
  );
  await office.page.reload();
  await office.page.getByText('草稿一班').waitFor();
  const moved = await exported(office, 'CSV');
  expect(moved.content.toString('utf8').slice(1)).toMatch(/^状态,编号,培训题目,开始日期\r/);
  expect(office.problems).toEqual([]);
}, 120_000);

test('every row comes along, however many pages there are, as a workbook too', async () => {
  const office = await Person.signIn(browser, address, 'after-sales');
  await office.page.goto('/ProductFamily');
  await office.page.getByText('系列104').waitFor();
  const { content } = await exported(office, 'CSV');
  expect(content.toString('utf8').trim().split('\r\n')).toHaveLength(1 + 106);
  await office.page.getByRole('button', { name: '导出' }).click();
  await office.dialog().getByText('共 106 行').waitFor();
  await office.picture('7-export-zh');
  await office.dialog().getByRole('button', { name: '取消' }).click();
  const workbook = await exported(office);
  expect(workbook.name).toMatch(/^产品系列 .*\.xlsx$/);
  expect(workbook.content.subarray(0, 2).toString()).toBe('PK');
  expect(office.problems).toEqual([]);
}, 120_000);

test('a dealer exports its own people and nobody else’s', async () => {
  const dealer = await Person.signIn(browser, address, 'dealer-a', { viewport: { width: 390, height: 844 } });
  await dealer.page.goto('/Person');
  await dealer.page.getByRole('heading', { name: '人员' }).waitFor();
  await dealer.picture('8-export-dealer-390');
  const { content } = await exported(dealer, 'CSV', '全部列');
  const { persons } = await (await sanbao.as('dealer-a')).read('{ persons(first: 100) { nodes { name } } }');
  const rows = content.toString('utf8').trim().split('\r\n').slice(1);
  expect(rows).toHaveLength(persons.nodes.length);
  for (const { name } of persons.nodes) expect(rows.join('\n')).toContain(name);
}, 120_000);
