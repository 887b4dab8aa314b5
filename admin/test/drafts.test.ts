import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../server/test/browser.ts';
import {
  adjustmentForm,
  measuredLines,
  type RepairGround,
  releasedTemplate,
  repairGround,
  repairIn,
  reportFiled,
} from '../../server/test/repair.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { fits, Person, telephone } from './panel.ts';

let sanbao: Sanbao;
let browser: Browser;
let address: string;
let ground: RepairGround;

beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await repairGround(sanbao);
  address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

const WORK = '更换推料杆复位气缸，校正行程。';

test('what was typed upon one order is offered upon that one only, and is listed with where it belongs', async () => {
  const first = await repairIn(sanbao, ground, 'ON_SITE');
  const second = await repairIn(sanbao, ground, 'ON_SITE');
  const engineer = await Person.signIn(browser, address, 'engineer', telephone);
  const { page } = engineer;
  const form = `show?step=fileWorkReport`;
  const work = () => engineer.dialog().getByLabel('作业内容').first();

  await page.goto(`/ServiceOrder/${first.id}/${form}`);
  await work().fill(WORK);
  await page.waitForTimeout(100);
  await page.reload();
  await engineer.dialog().getByText('已恢复您').waitFor();
  expect(await work().inputValue()).toBe(WORK);

  await page.goto(`/ServiceOrder/${second.id}/${form}`);
  await work().waitFor();
  expect(await work().inputValue()).toBe('');
  expect(await engineer.dialog().getByText('已恢复您').count()).toBe(0);
  await work().fill('检查过载离合器。');
  await page.waitForTimeout(100);

  await page.goto('/drafts');
  const drafts = page.getByRole('main').getByRole('listitem');
  await drafts.filter({ hasText: WORK }).waitFor();
  expect(await drafts.count()).toBe(2);
  expect(await fits(page)).toBe(true);
  await engineer.picture('drafts-390');
  await drafts.filter({ hasText: WORK }).getByRole('link', { name: '继续填写' }).click();
  await engineer.dialog().getByText('已恢复您').waitFor();
  expect(page.url()).toContain(first.id);
  expect(await work().inputValue()).toBe(WORK);

  await page.goto('/drafts');
  await drafts.filter({ hasText: WORK }).getByRole('button', { name: '删除' }).click();
  await drafts.nth(1).waitFor({ state: 'detached' });
  await page.goto(`/ServiceOrder/${first.id}/${form}`);
  await work().waitFor();
  expect(await work().inputValue()).toBe('');
  expect(engineer.problems).toEqual([]);
}, 120_000);

test('a form that stays open while the address goes on to another record is that record’s', async () => {
  const [first, second] = [await repairIn(sanbao, ground, 'ON_SITE'), await repairIn(sanbao, ground, 'ON_SITE')];
  const engineer = await Person.signIn(browser, address, 'engineer');
  const { page } = engineer;
  const work = () => engineer.dialog().getByLabel('作业内容').first();
  for (const { id } of [second, first]) await page.goto(`/ServiceOrder/${id}/show?step=fileWorkReport`);
  await work().fill(WORK);
  await page.waitForTimeout(100);
  await page.evaluate(id => {
    window.history.pushState({}, '', `/ServiceOrder/${id}/show?step=fileWorkReport`);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, second.id as string);
  await page.waitForTimeout(500);
  await work().waitFor();
  expect(await work().inputValue()).toBe('');
  expect(engineer.problems).toEqual([]);
}, 120_000);

test('the whole report stands above the signature, and beside a decision what is decided', async () => {
  const report = await reportFiled(sanbao, ground);
  const engineer = await Person.signIn(browser, address, 'engineer', telephone);
  await engineer.page.goto(`/WorkReport/${report.id}/show?step=signWorkReport`);
  await engineer.dialog().getByText('更换推料杆复位气缸').first().waitFor();
  expect(await engineer.dialog().getByRole('link', { name: '打印' }).getAttribute('href')).toContain('.pdf');
  await engineer.picture('report-to-sign-390');

  const head = await Person.signIn(browser, address, 'after-sales');
  const { id } = await repairIn(sanbao, ground, 'PLANNED');
  await head.page.goto(`/ServiceOrder/${id}/show?step=dispatchServiceOrder`);
  const matter = head.dialog().getByRole('region', { name: '所办事项' });
  await matter.getByText('疆棉').first().waitFor();
  const clause = head.dialog().getByRole('button', { name: /^第 .* 条$/ });
  await clause.hover();
  await head.page
    .getByRole('tooltip')
    .getByText(/。|、|维修|派/)
    .waitFor();
  await head.picture('decision-with-matter');
  expect([...engineer.problems, ...head.problems]).toEqual([]);
}, 120_000);

test('while a call is taken the machine is shown with its open calls', async () => {
  const office = await Person.signIn(browser, address, 'after-sales');
  const { page } = office;
  await page.goto('/FaultReport/create?step=reportFault');
  await office.choose('顾客', 'jm', '疆棉', page.getByRole('main'));
  await office.choose('设备', ground.serialNumber, ground.serialNumber, page.getByRole('main'));
  const card = page.getByRole('region', { name: ground.serialNumber });
  await card
    .getByRole('link', { name: /^GZ-|^FR-/ })
    .first()
    .waitFor();
  await office.picture('call-with-machine');

  expect(office.problems).toEqual([]);
}, 120_000);

// Last, since from then on the model has a template.
test('what is refused is marked at every field at once, the first in sight and in focus, and said beside the button', async () => {
  const { id } = await repairIn(sanbao, ground, 'ON_SITE');
  const template = await releasedTemplate(sanbao, ground);
  const engineer = await Person.signIn(browser, address, 'engineer', telephone);
  const { page } = engineer;
  // As a draft that was entered before, so that the test does not type it.
  const user = await page.evaluate(() => JSON.parse(localStorage.getItem('RaStoresanbao.signedIn') ?? 'null'));
  const [travel, torque] = measuredLines;
  const values = adjustmentForm(id as string, template, {
    lines: [
      { ...travel, calibratedUntil: '2026-11-22' },
      { ...torque, asLeft: 12 },
    ],
  });
  await page.evaluate(
    ([key, draft]) => localStorage.setItem(key!, draft!),
    [
      `sanbao.draft.${user}.fileAdjustmentRecord.order=${id}`,
      JSON.stringify({ key: 'a'.repeat(32), values, at: Date.now() }),
    ],
  );
  await page.goto(`/ServiceOrder/${id}/show?step=fileAdjustmentRecord`);
  const dialog = engineer.dialog();
  await dialog.getByText('过载离合器扭矩').first().waitFor();
  await dialog.getByRole('button', { name: '填写调整记录' }).click();
  const alert = dialog.getByRole('alert').last();
  await alert.getByText('已过校准有效期').waitFor();
  const faults = dialog.locator('[aria-invalid="true"]');
  expect(await faults.count()).toBe(2);
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-invalid') === 'true');
  const { y, height } = (await faults.first().boundingBox())!;
  expect(y).toBeGreaterThan(0);
  expect(y + height).toBeLessThan((await alert.boundingBox())!.y);
  await engineer.picture('fault-in-sight-390');
  await page.context().setOffline(true);
  await dialog.getByText('没有网络').waitFor();
  await engineer.picture('offline-390');
  expect(engineer.problems).toEqual([]);
}, 120_000);
