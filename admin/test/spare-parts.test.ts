import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { startBrowser } from '../../server/test/browser.ts';
import { repairIn } from '../../server/test/repair.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import {
  PASSWORD,
  type PartsGround,
  partForm,
  partsGround,
  requestedByCustomer,
  stockOf,
} from '../../server/test/spare-parts.ts';
import { fits, Person, telephone } from './panel.ts';

let sanbao: Sanbao;
let browser: Browser;
let address: string;
let ground: PartsGround;
/** Each signed in once, through both tests. */
let office: Person;
let head: Person;
let management: Person;

beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await partsGround(sanbao);
  await (await sanbao.as('after-sales')).step('createPart', { input: partForm('Z-104', '光电开关二型') });
  address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
  office = await Person.signIn(browser, address, 'after-sales');
  head = await Person.signIn(browser, address, 'after-sales-head');
  management = await Person.signIn(browser, address, 'management');
}, 120_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

const seen = (person: Person, text: string) => person.page.getByText(text, { exact: true }).first().waitFor();
const openPage = async (person: Person, record: string, id: string) => {
  await person.page.goto(`/${record}/${id}/show`);
  await person.page.getByRole('heading', { name: '经过' }).waitFor();
};
/** The line of a form that is for a part. */
const lineOf = (form: Locator, part: string) => form.getByRole('listitem').filter({ hasText: part });
const line = (form: Locator, at: number) => form.locator('.RaSimpleFormIterator-line').nth(at);

/** The id of the page on which somebody is. */
const idOn = ({ page }: Person) => new URL(page.url()).pathname.split('/')[2] as string;

/** Lines of parts, each found by its number and with its quantity. */
async function enterLines(
  person: Person,
  form: Locator,
  lines: readonly (readonly [part: string, quantity: string])[],
) {
  for (const [at, [part, quantity]] of lines.entries()) {
    if (at > 0) await form.getByRole('button', { name: '添加' }).click();
    await person.choose('零件', part, part, line(form, at));
    await person.field('数量', line(form, at)).fill(quantity);
  }
}

let application: string;

test('5.4.1 – 5.4.2 an application is signed, decided item by item, and ordered', async () => {
  await office.begin('PartsApplication', '编制购买申请', async form => {
    await enterLines(office, form, [
      ['Z-101', '10'],
      ['Z-102', '4.5'],
      ['Z-103', '2'],
    ]);
    await office.picture('parts-0-drafting');
  });
  application = idOn(office);
  await office.take('提交签字');
  await seen(office, '待签字');
  await office.picture('parts-1-submitted');

  await openPage(head, 'PartsApplication', application);
  await head.take('签字', async dialog => {
    await head.field('意见', dialog).fill('旺季备件，同意。');
    await head.field('登录密码', dialog).fill(PASSWORD);
    await head.picture('parts-2-signing');
  });
  await seen(head, '待逐项确认');

  await openPage(management, 'PartsApplication', application);
  await management.take('逐项确认', async dialog => {
    await lineOf(dialog, '横封切刀').getByRole('radio', { name: '同意' }).check();
    const belt = lineOf(dialog, '同步带');
    await belt.getByRole('radio', { name: '不购' }).check();
    await management.field('确认数量', belt).fill('');
    await management.field('原因', belt).fill('库存够用到明年三月。');
    const sensor = lineOf(dialog, '光电开关');
    await sensor.getByRole('radio', { name: '代用' }).check();
    await management.choose('代用零件', 'Z-104', 'Z-104', sensor);
    await management.picture('parts-3-confirming');
  });
  await seen(management, '已确认');
  await management.picture('parts-4-confirmed');

  await management.openTask('下达采购订单');
  const form = management.dialog();
  await management.choose('供应商', 'mas', '马鞍山', form);
  await management.field('税率', form).fill('13');
  await management.field('交货期限', form).fill('2026-12-20');
  // No line is typed anew: the application says which parts, and how many.
  for (const [at, quantity] of ['10', '2'].entries()) {
    expect(await management.field('购买申请', line(form, at)).inputValue()).toBe('PA-2026-0001');
    expect(await management.field('数量', line(form, at)).inputValue()).toBe(quantity);
    await management.field('单价', line(form, at)).fill('96');
  }
  await management.picture('parts-5-ordering');
  await form.getByRole('button', { name: '下达采购订单' }).click();
  await management.page.getByRole('heading', { name: '待办' }).waitFor();
  await openPage(office, 'PartsApplication', application);
  await seen(office, '已订购');
  for (const { problems } of [office, head, management]) expect(problems).toEqual([]);
}, 240_000);

