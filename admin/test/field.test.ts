import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { arrivals, begin, Field, HOUR, keep, keepArrival, openAnew, received } from './field.ts';
import { draw, picture, violations } from './panel.ts';

let field: Field;

beforeAll(async () => {
  field = await Field.start();
}, 120_000);
afterAll(() => field.stop());
beforeEach(() => {
  field.sanbao.clock.now = begin;
});

test('an arrival out of reach is kept, outlives the page, and is received once there is a network', async () => {
  const visit = await field.visit();
  const { page, id } = visit;
  await page.context().setOffline(true);
  await keepArrival(visit);
  expect((await field.orderOf(id)).state).toBe('DISPATCHED');
  await field.reach(page);
  const order = await field.orderOf(id);
  expect(order).toMatchObject({ state: 'ON_SITE', statedDays: [] });
  expect(arrivals(order)).toHaveLength(1);
});

test('three days away with a clock that is wrong by a day, it counts from when it was, marked', async () => {
  const visit = await field.visit(24);
  const { page, id } = visit;
  await page.context().setOffline(true);
  await keepArrival(visit);
  await page.clock.setSystemTime(new Date(begin.getTime() + (24 + 72) * HOUR));
  await field.reach(page, 72 * HOUR);
  const order = await field.orderOf(id);
  expect(order).toMatchObject({ state: 'ON_SITE', arrivedLate: false, statedDays: [{ state: 'WAITING' }] });
  expect(Math.abs(Date.parse(order.arrivedAt) - begin.getTime())).toBeLessThan(5 * 60_000);
});

