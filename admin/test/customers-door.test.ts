import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startBrowser } from '../../server/test/browser.ts';
import { mailsOf } from '../../server/test/letters.ts';
import { planForm, type RepairGround, repairGround, reportForm } from '../../server/test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { draw, fits, Person, picture, telephone, violations } from './panel.ts';

let sanbao: Sanbao;
let browser: Browser;
let address: string;
let ground: RepairGround;
let office: Client;
let code: string;
let context: BrowserContext;
let page: Page;
const problems: string[] = [];
beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await repairGround(sanbao);
  office = await sanbao.as('after-sales');
  ({ machineCode: code } = await office.step('issueMachineCode', { id: ground.machine }, 'machineCode'));
  address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
  context = await browser.newContext({ locale: 'zh-CN', baseURL: address, ...telephone });
  page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on('pageerror', error => problems.push(error.message));
}, 60_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

/** A drawing, which the phone makes a JPEG of. */
const photo = {
  name: '报警.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};

const languages = { en: 'English', zh: '中文' };
/** As it may be looked at; every way where somebody wants the pictures. */
const ways = [
  ['en', 'dark'],
  ...(process.env.PICTURES
    ? ([
        ['en', 'light'],
        ['zh', 'dark'],
      ] as const)
    : []),
  ['zh', 'light'],
] as const;

/** The page in each language, light and dark, and twice as large. */
async function looks(name: string) {
  for (const [language, colorScheme] of ways) {
    const other = page.getByRole('button', { name: languages[language] });
    if (await other.count()) await other.click();
    await page.emulateMedia({ colorScheme });
    await page.locator('[aria-busy]').waitFor({ state: 'detached' });
    await picture(page, `${name}-${language}-${colorScheme}`);
    expect(await violations(page)).toEqual([]);
  }
  await page.setViewportSize({ width: telephone.viewport.width / 2, height: telephone.viewport.height / 2 });
  expect(await fits(page)).toBe(true);
  await picture(page, `${name}-200`);
  await page.setViewportSize(telephone.viewport);
}

test('5.3.7 on a phone: scanned, reported with a photo, planned, the visit seen, signed and surveyed', async () => {
  await page.goto(`/m/${code}`);
  await page.getByRole('heading', { name: 'ZJ-100 间歇式装盒机' }).waitFor();
  await page.getByText('为什么是这一天').click();
  await page.getByLabel('完整制造编号').fill('Z100-2610-001');
  await page.getByRole('button', { name: '查看' }).click();
  await page.getByRole('listitem').first().waitFor();

  await page.getByRole('radio', { name: '扫码报修' }).check();
  await page.getByLabel('出了什么问题').fill('推料杆不复位，屏幕报 E-12。');
  await page.getByRole('radio', { name: '停机' }).check();
  await page.getByLabel('拍照或选取照片').setInputFiles(photo);
  await page.getByRole('img', { name: '照片 1' }).waitFor();
  await page.getByLabel('您的姓名').fill('陈立群');
  await page.getByLabel('联系电话').fill('没有');
  await looks('door-1-machine');
  await page.getByRole('button', { name: '扫码报修' }).click();
  await page.getByText('请检查标出的栏目').or(page.locator('.problem')).first().waitFor();
  await page.getByLabel('联系电话').fill('13800000217');
  await page.getByRole('button', { name: '扫码报修' }).click();
  await page.getByText('请收藏本页').waitFor();
  await looks('door-2-case');
  const followed = page.url();

  const clerk = await Person.signIn(browser, address, 'after-sales');
  await clerk.page.goto('/inbox?step=helpRemotely');
  await clerk.page.getByText('推料杆不复位，屏幕报 E-12。').first().waitFor();
  const { faultReports } = await office.read('{ faultReports(first: 1) { nodes { id number } } }');
  const [fault] = faultReports.nodes;
  await clerk.page.goto(`/FaultReport/${fault.id}/show`);
  await clerk.page.getByText('报警.jpg').first().waitFor();
  await clerk.picture('door-3-seen-by-after-sales');
  expect(clerk.problems).toEqual([]);

  const { id: order, version } = await office.step('planRepair', { input: planForm(ground, { fault: fault.id }) });
  await office.step('dispatchServiceOrder', { id: order, expectedVersion: version });
  await page.reload();
  await page.getByText('陆志明').waitFor();
  await page.getByLabel('补充内容').fill('来之前请先打门卫电话。');
  expect(await page.getByLabel('您的姓名').inputValue()).toBe('陈立群');
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('来之前请先打门卫电话。').and(page.locator('dd')).waitFor();
  expect(await page.getByLabel('您的姓名').inputValue()).toBe('陈立群');
  await looks('door-4-visit');

  const engineer = await sanbao.as('engineer');
  await engineer.step('recordSiteArrival', { id: order, input: {} });
  await engineer.step('completeWork', { id: order });
  const { id: report } = await engineer.step('fileWorkReport', { input: reportForm(order, ground) });
  const { signatureLink } = await office.step('sendSignatureLink', { id: report, input: {} }, 'signatureLink');
  await page.goto(signatureLink);
  await draw(page);
  await page.getByLabel('签名人').fill('王建国');
  await page.getByLabel('地点').fill('苏州厂区');
  await page.getByLabel('您的姓名').fill('王建国');
  await page.getByLabel('联系电话').fill('13800000219');
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByRole('heading', { name: '谢谢，已收到您的答复' }).waitFor();
  await office.step('closeServiceOrder', { id: order });
  await page.goto(followed);
  await page.getByText('更换气缸，重新校正行程。').waitFor();
  expect(await page.getByRole('radio').count()).toBe(0);

  const input = { customer: ground.customer, order, channel: 'MAIL', email: 'quality@customer.example' };
  const { id: survey } = await office.step('sendSurvey', { input });
  const [mail] = await mailsOf(sanbao, survey);
  await page.goto(/\/link\/\S+/.exec(mail?.text ?? '')?.[0] as string);
  await page.getByLabel('单位').fill('苏州厂');
  await page.getByRole('radio', { name: '满意', exact: true }).check();
  await page.getByLabel('您的姓名').fill('王建国');
  await page.getByLabel('联系电话').fill('13800000219');
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByRole('heading', { name: '谢谢，已收到您的答复' }).waitFor();
  expect(problems).toEqual([]);

  await page.goto(`/m/${code}`);
  await page.getByRole('link', { name: fault.number }).waitFor();
  await office.step('revokeMachineCode', { id: ground.machine, input: { reason: '换标签' } });
  await page.reload();
  await page.getByRole('heading', { name: '未查到此设备' }).waitFor();
});