test('5.4.3 – 5.4.4 a part of it comes, is counted blind and unequal, counted again, and one of ten is rejected', async () => {
  const client = await sanbao.as('management');
  const { purchaseOrders } = await client.read('{ purchaseOrders { nodes { id } } }');
  await openPage(management, 'PurchaseOrder', purchaseOrders.nodes[0].id);
  await management.take('登记到货', dialog => management.field('送货单号', dialog).fill('SH-1123'));
  await seen(management, '点数中');
  await management.picture('parts-6-arrived');
  const id = idOn(management);

  await openPage(office, 'GoodsReceipt', id);
  await count(office, '10');
  await openPage(management, 'GoodsReceipt', id);
  await management.page.getByText('已点数的部门').first().waitFor();
  expect(await management.page.getByText('10', { exact: true }).count()).toBe(0);
  await management.picture('parts-6-blind');
  await count(management, '9');
  await seen(management, '双方点数不一致');
  await management.picture('parts-7-discrepant');
  await management.take('重新点数', dialog => management.field('不符的处理', dialog).fill('共同开箱复点。'));
  await count(management, '10');
  await openPage(office, 'GoodsReceipt', id);
  await count(office, '10');
  await seen(office, '待检验');

  await office.take('登记检验结果', async dialog => {
    const blade = lineOf(dialog, '横封切刀');
    for (const [label, entry] of Object.entries({ 合格: '9', 不合格: '1', 让步接收: '0' }))
      await blade
        .getByLabel(`${label} *`, { exact: true })
        .or(blade.getByLabel(label, { exact: true }))
        .fill(entry);
    await office.field('检验记录', blade).fill('卡尺抽检十件，刃口长 210 ± 0.2。');
    await office.field('缺陷', blade).fill('一件刃口崩缺。');
    await office.picture('parts-8-inspecting');
  });
  await openPage(management, 'GoodsReceipt', id);
  await management.take('确认检验结果');
  await management.take('入库');
  await seen(management, '已入库');
  await management.picture('parts-9-stocked');
  expect(await stockOf(client, ground.blade)).toBe(9);
  await management.page.goto('/Nonconformity');
  await management.open('刃口崩缺');
  await seen(management, '待处置');
  await management.picture('parts-10-nonconformity');
  for (const { problems } of [office, management]) expect(problems).toEqual([]);
}, 240_000);

async function count(person: Person, blades: string) {
  await person.take('点数', async dialog => {
    await person.field('横封切刀：数量', dialog).fill(blades);
  });
}

test('5.4.5 a repair in warranty is served before an earlier charged request, which Management lets through', async () => {
  const { id: charged } = await requestedByCustomer(sanbao, ground, ground.blade, 3);
  const { id: order } = await repairIn(sanbao, ground, 'PLANNED');
  await openPage(office, 'ServiceOrder', order);
  await office.take('申请领料', dialog => enterLines(office, dialog, [['Z-101', '8']]));
  const { partsRequests } = await (await sanbao.as('after-sales')).read(
    '{ partsRequests(filter: { order: { id: { isNull: false } } }) { nodes { id number } } }',
  );
  const [repair] = partsRequests.nodes;

  await openPage(head, 'PartsRequest', charged);
  await issue('3', async dialog => {
    await dialog.getByText(`不能使以下领料单缺料：${repair.number}`).first().waitFor();
    await head.picture('parts-11-in-warranty-first');
    await dialog.getByRole('button', { name: '取消' }).click();
  });
  await openPage(head, 'PartsRequest', repair.id);
  await issue('7');
  await seen(head, '部分发料');

  await openPage(management, 'PartsRequest', charged);
  await management.take('批准例外发放', dialog =>
    management.field('原因', dialog).fill('顾客产线停产，已与修理方商定。'),
  );
  await openPage(head, 'PartsRequest', charged);
  await issue('2');
  await seen(head, '部分发料');
  await head.page.getByText('顾客产线停产').first().waitFor();
  await head.picture('parts-12-overridden');
  await head.lookAt('库存流水');
  await head.page
    .getByRole('link', { name: /SM-2026-/ })
    .first()
    .click();
  await head.page.getByText(repair.number).first().waitFor();
  await head.picture('parts-13-proof');
  await head.page.setViewportSize(telephone.viewport);
  expect(await fits(head.page)).toBe(true);
  await head.picture('parts-14-proof-390');
  expect(await stockOf(await sanbao.as('management'), ground.blade)).toBe(0);
  for (const { problems } of [office, head, management]) expect(problems).toEqual([]);
}, 240_000);

async function issue(quantity: string, refused?: (dialog: Locator) => Promise<void>) {
  await head.step('发料').click();
  await head.field('数量', head.dialog()).fill(quantity);
  await head.dialog().getByRole('button', { name: '发料' }).click();
  await refused?.(head.dialog());
  await head.dialog().waitFor({ state: 'detached' });
}
