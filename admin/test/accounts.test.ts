import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { firstAdministrator } from '../../server/src/organization/accounts-at-start.ts';
import { mailsAskedFor, secretIn } from '../../server/test/accounts.ts';
import { startBrowser } from '../../server/test/browser.ts';
import { mailsOf } from '../../server/test/letters.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { fits, Person, picture, telephone } from './panel.ts';

let sanbao: Sanbao;
let browser: Browser;
let address: string;
beforeAll(async () => {
  sanbao = await startSanbao(new Date());
  address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

/** Somebody with a mail, on a telephone that was never used here. */
async function phone(locale: string) {
  const context = await browser.newContext({ locale, baseURL: address, ...telephone });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const asked: string[] = [];
  const problems: string[] = [];
  page.on('request', request => asked.push(request.url()));
  page.on('pageerror', error => problems.push(error.message));
  return { page, asked, problems };
}
const faults = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations;
const idOf = (page: Page) => page.url().split('/').at(-2) as string;

test('a person is entered and invited, chooses a password on the telephone, and is given an office by a second person', async () => {
  const admin = await Person.signIn(browser, address, 'admin');
  await admin.begin('Person', '新建人员', async form => {
    await admin.field('姓名', form).fill('叶清和');
    await admin.pick('所属', '本公司', form);
  });
  await admin.begin('User', '邀请用户', async form => {
    await admin.field('邮箱', form).fill('ye.qing@sanbao.example');
    await admin.choose('人员', '叶清和', '叶清和', form);
    for (const role of ['营业部', '营业部部长']) await form.getByLabel(role, { exact: true }).check();
    await admin.picture('invite-zh');
  });
  await admin.page.getByText('已邀请').first().waitFor();
  const user = idOf(admin.page);
  await admin.picture('invited-zh');
  expect(await admin.page.getByRole('button', { name: '重新发送邀请' }).count()).toBe(1);

  const [mail] = await mailsOf(sanbao, user);
  const secret = secretIn(mail!);
  const { page, asked, problems } = await phone('zh-CN');
  await page.goto(`/account#/${secret}`);
  await page.getByRole('heading', { name: '叶清和，欢迎使用三包' }).waitFor();
  expect(page.url()).not.toContain(secret);
  expect(await fits(page)).toBe(true);
  expect(await faults(page)).toEqual([]);
  await picture(page, 'invitation-phone-zh');
  await page.getByLabel('密码', { exact: true }).fill('my own secret');
  await page.getByRole('button', { name: '设定密码并登录' }).click();
  await page.getByRole('heading', { name: /^首页/ }).waitFor();
  expect(asked.filter(url => url.includes(secret))).toEqual([]);
  expect(problems).toEqual([]);
  await page.goto(`/account#/${secret}`);
  await page.getByRole('heading', { name: '密码已经设定' }).waitFor();
  await picture(page, 'invitation-used-phone-zh');

  const gm = await Person.signIn(browser, address, 'gm');
  await gm.openTask('叶清和');
  await gm.picture('role-change-approval-zh');
  await gm.dialog().getByRole('button', { name: '批准' }).click();
  await gm.dialog().waitFor({ state: 'detached' });
  await gm.page.goto(`/User/${user}/show`);
  await gm.page.getByText('营业部部长').first().waitFor();
  await gm.picture('user-approved-zh');
  await gm.page.getByRole('button', { name: 'English' }).click();
  await gm.page.getByText('Head of Sales').first().waitFor();
  await gm.page.goto('/RoleChange');
  await gm.page.getByRole('heading', { name: 'Role changes' }).waitFor();
  await gm.page.getByText('RL-').first().click();
  await gm.page.getByRole('heading', { name: 'History' }).waitFor();
  expect(await faults(gm.page)).toEqual([]);
  await gm.picture('role-change-en');
  for (const each of [admin, gm]) expect(each.problems).toEqual([]);
}, 240_000);

test('who forgot their password asks for a link and gets in by it, in English', async () => {
  const { page, problems } = await phone('en-GB');
  await page.goto('/');
  await page.getByRole('button', { name: 'Forgot your password?' }).click();
  await page.getByLabel('Email').fill('sales@sanbao.example');
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await page.getByText('a link is on its way').waitFor();
  await picture(page, 'forgotten-phone-en');
  const admin = await sanbao.as('admin');
  const { users } = await admin.read('{ users(filter: { email: { eq: "sales@sanbao.example" } }) { nodes { id } } }');
  const [mail] = await mailsAskedFor(sanbao, users.nodes[0].id);
  await page.goto(`/account#/${secretIn(mail!)}`);
  await page.getByRole('heading', { name: 'Choose a new password, 裘亚平' }).waitFor();
  await picture(page, 'new-password-phone-en');
  await page.getByLabel('Password', { exact: true }).fill('my own secret');
  await page.getByRole('button', { name: 'Set the password and sign in' }).click();
  await page.getByRole('heading', { name: /^Home/ }).waitFor();
  expect(problems).toEqual([]);
}, 120_000);

test('one signs in on a small page at the address one came for, and comes back there when the session has ended', async () => {
  const { page, problems } = await phone('zh-CN');
  const signIn = async () => {
    await page.getByLabel('电子邮箱').fill('gm@sanbao.example');
    await page.getByLabel('密码').fill('sanbao-demo');
    await page.getByRole('button', { name: '登录' }).click();
  };
  const small = await page.goto('/Customer', { waitUntil: 'commit' });
  expect(await small?.text()).not.toMatch(/assets\/(panel|libraries)-/);
  await page.getByRole('button', { name: '登录' }).waitFor();
  for (const button of await page.getByRole('button').all())
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await page.getByLabel('密码').fill('wrong');
  await page.getByLabel('密码').press('Enter');
  expect(await page.getByLabel('电子邮箱').evaluate(field => field.matches(':invalid:focus'))).toBe(true);
  await page.waitForFunction(() => document.querySelector('link[rel=modulepreload][href*="/libraries-"]'));
  await signIn();
  await page.getByRole('heading', { name: '顾客', level: 1 }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/Customer');

  await page.context().clearCookies();
  await page.locator('main a[href$="/show"]').first().click();
  await page.getByText('登录已过期，请重新登录。').waitFor();
  await signIn();
  await page.getByRole('heading', { name: '经过' }).waitFor();

  for (const next of ['http://', '//elsewhere.example/Customer']) {
    // A panel that is still open would go to the sign-in by itself, and overtake this way there.
    await page.goto('about:blank');
    await page.context().clearCookies();
    await page.goto(`/login?next=${encodeURIComponent(next)}`);
    await signIn();
    await page.getByRole('heading', { name: /^首页/ }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
  }
  expect(problems).toEqual([]);
}, 120_000);

test('the first administrator chooses a password before anything else', async () => {
  let password = '';
  const empty = await startSanbao(new Date(), {}, async orm => {
    password = (await firstAdministrator(orm, 'it@sanbao.example')) as string;
  });
  try {
    const page = await (
      await browser.newContext({ locale: 'zh-CN', baseURL: await empty.app.listen({ host: '127.0.0.1', port: 0 }) })
    ).newPage();
    page.setDefaultTimeout(30_000);
    await page.goto('/');
    await page.getByLabel('电子邮箱').fill('it@sanbao.example');
    await page.getByLabel('密码').fill(password);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('heading', { name: '请先更改密码' }).waitFor();
    expect(await faults(page)).toEqual([]);
    await picture(page, 'first-password-zh');
    await page.reload();
    await page.getByRole('button', { name: '登录' }).waitFor();
    await page.getByLabel('电子邮箱').fill('it@sanbao.example');
    await page.getByLabel('密码').fill(password);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByLabel('新密码').fill('chosen by myself');
    await page.getByRole('button', { name: '更改密码' }).click();
    await page.getByRole('heading', { name: /^首页/ }).waitFor();
  } finally {
    await empty.stop();
  }
}, 120_000);
