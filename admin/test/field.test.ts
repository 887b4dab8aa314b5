import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../server/test/browser.ts';
import { type RepairGround, repairGround, repairIn } from '../../server/test/repair.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { Person, picture, telephone, violations } from './panel.ts';

const HOUR = 3_600_000;
const begin = new Date('2026-11-23T02:00:00Z');

let sanbao: Sanbao;
let browser: Browser;
let address: string;
let ground: RepairGround;

beforeAll(async () => {
  sanbao = await startSanbao(begin, { SESSION_DAYS: '60' });
  ground = await repairGround(sanbao);
  address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});
beforeEach(() => {
  sanbao.clock.now = begin;
});

/** An engineer on a telephone, whose clock is wrong by so many hours, before an order to which they were sent. */
async function beforeTheOrder(wrongBy = 0) {
  const { id, number } = await repairIn(sanbao, ground, 'DISPATCHED');
  const engineer = await Person.signIn(browser, address, 'engineer', telephone);
  const { page } = engineer;
  await page.clock.setSystemTime(new Date(begin.getTime() + wrongBy * HOUR));
  const measured = page.waitForResponse(response => response.request().method() === 'HEAD');
  await page.goto('/day');
  await measured;
  const job = page.getByRole('article', { name: number });
  await job.waitFor();
  // What is needed out of reach is fetched by then.
  await page.waitForLoadState('networkidle');
  return { id, engineer, page, job };
}
type Visit = Awaited<ReturnType<typeof beforeTheOrder>>;

/** Arrives where no answer comes, and keeps it on the device. */
async function keepArrival({ engineer, page, job }: Visit) {
  await job.getByRole('button', { name: '到达现场' }).click();
  const dialog = engineer.dialog();
  await dialog.getByRole('button', { name: '到达现场' }).click();
  await dialog.getByRole('button', { name: '存在本机' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('本机有 1 项办理尚未送达').waitFor();
}

/** Opened anew, as by a tap on its sign on a telephone that was switched off. */
async function openAnew({ page }: Visit, path: string) {
  const opened = await page.context().newPage();
  opened.setDefaultTimeout(20_000);
  await opened.goto(path);
  return opened;
}

const received = (page: Visit['page']) => page.getByText(/^本机有/).waitFor({ state: 'detached' });
const orderOf = async (id: string) =>
  (
    await (
      await sanbao.as('after-sales')
    ).read(
      `query ($id: ID!) { serviceOrder(id: $id) {
        state version arrivedAt arrivedLate statedDays { state reason } history { step changes } } }`,
      { id },
    )
  ).serviceOrder;
const arrivals = ({ history }: { history: { step: string }[] }) =>
  history.filter(({ step }) => step === 'recordSiteArrival');

test('an arrival out of reach is kept, outlives the page, and is received once there is a network', async () => {
  const visit = await beforeTheOrder();
  const { page, id } = visit;
  await page.context().setOffline(true);
  await keepArrival(visit);
  expect((await orderOf(id)).state).toBe('DISPATCHED');
  sanbao.clock.now = new Date(begin.getTime() + 40_000);
  await page.context().setOffline(false);
  await received(page);
  const order = await orderOf(id);
  expect(order).toMatchObject({ state: 'ON_SITE', statedDays: [] });
  expect(arrivals(order)).toHaveLength(1);
});

test('three days away with a clock that is wrong by a day, it counts from when it was, marked', async () => {
  const visit = await beforeTheOrder(24);
  const { page, id } = visit;
  await page.context().setOffline(true);
  await keepArrival(visit);
  await page.clock.setSystemTime(new Date(begin.getTime() + (24 + 72) * HOUR));
  sanbao.clock.now = new Date(begin.getTime() + 72 * HOUR);
  await page.context().setOffline(false);
  await received(page);
  const order = await orderOf(id);
  expect(order).toMatchObject({ state: 'ON_SITE', arrivedLate: false, statedDays: [{ state: 'WAITING' }] });
  expect(Math.abs(Date.parse(order.arrivedAt) - begin.getTime())).toBeLessThan(5 * 60_000);
});

test('an answer that was lost is asked for again: the step was taken once', async () => {
  const visit = await beforeTheOrder();
  const { page, id } = visit;
  await page.context().setOffline(true);
  await visit.job.getByRole('button', { name: '到达现场' }).click();
  const dialog = visit.engineer.dialog();
  await dialog.getByLabel('说明').waitFor();
  await page.context().setOffline(false);
  sanbao.clock.now = new Date(begin.getTime() + 40_000);
  await page.route('/graphql', async route => {
    if (!route.request().postData()?.includes('recordSiteArrival')) return route.continue();
    await route.fetch();
    return route.abort();
  });
  await dialog.getByRole('button', { name: '到达现场' }).click();
  await dialog.getByRole('button', { name: '存在本机' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect((await orderOf(id)).state).toBe('ON_SITE');
  await page.unroute('/graphql');
  await page.goto('/day');
  await received(page);
  await visit.job.getByText('现场作业中').waitFor();
  expect(arrivals(await orderOf(id))).toHaveLength(1);
});

test('where others were sooner it is shown with the reason, stays until somebody decides, and signing out asks first', async () => {
  const visit = await beforeTheOrder();
  const { page, id, engineer } = visit;
  await page.context().setOffline(true);
  await keepArrival(visit);
  const office = await sanbao.as('after-sales');
  await office.step('holdServiceOrder', { id, input: { cause: 'CUSTOMER', reason: '客户停产' } });
  await office.step('resumeServiceOrder', { id });
  sanbao.clock.now = new Date(begin.getTime() + 40_000);
  await page.context().setOffline(false);
  await page.getByRole('link', { name: '查看' }).click();
  await page.getByRole('button', { name: '仍按所填办理' }).waitFor();
  await engineer.picture('field-refused-390');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Profile' }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await page.getByText('退出后即丢失').waitFor();
  expect((await orderOf(id)).state).toBe('DISPATCHED');
  await page.getByRole('button', { name: '仍按所填办理' }).click();
  await page.getByText('本机没有未送达的办理').waitFor();
  expect(arrivals(await orderOf(id))).toHaveLength(1);
}, 120_000);

test('it opens without a network: the day, the order with its machine, and the forms of what is done there', async () => {
  const visit = await beforeTheOrder();
  const { page, id, job } = visit;
  await page.evaluate(() => navigator.serviceWorker.ready);
  const number = await job.getAttribute('aria-label');
  await page.context().setOffline(true);
  const day = await openAnew(visit, '/day');
  await day.getByText('没有网络，显示的是').waitFor();
  await day.getByRole('article', { name: number! }).getByRole('button', { name: '到达现场' }).waitFor();
  await picture(day, 'field-day-offline-390');
  expect(await violations(day)).toEqual([]);
  await day.goto(`/ServiceOrder/${id}/show`);
  await day.getByRole('heading', { name: '经过' }).waitFor();
  await picture(day, 'field-order-offline-390');
  await day.goto('/files/1').catch(() => {});
  expect(await day.title()).not.toContain('三包');
  await page.context().setOffline(false);
}, 120_000);
