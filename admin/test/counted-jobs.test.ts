import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { startBrowser } from '../../server/test/browser.ts';
import { ENGINEER, releasedTemplate } from '../../server/test/repair.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { applicationIn, type PartsGround, partsGround } from '../../server/test/spare-parts.ts';
import { countPresses, draw, Person, telephone } from './panel.ts';

/** Jobs of a day, from where one begins to where they are done, with how often one presses: one press more is a failure. */
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

/** Signed in, in whose browser it is the same day as in the tests, and counted from now on. */
async function atWork(account: string, options: BrowserContextOptions = {}) {
  const person = await Person.signIn(browser, address, account, options);
  await person.page.clock.setFixedTime(sanbao.clock.now);
  return { person, page: person.page, presses: await countPresses(person.page) };
}

test('from the call to the engineer on the way: ten clicks', async () => {
  const { person, page, presses } = await atWork('after-sales');
  await page.getByRole('menuitem', { name: '登记故障报修' }).click();
  const form = page.getByRole('main');
  await person.choose('设备', ground.serialNumber, ground.serialNumber, form);
  await person.field('来电来函人', form).fill('设备科 陈立群');
  await person.field('回电号码', form).fill('13800000217');
  await person.pick('渠道', '电话', form);
  await person.pick('机器状况', '停机', form);
  await person.field('故障现象', form).fill('推料杆不复位，开机即报过载。');
  await person.picture('counted-call-zh');
  await person.step('登记故障报修').click();
  await person.step('派人维修').click();
  const dialog = person.dialog();
  await dialog.getByRole('listitem').getByRole('button', { name: ENGINEER }).first().click();
  await person.picture('counted-planning-zh');
  await dialog.getByRole('button', { name: '派人维修' }).click();
  await person.step('派出').click();
  await dialog.getByRole('button', { name: '派出' }).click();
  await page.getByText('已派出', { exact: true }).first().waitFor();
  expect(presses()).toBe(10);
  const { serviceOrders } = await (await sanbao.as('after-sales')).read(
    '{ serviceOrders(first: 1) { nodes { state customer { id } engineers { name } } } }',
  );
  expect(serviceOrders.nodes).toEqual([
    { state: 'DISPATCHED', customer: { id: ground.customer }, engineers: [{ name: ENGINEER }] },
  ]);
  expect(person.problems).toEqual([]);
}, 120_000);

test('a visit on the telephone, from the day to what the customer has signed: ten taps', async () => {
  await releasedTemplate(sanbao, ground);
  const { person, page, presses } = await atWork('engineer', telephone);
  const dialog = person.dialog();
  const job = page.getByRole('article').first();
  await job.getByRole('button', { name: '到达现场' }).tap();
  await job.getByRole('link', { name: '填写调整记录' }).tap();
  for (const [at, asLeft] of ['120.1', '18'].entries()) {
    const line = dialog.getByRole('listitem').nth(at);
    await person.field('调整后', line).fill(asLeft);
    await person.field('量具', line).fill('数显卡尺 JL-031');
    await person.field('量具校准有效期至', line).fill('2027-03-31');
  }
  await dialog.getByRole('button', { name: '填写调整记录' }).tap();
  await job.getByRole('link', { name: '作业完成' }).tap();
  await dialog.getByRole('button', { name: '作业完成' }).tap();
  await job.getByRole('link', { name: '填写作业报告书' }).tap();
  const typed = { 作业内容: '校正行程。', 作业情况: '试机正常。', 时间: '2', 原因: '气缸漏气。', 措施: '换密封圈。' };
  for (const [label, value] of Object.entries(typed)) await person.field(label, dialog).fill(value);
  await dialog.getByRole('button', { name: '填写作业报告书' }).tap();
  await job.getByRole('link', { name: '顾客签认' }).tap();
  await draw(page);
  await person.field('签名人', dialog).fill('王建国');
  await person.field('签认地点', dialog).fill('苏州厂区');
  await dialog.getByRole('button', { name: '顾客签认' }).tap();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: '今日派工' }).waitFor();
  expect(presses()).toBe(10);
  expect(person.problems).toEqual([]);
}, 120_000);

test('from a confirmed application to its order: three clicks, and no line is typed again', async () => {
  await applicationIn(sanbao, ground, 'CONFIRMED');
  const { person, page, presses } = await atWork('management');
  await page.getByRole('link', { name: '下达采购订单' }).first().click();
  const dialog = person.dialog();
  await person.choose('供应商', 'mas', '马鞍山', dialog);
  await person.field('税率', dialog).fill('13');
  await person.field('交货期限', dialog).fill('2026-12-20');
  const lines = dialog.locator('.RaSimpleFormIterator-line');
  for (const line of await lines.all()) await person.field('单价', line).fill('96');
  await dialog.getByRole('button', { name: '下达采购订单' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(presses()).toBe(3);
  const { purchaseOrders } = await (await sanbao.as('management')).read(
    '{ purchaseOrders { nodes { lines { part { partNumber } quantity } } } }',
  );
  expect(purchaseOrders.nodes).toEqual([
    {
      lines: [
        { part: { partNumber: 'Z-101' }, quantity: 10 },
        { part: { partNumber: 'Z-102' }, quantity: 4.5 },
      ],
    },
  ]);
  expect(person.problems).toEqual([]);
}, 120_000);
