import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../server/test/browser.ts';
import { ENGINEER, type RepairGround, releasedTemplate, repairGround } from '../../server/test/repair.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { draw, fits, Person, telephone } from './panel.ts';

let sanbao: Sanbao;
let browser: Browser;
let address: string;
let ground: RepairGround;

beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '60' });
  ground = await repairGround(sanbao);
  await releasedTemplate(sanbao, ground);
  address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

/** The goods are there; somebody is planned and sent. */
async function sendSomebody(office: Person) {
  await office.begin('GoodsArrivalNotice', '登记到货通知', async form => {
    await office.choose('设备', ground.serialNumber, ground.serialNumber, form);
    await office.field('到货日期', form).fill('2026-11-22');
    await office.pick('渠道', '电话', form);
    await office.field('通知人', form).fill('仓库 王淑珍');
  });
  await office.picture('installation-1-notice');
  await office.take('安排安装', async dialog => {
    await office.field('计划开始', dialog).fill('2026-11-24');
    await office.field('计划结束', dialog).fill('2026-11-25');
    await office.choose('服务人员', 'lzm', ENGINEER, dialog);
    await office.field('作业要求', dialog).fill('安装、调整、试生产，指导两名操作工。');
    await office.picture('installation-2-plan');
  });
  await office.take('派出');
  await office.page.getByText('已派出', { exact: true }).first().waitFor();
  await office.picture('installation-3-dispatched');
}

/** Each item of the template, as it was found and as it was left. */
async function adjust(engineer: Person) {
  const dialog = engineer.dialog();
  const measured = [
    ['推料杆行程', '121.3', '120.1', '数显卡尺 JL-031'],
    ['过载离合器扭矩', '15.5', '18', '扭矩扳手 JL-108'],
  ] as const;
  for (const [item, asFound, asLeft, instrument] of measured) {
    const line = dialog.getByRole('listitem').filter({ hasText: item });
    await engineer.field('调整前', line).fill(asFound);
    await engineer.field('调整后', line).fill(asLeft);
    await engineer.field('量具及编号', line).fill(instrument);
    await engineer.field('量具校准有效期至', line).fill('2027-03-31');
  }
  await engineer.field('顾客见证人', dialog).fill('王建国');
  await engineer.picture('installation-5-adjusting-390');
  await dialog.getByRole('button', { name: '填写调整记录' }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function report(engineer: Person) {
  await engineer.take('填写作业报告书', async dialog => {
    const days = ['开机日期', '安装日期（起）', '安装日期（止）', '验收日期'];
    for (const label of days) await engineer.field(label, dialog).fill('2026-11-24');
    await engineer.field('作业内容', dialog).fill('开箱清点、就位找平、接电接气、空载和负载试车。');
    await engineer.field('作业情况', dialog).fill('连续试生产两小时，每分钟 98 盒，无卡盒。');
    await engineer.field('时间', dialog).fill('7.5');
    await dialog.getByLabel('使用', { exact: true }).check();
    for (const name of ['李秀英', '张伟']) {
      await engineer.field('受指导人员', dialog).fill(name);
      await engineer.page.keyboard.press('Enter');
    }
    await dialog.getByRole('button', { name: '张伟' }).waitFor();
    await engineer.picture('installation-7-report-390');
  });
}

test('5.3.2 – 5.3.6 a machine is installed: from the call that it arrived to the warranty that runs', async () => {
  const office = await Person.signIn(browser, address, 'after-sales');
  await sendSomebody(office);

  sanbao.clock.now = new Date('2026-11-24T01:30:00Z');
  const engineer = await Person.signIn(browser, address, 'engineer', telephone);
  const { page } = engineer;
  await page.goto('/day');
  const job = page.getByRole('article').first();
  await job.getByRole('button', { name: '到达现场' }).click();
  await job.getByText('现场作业中').waitFor();
  await engineer.picture('installation-4-on-site-390');
  await job.getByRole('link', { name: '填写调整记录' }).click();
  await adjust(engineer);
  sanbao.clock.now = new Date('2026-11-24T09:10:00Z');
  // The form leads back to the day.
  await job.getByRole('heading').getByRole('link').click();
  await engineer.take('作业完成');
  await page.getByText('作业完成', { exact: true }).first().waitFor();
  await engineer.picture('installation-6-work-done-390');
  await report(engineer);
  await engineer.take('顾客签认', async dialog => {
    const stamped = () => dialog.getByText('盖章扫描件').count();
    expect(await stamped()).toBe(0);
    await engineer.pick('方式', '盖章', dialog);
    expect([await stamped(), await dialog.getByRole('img').count()]).toEqual([1, 0]);
    await engineer.pick('方式', '签字', dialog);
    expect(await stamped()).toBe(0);
    await draw(page);
    await engineer.field('签名人', dialog).fill('王建国');
    await engineer.field('签认地点', dialog).fill('米东加工厂');
    await engineer.picture('installation-8-signing-390');
  });
  await page.getByText('已签认', { exact: true }).first().waitFor();
  await engineer.picture('installation-9-signed-390');
  expect(await fits(page)).toBe(true);

  await office.page.reload();
  await office.lookAt('作业报告书');
  await office.page.getByText('WR-2026-0001').first().waitFor();
  await office.picture('installation-10-order');
  await office.take('关闭派工单');
  await office.page.getByText('已关闭', { exact: true }).first().waitFor();
  await office.page.goto(`/Equipment/${ground.machine}/show`);
  await office.page.getByText('已安装验收', { exact: true }).first().waitFor();
  for (const fact of ['开机日期', '验收日期'])
    await office.page.locator(`dt:text-is("${fact}") + dd`).getByText('2026年11月24日').waitFor();
  await office.page.getByText('一般零件 · 2026年10月20日 – 2027年11月24日').click();
  await office.page.getByText('2026-11-24 验收，加 12 个月。').first().waitFor();
  await office.picture('installation-11-equipment');
  for (const { problems } of [office, engineer]) expect(problems).toEqual([]);
}, 240_000);
