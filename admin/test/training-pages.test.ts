import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../server/test/browser.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { certificateOf, planIn, trainingGround } from '../../server/test/training.ts';
import { Person } from './panel.ts';

const OURS = '区永健';

let sanbao: Sanbao;
let browser: Browser;
let address: string;
beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '60' });
  const ground = await trainingGround(sanbao);
  const certificate = await certificateOf(sanbao, ground, OURS);
  const head = await sanbao.as('after-sales-head');
  await head.step('issueLicence', { input: { certificate, examiner: ground.instructor, examinedOn: '2026-12-15' } });
  sanbao.clock.now = new Date('2026-11-23T02:00:00Z');
  await planIn(sanbao, ground, 'APPROVED', { title: '装盒机保养提高班' });
  address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

test('a dealer sees at a glance who may repair what, what was achieved, and what can be learnt', async () => {
  const dealer = await Person.signIn(browser, address, 'dealer-a', { viewport: { width: 390, height: 844 } });
  const { page } = dealer;
  await page.goto('/passport');
  await page.getByRole('link', { name: OURS }).first().waitFor();
  await page.getByRole('link', { name: /^装盒机 · 有效至/ }).waitFor();
  await page.getByRole('link', { name: '装盒机保养提高班' }).waitFor();
  expect(await page.getByLabel('人员范围').count()).toBe(0);
  await dealer.picture('passport-dealer-390');

  const other = await Person.signIn(browser, address, 'dealer-b');
  await other.page.goto('/passport');
  await other.page.getByRole('link', { name: '装盒机保养提高班' }).waitFor();
  expect(await other.page.getByText(OURS).count()).toBe(0);
  expect([...dealer.problems, ...other.problems]).toEqual([]);
}, 120_000);

test('the six topics tell how far they were taught, of everybody or of some; a figure leads to its sessions', async () => {
  const office = await Person.signIn(browser, address, 'after-sales');
  const { page } = office;
  await page.goto('/coverage');
  const figure = page.getByRole('link', { name: '1 人 · 100%' });
  await figure.waitFor();
  await office.picture('coverage-zh');
  await page.getByLabel('人员范围').click();
  await page.getByRole('option', { name: '本公司' }).click();
  await figure.waitFor({ state: 'detached' });
  await page.goBack();
  await page.goto('/coverage');
  await figure.click();
  await page.getByRole('heading', { name: '培训课次', level: 1 }).waitFor();
  await page.getByText('TS-2026-0001').first().waitFor();
  expect(office.problems).toEqual([]);
}, 120_000);