test('an answer that was lost is asked for again: the step was taken once', async () => {
  const visit = await field.visit();
  const { page, id } = visit;
  await page.context().setOffline(true);
  await visit.job.getByRole('button', { name: '到达现场' }).click();
  const dialog = visit.engineer.dialog();
  await dialog.getByLabel('说明').waitFor();
  await page.context().setOffline(false);
  field.sanbao.clock.now = new Date(begin.getTime() + 40_000);
  await page.route('/graphql', async route => {
    if (!route.request().postData()?.includes('recordSiteArrival')) return route.continue();
    await route.fetch();
    return route.abort();
  });
  await dialog.getByRole('button', { name: '到达现场' }).click();
  await dialog.getByRole('button', { name: '存在本机' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect((await field.orderOf(id)).state).toBe('ON_SITE');
  // What is kept may be on its way once more.
  await page.unrouteAll({ behavior: 'wait' });
  await page.goto('/day');
  await received(page);
  await visit.job.getByText('现场作业中').waitFor();
  expect(arrivals(await field.orderOf(id))).toHaveLength(1);
});

test('where others were sooner it is shown with the reason, stays until somebody decides, and signing out asks first', async () => {
  const visit = await field.visit();
  const { page, id, engineer } = visit;
  await page.context().setOffline(true);
  await keepArrival(visit);
  const office = await field.sanbao.as('after-sales');
  await office.step('holdServiceOrder', { id, input: { cause: 'CUSTOMER', reason: '客户停产' } });
  await office.step('resumeServiceOrder', { id });
  field.sanbao.clock.now = new Date(begin.getTime() + 40_000);
  await page.context().setOffline(false);
  await page.getByRole('link', { name: '查看' }).click();
  await page.getByRole('button', { name: '仍按所填办理' }).waitFor();
  await engineer.picture('field-refused-390');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Profile' }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await page.getByText('退出后即丢失').waitFor();
  expect((await field.orderOf(id)).state).toBe('DISPATCHED');
  await page.getByRole('button', { name: '仍按所填办理' }).click();
  await page.getByText('本机没有未送达的办理').waitFor();
  expect(arrivals(await field.orderOf(id))).toHaveLength(1);
}, 120_000);

test('the network is cut mid-form: what was entered is kept with its photo, which is sent first', async () => {
  const visit = await field.visit();
  const { page, id, job, engineer } = visit;
  await job.getByRole('button', { name: '补充到达时间、照片或说明' }).click();
  const dialog = engineer.dialog();
  await engineer.field('说明', dialog).fill('门卫登记后入厂。');
  await page.context().setOffline(true);
  await dialog.locator('input[type=file]').setInputFiles(join(import.meta.dirname, '../public/seal-192.png'));
  await dialog.getByText('seal-192.png 保存在本机').waitFor();
  expect(await dialog.getByText('请等待上传完成').count()).toBe(0);
  await engineer.picture('field-photo-390');
  await keep(page, '到达现场');
  const sent: string[] = [];
  page.on('request', request => {
    const { pathname } = new URL(request.url());
    if (pathname === '/files' || request.postData()?.includes('recordSiteArrival')) sent.push(pathname);
  });
  await field.reach(page);
  expect(sent).toEqual(['/files', '/graphql']);
  expect(await field.orderOf(id)).toMatchObject({
    state: 'ON_SITE',
    arrivalNote: '门卫登记后入厂。',
    arrivalPhoto: { name: 'seal-192.png' },
  });
});

test('a whole visit without a network: opened, arrived, measured, reported and signed, and received in that order', async () => {
  const visit = await field.visit();
  const { page, id, number, engineer } = visit;
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.context().setOffline(true);
  const day = await openAnew(visit, '/day');
  await day.getByText('没有网络，显示的是').waitFor();
  const card = day.getByRole('article', { name: number });
  await card.getByRole('button', { name: '到达现场' }).waitFor();
  await picture(day, 'field-day-offline-390');
  expect(await violations(day)).toEqual([]);
  await keepArrival({ page: day, job: card });
  await card.getByRole('link', { name: '暂停' }).waitFor();
  await picture(day, 'field-ahead-390');

  const dialog = day.getByRole('dialog');
  await card.getByRole('link', { name: '填写调整记录' }).click();
  for (const [at, asLeft] of ['120.1', '18'].entries()) {
    const line = dialog.getByRole('listitem').nth(at);
    await engineer.field('调整后', line).fill(asLeft);
    await engineer.field('量具', line).fill('数显卡尺 JL-031');
    await engineer.field('量具校准有效期至', line).fill('2027-03-31');
  }
  await engineer.field('见证人', dialog).fill('王建国');
  await picture(day, 'field-adjust-offline-390', { fullPage: false });
  await keep(day, '填写调整记录');
  await card.getByRole('link', { name: '填写作业报告书' }).click();
  const typed = {
    作业内容: '更换气缸。',
    作业情况: '试机两小时正常。',
    原因: '密封圈老化。',
    措施: '更换。',
    时间: '6',
  };
  for (const [label, value] of Object.entries(typed)) await engineer.field(label, dialog).fill(value);
  await keep(day, '填写作业报告书');
  await day.getByText('本机有 3 项办理尚未送达').waitFor();
  expect(await card.getByRole('link', { name: '填写' }).count()).toBe(0);

  await card.getByRole('link', { name: '顾客签认' }).click();
  await dialog.getByText('更换气缸。').waitFor();
  await picture(day, 'field-sign-offline-390', { fullPage: false });
  expect(await violations(day)).toEqual([]);
  await draw(day);
  await engineer.field('签名人', dialog).fill('王建国');
  await engineer.field('签认地点', dialog).fill('苏州厂区');
  await keep(day, '顾客签认');
  await day.getByText('本机有 4 项办理尚未送达').waitFor();
  expect(await card.getByRole('link', { name: '顾客签认' }).count()).toBe(0);

  await day.goto(`/ServiceOrder/${id}/show`);
  await day.getByRole('heading', { name: '经过' }).waitFor();
  await page.close();
  await field.reach(day);
  await day.getByText('没有网络，显示的是').waitFor({ state: 'detached' });
  expect(await field.orderOf(id)).toMatchObject({
    state: 'ON_SITE',
    adjustmentRecords: [{ state: 'FILED' }],
    workReports: [{ state: 'SIGNED', signatures: [{ signer: '王建国' }] }],
  });
}, 120_000);

test('on two devices one arrival is received; the other is corrected in its place and keeps its time, or is given up', async () => {
  const late = new Date(begin.getTime() + 5 * 24 * HOUR);
  const one = await field.visit();
  const other = await field.visit();
  field.sanbao.clock.now = late;
  for (const { page } of [one, other]) await page.clock.setSystemTime(late);
  const again = await field.signIn();
  await again.page.clock.setSystemTime(late);
  await again.page.goto('/day');
  const second = { page: again.page, job: again.page.getByRole('article', { name: one.number }) };
  await second.job.waitFor();
  await again.page.waitForLoadState('networkidle');
  for (const visit of [one, second]) {
    await visit.page.context().setOffline(true);
    await keepArrival(visit);
  }
  field.sanbao.clock.now = new Date(late.getTime() + 48 * HOUR);
  await one.page.clock.setSystemTime(field.sanbao.clock.now);
  await one.page.context().setOffline(false);
  await one.page.getByRole('link', { name: '查看' }).click();
  await one.page.getByRole('button', { name: '打开表单更正' }).click();
  await one.engineer.pick('迟到起因', '天气', one.page.getByRole('dialog'));
  await one.engineer.picture('field-correct-390');
  await one.page.getByRole('dialog').getByRole('button', { name: '再次送出' }).click();
  await one.page.getByText('本机没有未送达的办理').waitFor();
  const order = await field.orderOf(one.id);
  expect(order).toMatchObject({ state: 'ON_SITE', arrivedLate: true });
  expect(Math.abs(Date.parse(order.arrivedAt) - late.getTime())).toBeLessThan(5 * 60_000);
  await again.page.context().setOffline(false);
  await again.page.getByRole('link', { name: '查看' }).click();
  await again.page.getByRole('button', { name: '放弃这一项' }).click();
  await again.page.getByText('本机没有未送达的办理').waitFor();
  expect(arrivals(await field.orderOf(one.id))).toHaveLength(1);
}, 120_000);

test('what was taken along goes when its owner signs out, and when they were not here for long', async () => {
  const visit = await field.visit();
  const { page } = visit;
  await page.evaluate(() => navigator.serviceWorker.ready);
  const kept = () =>
    page.evaluate(
      () =>
        new Promise<number>(resolve => {
          const opened = indexedDB.open('sanbao');
          opened.onsuccess = () => {
            const counted = opened.result.transaction('answers').objectStore('answers').count();
            counted.onsuccess = () => {
              opened.result.close();
              resolve(counted.result);
            };
          };
        }),
    );
  expect(await kept()).toBeGreaterThan(5);
  await page.context().setOffline(true);
  await page.clock.setSystemTime(new Date(begin.getTime() + 15 * 24 * HOUR));
  await page.goto('/day');
  await page.getByText('没有连上服务器').first().waitFor();
  expect(await kept()).toBe(0);
  await page.context().setOffline(false);
  await page.clock.setSystemTime(begin);
  await page.goto('/day');
  await visit.job.waitFor();
  await page.waitForLoadState('networkidle');
  expect(await kept()).toBeGreaterThan(5);
  await page
    .getByRole('button', { name: 'Profile' })
    .or(page.getByRole('button', { name: '陆志明' }))
    .click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await page.getByRole('button', { name: '登录' }).waitFor();
  expect(await kept()).toBe(0);
}, 120_000);
