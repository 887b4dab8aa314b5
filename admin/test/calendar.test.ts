import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../server/test/browser.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { certificateOf, planNotified, trainingGround } from '../../server/test/training.ts';
import { Person } from './panel.ts';

const TRAINEE = '区永健';

let sanbao: Sanbao;
let browser: Browser;
let address: string;
beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '60' });
  const ground = await trainingGround(sanbao);
  const certificate = await certificateOf(sanbao, ground, TRAINEE);
  const head = await sanbao.as('after-sales-head');
  const input = { certificate, examiner: ground.instructor, examinedOn: '2026-12-15', validUntil: '2026-12-24' };
  await head.step('issueLicence', { input });
  sanbao.clock.now = new Date('2026-11-23T02:00:00Z');
  await planNotified(sanbao, ground, [TRAINEE], { title: '数控系统培训班' });
  address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

test('the month shows lessons and licences on their days; an entry leads to its record, and back to the month', async () => {
  const person = await Person.signIn(browser, address, 'after-sales');
  const { page } = person;
  await page.goto('/calendar?month=2026-12&view=dayGridMonth');
  const lesson = page.getByRole('link', { name: '数控系统培训班 · 保养' });
  await lesson.waitFor();
  await page.getByRole('link', { name: `${TRAINEE} · 上岗证到期` }).waitFor();
  await person.picture('calendar-zh');
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await page.getByRole('checkbox', { name: '计划课程' }).click();
  await lesson.waitFor({ state: 'detached' });
  await page.getByRole('checkbox', { name: '计划课程' }).click();
  await page.getByRole('button', { name: '下个月' }).click();
  await page.waitForURL(/month=2027-01/);
  await page.getByRole('button', { name: '上个月' }).click();
  await lesson.click();
  await page.getByRole('heading', { name: '数控系统培训班', level: 1 }).waitFor();
  await page.goBack();
  await lesson.waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Calendar', level: 1 }).waitFor();
  await person.picture('calendar-en');
  expect(person.problems).toEqual([]);
}, 120_000);

test('on the phone of a dealer it is a list of its own days', async () => {
  const dealer = await Person.signIn(browser, address, 'dealer-a', { viewport: { width: 390, height: 844 } });
  await dealer.page.goto('/calendar?month=2026-12');
  await dealer.page.getByRole('link', { name: `${TRAINEE} · 上岗证到期` }).waitFor();
  await dealer.picture('calendar-dealer-390');
  const other = await Person.signIn(browser, address, 'dealer-b', { viewport: { width: 390, height: 844 } });
  await other.page.goto('/calendar?month=2026-12');
  await other.page
    .getByRole('link', { name: /数控系统培训班/ })
    .first()
    .waitFor();
  expect(await other.page.getByText(TRAINEE).count()).toBe(0);
  expect(dealer.problems).toEqual([]);
}, 120_000);
