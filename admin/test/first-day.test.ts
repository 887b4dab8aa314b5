import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { businessDay } from '../../server/src/fields/business-day.ts';
import { type Jobs, startJobs } from '../../server/src/jobs/worker.ts';
import { firstAdministrator } from '../../server/src/organization/accounts-at-start.ts';
import { startBrowser } from '../../server/test/browser.ts';
import { checked, confirmed, csv } from '../../server/test/imports.ts';
import {
  adjustmentForm,
  drawn,
  measuredLines,
  type RepairGround,
  releasedTemplate,
  repairIn,
  reportFiled,
} from '../../server/test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { picture, violations } from './panel.ts';

/** As imports have it, which run beside the server. */
const now = new Date();
const today = businessDay(now);
let sanbao: Sanbao;
let jobs: Jobs;
let browser: Browser;
let address: string;
let password: string;
beforeAll(async () => {
  sanbao = await startSanbao(now, {}, async orm => {
    password = (await firstAdministrator(orm, 'it@sanbao.example', now)) as string;
  });
  jobs = await startJobs({ orm: sanbao.orm, config: sanbao.config, url: sanbao.url });
  address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await jobs.stop();
  await sanbao.stop();
});

/** Who works there, by the account that each gets. */
const staff = [
  ['gm', '方国栋', 'GENERAL_MANAGER', ''],
  ['after-sales-head', '顾建平', 'AFTER_SALES_HEAD', ''],
  ['after-sales', '沈晓梅', 'AFTER_SALES', ''],
  ['engineer', '陆志明', 'ENGINEER', '维修人员'],
  ['tutor', '丁海涛', 'ENGINEER', '维修人员'],
  ['management', '徐静怡', 'MANAGEMENT、MANAGEMENT_HEAD', ''],
  ['sales', '裘亚平', 'SALES、SALES_HEAD', ''],
  ['manufacturing', '施国兴', 'MANUFACTURING、MANUFACTURING_HEAD', ''],
] as const;
const mailOf = (account: string) => `${account}@sanbao.example`;

async function open(email: string, secret: string) {
  const page = await (
    await browser.newContext({ locale: 'zh-CN', baseURL: address, viewport: { width: 1280, height: 860 } })
  ).newPage();
  page.setDefaultTimeout(30_000);
  await page.goto('/');
  await page.getByLabel('电子邮箱').fill(email);
  await page.getByLabel('密码').fill(secret);
  await page.getByRole('button', { name: '登录' }).click();
  return page;
}

/** Takes a sheet in by the import that the page of the set-up leads to. */
async function takeIn(page: Page, label: string, rows: readonly (readonly string[])[]) {
  await page.goto('/set-up');
  await page.getByRole('link', { name: label, exact: true }).click();
  const buffer = Buffer.from(csv(...rows.map(row => [...row])));
  await page.getByLabel('表格文件').setInputFiles({ name: `${label}.csv`, mimeType: 'text/csv', buffer });
  await page.getByText(`已上传 ${label}.csv`).waitFor();
  await page.getByRole('button', { name: label }).click();
  await page.getByText('待确认', { exact: true }).first().waitFor();
  await page.getByRole('button', { name: '确认导入' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: '确认导入' }).click();
  await page.getByText('已导入', { exact: true }).first().waitFor();
}

/** The link of the invitation, as whoever runs it without a mail server finds it in the folder of the data. */
function invitationOf(email: string) {
  const folder = join(sanbao.config.dataDir, 'mail');
  for (const file of readdirSync(folder)) {
    const [head = '', ...body] = readFileSync(join(folder, file), 'utf8').split(/\r?\n\r?\n/);
    if (!head.includes(`To: ${email}`)) continue;
    const text = [body.join('\n\n'), ...body.map(part => Buffer.from(part, 'base64').toString())].join('\n');
    const secret = /\/account#\/([\w-]{43})/.exec(text.replace(/=\r?\n/g, ''))?.[1];
    if (secret) return secret;
  }
  throw new Error(`${email} was not invited`);
}

