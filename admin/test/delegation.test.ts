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
  sanbao = await startSanbao(new Date());
  const ground = await trainingGround(sanbao);
  const day = inDays(30);
  const schedule = [{ day, topic: 'USE', hours: 6, instructor: ground.instructor }];
  await planIn(sanbao, ground, 'SUBMITTED', { startsOn: day, endsOn: day, topics: ['USE'], schedule });
  address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

const inDays = (days: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(Date.now() + days * 86_400_000);

test('the General Manager leaves approvals to a deputy, who finds them in the inbox and takes them for him', async () => {
  const gm = await Person.signIn(browser, address, 'gm');
  await gm.list('授权');
  await gm.page.getByRole('link', { name: '授权代理' }).click();
  const form = gm.page.getByRole('main');
  await gm.choose('代理人', 'qyp', '裘亚平', form);
  await gm.field('授权步骤', form).click();
  expect(await gm.page.getByRole('option', { name: '落实培训地点' }).count()).toBe(0);
  await gm.page.getByRole('option', { name: '培训计划 · 批准' }).click();
  await gm.field('起始日期', form).fill(inDays(0));
  await gm.field('截止日期', form).fill(inDays(3));
  await gm.field('事由', form).fill('赴广州参加展会。');
  await gm.picture('delegation-form-zh');
  await gm.step('授权代理').click();
  await gm.page.getByRole('heading', { name: '经过' }).waitFor();
  await gm.picture('delegation-zh');

  const deputy = await Person.signIn(browser, address, 'sales');
  await deputy.page.getByRole('menuitem', { name: '待办' }).click();
  await deputy.page.getByText('代 方国栋').waitFor();
  await deputy.picture('delegation-inbox-zh');
  await deputy.openTask('装盒机操作与保养班');
  const { pathname } = new URL(deputy.page.url());
  await deputy.dialog().getByRole('button', { name: '批准' }).click();
  await deputy.dialog().waitFor({ state: 'detached' });
  await deputy.page.getByRole('heading', { name: '待办' }).waitFor();
  await deputy.page.goto(pathname);
  await deputy.page.getByText('裘亚平 代 方国栋').waitFor();
  await deputy.picture('delegation-history-zh');
  for (const person of [gm, deputy]) expect(person.problems).toEqual([]);
}, 240_000);
