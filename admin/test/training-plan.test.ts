import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Runner } from 'graphile-worker';
import type { Browser } from 'playwright-core';
import { startJobs } from '../../server/src/jobs/worker.ts';
import { startBrowser } from '../../server/test/browser.ts';
import { startMailServer } from '../../server/test/mail-server.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { trainingGround } from '../../server/test/training.ts';
import { Person } from './panel.ts';

let mail: Awaited<ReturnType<typeof startMailServer>>;
let sanbao: Sanbao;
let jobs: Runner;
let browser: Browser;
let address: string;

beforeAll(async () => {
  mail = await startMailServer();
  sanbao = await startSanbao(new Date(), { SMTP_URL: mail.url });
  jobs = await startJobs({ orm: sanbao.orm, config: sanbao.config, url: sanbao.url });
  await trainingGround(sanbao);
  address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await jobs.stop();
  await sanbao.stop();
  await mail.stop();
});

const TITLE = '装盒机操作与保养培训班';
const inDays = (days: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(Date.now() + days * 86_400_000);

test('departments carry a training plan from its draft to its notices', async () => {
  const office = await Person.signIn(browser, address, 'after-sales');
  await office.list('培训计划');
  await office.page.getByRole('link', { name: '编制培训计划' }).click();
  const form = office.page.getByRole('main');
  await office.field('培训题目', form).fill(TITLE);
  await form.screenshot({ path: '/tmp/shots/b1.png' });
}, 120_000);
