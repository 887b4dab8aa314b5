import { afterAll, beforeAll, expect, test } from '@jest/globals';

import type { Browser } from 'playwright-core';
import { type Jobs, startJobs } from '../../server/src/jobs/worker.ts';
import { startBrowser } from '../../server/test/browser.ts';
import { startMailServer } from '../../server/test/mail-server.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { trainingGround } from '../../server/test/training.ts';
import { Person } from './panel.ts';

let mail: Awaited<ReturnType<typeof startMailServer>>;
let sanbao: Sanbao;
let jobs: Jobs;
let browser: Browser;
let address: string;

beforeAll(async () => {
  mail = await startMailServer();
  sanbao = await startSanbao(new Date(), { SMTP_URL: mail.url });
  jobs = await startJobs({ orm: sanbao.orm, config: sanbao.config, url: sanbao.url });
  await trainingGround(sanbao);
  address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await jobs.stop();
  await sanbao.stop();
  await mail.stop();
});

const TITLE = '装盒机操作与保养培训班';
const inDays = (days: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(Date.now() + days * 86_400_000);

async function fillPlan(office: Person) {
  const { field, page } = office;
  const form = page.getByRole('main');
  await field('培训题目', form).fill(TITLE);
  await field('依据 *', form).click();
  await page.getByRole('option', { name: '顾客要求' }).click();
  await field('来源', form).fill('石家庄康衡来函:新进操作工六名,要求开机前培训');
  await page.getByLabel('使用', { exact: true }).check();
  await field('开始日期', form).fill(inDays(30));
  await field('结束日期', form).fill(inDays(30));
  await field('培训对象', form).fill('装盒机操作工');
  await field('名额', form).fill('12');
  await office.choose('产品系列', 'zhj', '装盒机');
  await office.choose('师资', 'dht', '丁海涛');
  await field('日期 *', form.getByRole('list').last()).fill(inDays(30));
  await field('内容 *', form.getByRole('list').last()).click();
  await page.getByRole('option', { name: '使用' }).click();
  await field('学时', form).fill('6');
  await office.choose('讲师', 'dht', '丁海涛');
}

test('departments carry a training plan from its draft to its notices', async () => {
  const office = await Person.signIn(browser, address, 'after-sales');
  await office.list('培训计划');
  await office.page.getByRole('link', { name: '编制培训计划' }).click();
  await fillPlan(office);
  await office.picture('1-draft-zh');
  await office.step('编制培训计划').click();
  await office.page.getByText('草稿').first().waitFor();
  await office.take('提交批准');
  await office.page.getByText('待批准').first().waitFor();
  await office.step('提交批准').waitFor({ state: 'detached' });
  expect(await office.step('批准').count()).toBe(0);

  const gm = await Person.signIn(browser, address, 'gm');
  await gm.openTask(TITLE);
  const { pathname: plan } = new URL(gm.page.url());
  await gm.picture('2-inbox-to-step-zh');
  await gm.page.keyboard.press('Escape');
  await gm.take('退回', dialog => gm.field('原因', dialog).fill('请把保养内容一并列入。'));
  await gm.page.getByRole('heading', { name: '待办' }).waitFor();
  await gm.page.goto(plan);
  await gm.page.getByText('已退回').first().waitFor();

  await office.page.reload();
  await office.take('修改培训计划', async dialog => {
    await dialog.getByLabel('保养', { exact: true }).check();
    await dialog.getByRole('button', { name: '修改培训计划' }).click();
    await dialog.getByText('日程中没有安排所列的培训内容').first().waitFor();
    await dialog.getByLabel('保养', { exact: true }).uncheck();
    await office.field('其他事宜', dialog).fill('保养内容随机讲解。');
  });
  await office.take('提交批准');
  await gm.page.reload();
  await gm.take('批准', dialog => gm.field('意见', dialog).fill('同意。'));
  await gm.page.getByText('已批准').first().waitFor();
  await gm.picture('3-approved-zh');

  const dealer = await Person.signIn(browser, address, 'dealer-a', {
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
  });
  await dealer.page.goto('/TrainingPlan');
  await dealer.open(TITLE);
  await dealer.take('报名', async dialog => {
    await dealer.field('学员', dialog).fill('曾力');
    await dealer.page.getByText('没有').first().waitFor();
    await dealer.choose('学员', 'oyj', '区永健', dialog);
  });
  await dealer.page.goto('/Person');
  await dealer.page.getByText('区永健').first().waitFor();
  expect(await dealer.page.getByText('曾力').count()).toBe(0);
  await dealer.picture('4-dealer-people-390');

  const management = await Person.signIn(browser, address, 'management', { locale: 'zh-CN' });
  await management.openTask(TITLE);
  const venue = { 场地名称: '用户培训中心', 地址: '上海市松江区申匠路 88 号', 教室: '201', 容纳人数: '30' };
  for (const [label, value] of Object.entries(venue)) await management.field(label, management.dialog()).fill(value);
  await management.dialog().getByRole('button', { name: '落实培训地点' }).click();
  await management.dialog().waitFor({ state: 'detached' });
  await management.page.goto(plan);
  await management.take('发放培训通知', dialog => management.pick('方式', '电子邮件', dialog));
  await management.page.getByText('已通知').first().waitFor();
  await management.picture('5-notified-zh');

  for (let tries = 0; !mail.received.length && tries < 100; tries++) await new Promise(done => setTimeout(done, 100));
  expect(mail.received.map(({ to }) => to)).toEqual([['ou.yongjian@yuejiang.example']]);
  for (const person of [office, gm, dealer, management]) expect(person.problems).toEqual([]);
}, 400_000);
