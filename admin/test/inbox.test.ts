import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../../server/test/browser.ts';
import { type RepairGround, repairGround, repairIn } from '../../server/test/repair.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { type Ground, planIn, trainingGround } from '../../server/test/training.ts';
import { fits, Person, telephone, violations } from './panel.ts';

let sanbao: Sanbao;
let browser: Browser;
let address: string;
let ground: RepairGround;
let training: Ground;
beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await repairGround(sanbao);
  training = await trainingGround(sanbao);
  for (const title of ['甲班', '乙班', '丙班']) await planIn(sanbao, training, 'DRAFT', { title });
  for (const title of ['丁班', '戊班']) await planIn(sanbao, training, 'SUBMITTED', { title });
  await repairIn(sanbao, ground, 'DISPATCHED', { startsOn: TODAY, endsOn: TODAY });
  address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

/** By the clock of the server, and of the browsers where it matters. */
const TODAY = '2026-11-23';

const tasks = (page: Page) => page.locator('#main-content .task');
const steps = (page: Page) => page.getByRole('navigation', { name: '按步骤' });

test('a department begins with its figures, what is urgent and who is on a visit, each of which leads to what it counts', async () => {
  const office = await Person.signIn(browser, address, 'after-sales');
  const { page } = office;
  await page.clock.setFixedTime(sanbao.clock.now);
  await page.reload();
  await page.getByRole('heading', { name: '首页 · 售后服务部' }).waitFor();
  const visits = page.locator('section').filter({ has: page.getByRole('heading', { name: '今天的上门' }) });
  await visits.getByText('已派出').waitFor();
  const waiting = Number((await page.getByRole('link', { name: '全部待办' }).textContent())?.match(/\d+/)?.[0]);
  const inMenu = page.getByRole('menuitem', { name: '待办' });
  await inMenu.getByText(String(waiting)).waitFor();
  expect(await inMenu.getAttribute('aria-description')).toContain(String(waiting));
  expect(await violations(page)).toEqual([]);
  await office.picture('home-office-zh');
  await page.getByRole('link', { name: '全部待办' }).click();
  await page.getByText(`${waiting} 件等您办理`).waitFor();
  expect(await tasks(page).count()).toBe(waiting);
  await page.goBack();
  await page.getByRole('heading', { name: /^首页/ }).waitFor();
  expect(office.problems).toEqual([]);
}, 120_000);

test('tasks are narrowed by step, clause and customer in the address, and several that ask for nothing are taken at once', async () => {
  const office = await Person.signIn(browser, address, 'after-sales');
  const { page } = office;
  await page.goto('/inbox');
  await tasks(page).first().waitFor();
  await office.picture('inbox-office-zh');
  for (const line of await page.locator('#main-content li:has(.task)').all())
    expect((await line.boundingBox())?.height).toBeLessThanOrEqual(60);
  await steps(page).getByRole('link', { name: '提交批准' }).click();
  await page.waitForURL(/step=submitTrainingPlan/);
  await page.getByText('3 件等您办理').waitFor();
  expect(await page.getByRole('button', { name: '提交批准（0）' }).isDisabled()).toBe(true);
  await page.getByLabel('本页全选').check();
  expect(await violations(page)).toEqual([]);
  await office.picture('inbox-ticked-zh');
  // One of them is submitted by somebody else meanwhile: that one says so, the others are taken.
  const client = await sanbao.as('after-sales');
  const { trainingPlans } = await client.read(
    '{ trainingPlans(filter: { title: { eq: "甲班" } }) { nodes { id number } } }',
  );
  await client.step('submitTrainingPlan', { id: trainingPlans.nodes[0].id });
  await page.getByRole('button', { name: '提交批准（3）' }).click();
  await page.getByText('已办理 2 件').waitFor();
  await page.getByRole('alert').filter({ hasText: trainingPlans.nodes[0].number }).waitFor();
  await page.getByText('眼下没有等您办理的事。').waitFor();

  await page.goto('/inbox');
  const customer = page.locator('#main-content a.about').first();
  const name = (await customer.textContent())!;
  await customer.click();
  await page.waitForURL(/customer=/);
  await page.getByRole('button', { name }).waitFor();
  await page.goBack();
  await page.waitForURL(url => !url.search);
  await page.getByRole('button', { name }).waitFor({ state: 'detached' });
  expect(office.problems).toEqual([]);
}, 120_000);

test('after a step one is back in the inbox at the same place; a head sees what waits for one of the department', async () => {
  const gm = await Person.signIn(browser, address, 'gm');
  await gm.page.goto('/inbox?step=approveTrainingPlan');
  await tasks(gm.page).first().waitFor();
  const before = await tasks(gm.page).evaluateAll(each => each.map(task => task.getAttribute('aria-label')));
  expect(before.length).toBeGreaterThan(2);
  await tasks(gm.page).nth(1).click();
  await gm.dialog().getByRole('button', { name: '批准' }).click();
  await gm.page.waitForURL(/inbox\?step=approveTrainingPlan/);
  await gm.page.waitForFunction(name => document.activeElement?.getAttribute('aria-label') === name, before[2]);
  const head = await Person.signIn(browser, address, 'after-sales-head');
  await head.page.goto('/inbox');
  const { viewer } = await (await sanbao.as('after-sales')).read('{ viewer { name } }');
  await head.pick('谁的', viewer.name);
  await head.page.waitForURL(/of=/);
  for (const { problems } of [gm, head]) expect(problems).toEqual([]);
}, 120_000);

test('engineers begin with their day, dealers with the passport, auditors with conformance', async () => {
  for (const [account, path, options] of [
    ['engineer', '/day', telephone],
    ['dealer-a', '/passport', {}],
    ['auditor', '/conformance', {}],
  ] as const) {
    const { page, problems } = await Person.signIn(browser, address, account, options);
    await page.waitForURL(url => url.pathname === path);
    expect(problems).toEqual([]);
    await page.context().close();
  }
}, 120_000);

test('at 200 % the menu is closed and nothing sticks out; master data is folded until it is wanted', async () => {
  const office = await Person.signIn(browser, address, 'after-sales', { viewport: { width: 640, height: 430 } });
  const { page } = office;
  for (const path of ['/', '/inbox']) {
    await page.goto(path);
    await page.locator('#main-content .task').first().waitFor();
    expect(await page.getByRole('menuitem').count()).toBe(0);
    expect(await fits(page)).toBe(true);
    expect(await violations(page)).toEqual([]);
  }
  await office.picture('inbox-640-zh');
  await page.setViewportSize({ width: 1280, height: 860 });
  const people = page.getByRole('menuitem', { name: '人员', exact: true });
  await page.getByRole('menuitem', { name: '培训计划', exact: true }).waitFor();
  expect(await people.count()).toBe(0);
  await page.getByRole('menuitem', { name: '组织与基础资料' }).click();
  await people.waitFor();
  expect(office.problems).toEqual([]);
}, 120_000);