async function accept(account: string) {
  const input = { link: invitationOf(mailOf(account)), password: `${account} keeps a secret` };
  const { errors } = await sanbao.nobody.ask(
    'mutation ($input: ChoosePasswordInput!) { choosePassword(input: $input) { name } }',
    { input },
  );
  expect(errors).toBeUndefined();
}

async function taken(client: Client, step: string, ...rows: string[][]) {
  const run = await checked(client, step, csv(...rows));
  expect(run.faults).toEqual([]);
  await confirmed(client, run);
}

const said = (client: Client, ...subjects: string[]) =>
  Promise.all(subjects.map(subject => client.step('completeSetUp', { input: { subject } })));

test('from the first administrator on an empty instance to the first closed order', async () => {
  const page = await open('it@sanbao.example', password);
  await page.getByLabel('新密码').fill('chosen by myself');
  await page.getByRole('button', { name: '更改密码' }).click();
  await page.getByRole('link', { name: '初始设置尚有 17 项未齐全' }).click();
  await page.getByRole('heading', { name: '初始设置', level: 1 }).waitFor();
  await page.getByText('已齐全 0 项，共 17 项').first().waitFor();
  expect(await violations(page)).toEqual([]);
  await picture(page, 'set-up-empty-zh');

  await takeIn(page, '导入人员', [
    ['姓名', '所属', '身份'],
    ...staff.map(([, name, , role]) => [name, '本公司', role]),
  ]);
  await takeIn(page, '导入用户', [
    ['邮箱', '人员', '职责'],
    ...staff.map(([account, name, roles]) => [mailOf(account), name, roles]),
  ]);
  for (const matter of ['本公司人员', '用户账号']) {
    await page.goto('/set-up');
    await page.getByRole('link', { name: `确认已齐全 ${matter}` }).click();
    await page.getByRole('button', { name: '确认已齐全' }).click();
    await page.getByRole('heading', { name: '经过' }).waitFor();
  }

  await atWork();

  const office = await open(mailOf('after-sales'), 'after-sales keeps a secret');
  await office.getByRole('heading', { name: /^首页/ }).waitFor();
  await office.goto('/set-up');
  await office.getByText('已齐全 16 项，共 17 项').first().waitFor();
  await picture(office, 'set-up-nearly-zh');
  await office.getByRole('link', { name: '确认已齐全 经销商' }).click();
  await office.getByRole('button', { name: '确认已齐全' }).click();
  await office.getByRole('heading', { name: '经过' }).waitFor();
  await office.goto('/');
  await office.getByRole('menuitem', { name: '首页' }).waitFor();
  await office.getByRole('menuitem', { name: '待办' }).waitFor();
  expect(await office.getByRole('menuitem', { name: '初始设置' }).count()).toBe(0);

  await office.goto('/ServiceOrder');
  await office
    .getByText(/^SO-\d{4}-0001$/)
    .first()
    .click();
  await office.getByRole('button', { name: '关闭派工单' }).first().click();
  await office.getByRole('dialog').getByRole('button', { name: '关闭派工单' }).click();
  await office.getByText('已关闭', { exact: true }).first().waitFor();
  await picture(office, 'first-order-closed-zh');
}, 240_000);

/** What the departments do between, by the API: each by whose it is. */
async function atWork() {
  const accounts = staff.map(([account]) => account);
  for (const account of accounts) await accept(account);
  const gm = await sanbao.as('gm');
  const { roleChanges } = await gm.read('{ roleChanges { nodes { id version state founding } } }');
  for (const { id, version, founding, state } of roleChanges.nodes)
    await gm.step(founding ? 'confirmFounding' : 'approveRoles', { id, expectedVersion: version }).catch(error => {
      throw new Error(`${state} ${founding}: ${error.message}`);
    });

  const [office, head, management, sales] = (await Promise.all(
    ['after-sales', 'after-sales-head', 'management', 'sales'].map(sanbao.as),
  )) as [Client, Client, Client, Client];
  for (const [name, value] of [
    ['COMPANY_NAME', '上海申匠包装机械有限公司'],
    ['COMPANY_ADDRESS', '上海市松江区申匠路 88 号'],
    ['POSTCODE', '201600'],
    ['SUPERVISION_PHONE', '021-55550100'],
  ]) {
    const input = { name, value, effectiveFrom: today };
    const { id, version } = await management.step('proposeParameter', { input });
    await gm.step('approveParameter', { id, expectedVersion: version });
  }
  await taken(management, 'importHolidays', ['day', 'name', 'kind'], ['2027-01-01', '元旦', 'HOLIDAY']);
  await said(management, 'PARAMETERS', 'HOLIDAYS');

  await taken(office, 'importProductFamilies', ['code', 'name'], ['ZJ', '装盒机']);
  await taken(
    office,
    'importProductModels',
    ['型号', '名称', '产品系列', '自验收起月数', '自发货起月数', '易损件月数', '依据'],
    ['ZJ-100', '间歇式装盒机', 'ZJ', '12', '18', '3', '销售合同'],
  );
  const { productModels } = await office.read('{ productModels { nodes { id family { id } } } }');
  const [{ id: model, family }] = productModels.nodes;
  const template = await releasedTemplate(sanbao, { model });
  await taken(
    sales,
    'importCustomers',
    ['名称', '联系人', '电话', '现场名称', '现场城市', '现场地址', '现场联系人', '现场电话'],
    ['恒味食品有限公司', '王建国', '13800000217', '一厂', '苏州市', '工业园 1 号', '王建国', '13800000217'],
  );
  const { customerSites } = await sales.read('{ customerSites { nodes { id number customer { id } } } }');
  const [{ id: site, number: siteNumber, customer }] = customerSites.nodes;
  const serialNumber = 'Z100-2510-001';
  await taken(
    sales,
    'importInstalledEquipment',
    ['机型', '制造编号', '现场', '出厂日期', '发货日期', '验收日期'],
    ['ZJ-100', serialNumber, siteNumber, '2026-02-01', '2026-03-01', '2026-03-20'],
  );
  await said(office, 'PRODUCTS', 'ADJUSTMENT_TEMPLATES', 'CUSTOMERS', 'CONTRACTS');
  await said(sales, 'MACHINES');
  await said(management, 'SUPPLIERS', 'PARTS', 'OPENING_STOCK');

  await taken(
    management,
    'importCertificates',
    ['人员', '产品系列', 'course', 'topics', '学时', '发证单位', '发证日期', '原证书编号'],
    ['陆志明', 'ZJ', '装盒机维修', '维修', '24', '上海申匠包装机械有限公司', '2024-05-10', '申匠培字 7'],
  );
  const { certificates } = await management.read('{ certificates { nodes { number } } }');
  await taken(
    head,
    'importLicences',
    ['所依据的结业证书', '实操考试日期', '主考人', '考试内容与结论'],
    [certificates.nodes[0].number, '2024-06-01', '丁海涛', '独立拆装主要机构'],
  );
  await said(management, 'CERTIFICATES');
  await said(head, 'LICENCES');

  const { persons } = await office.read('{ persons(filter: { q: "陆志明" }) { nodes { id } } }');
  const { equipments } = await office.read('{ equipments { nodes { id } } }');
  const engineer = persons.nodes[0].id;
  const ground = { model, site, siteNumber, customer: customer.id, family: family.id, serialNumber };
  await workedOn({ ...ground, engineer, machine: equipments.nodes[0].id, unlicensed: engineer }, template);
}

/** A call, the visit upon it, what was adjusted there, and the report that the customer signs. */
async function workedOn(ground: RepairGround, template: string) {
  const engineer = await sanbao.as('engineer');
  const { id: order } = await repairIn(sanbao, ground, 'ON_SITE', { startsOn: today, endsOn: today });
  const lines = measuredLines.map(line => ({ ...line, calibratedUntil: '2099-12-31' }));
  await engineer.step('fileAdjustmentRecord', { input: adjustmentForm(order, template, { adjustedOn: today, lines }) });
  await engineer.step('completeWork', { id: order });
  const workDays = [{ day: today, hours: 0.5, person: ground.engineer }];
  const { id, version } = await reportFiled(sanbao, ground, { order, workDays });
  const input = { signature: drawn, place: '苏州厂区' };
  await engineer.step('signWorkReport', { id, expectedVersion: version, input });
}
