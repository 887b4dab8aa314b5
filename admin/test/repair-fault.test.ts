import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { startBrowser } from '../../server/test/browser.ts';
import {
  ENGINEER,
  licensed,
  type RepairGround,
  repairGround,
  reportForm,
  UNLICENSED,
} from '../../server/test/repair.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { mailedSurvey } from '../../server/test/surveys.ts';
import { account } from '../../server/test/users.ts';
import { fits, Person, picture, telephone } from './panel.ts';

let sanbao: Sanbao;
let browser: Browser;
let address: string;
let ground: RepairGround;
/** Of one person each, who stays signed in through both tests. */
let office: Person;
let head: Person;

beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '90' });
  ground = await repairGround(sanbao);
  await licensed(sanbao, ground.family, ground.unlicensed, '2027-06-30');
  await account(sanbao, 'engineer-b', ground.unlicensed, ['ENGINEER']);
  address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
  office = await Person.signIn(browser, address, 'after-sales');
  head = await Person.signIn(browser, address, 'after-sales-head');
}, 120_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

/** A record by its number; what the stories make is the first of its kind. */
async function first(list: string) {
  const { [list]: found } = await (await sanbao.as('after-sales')).read(`{ ${list}(first: 1) { nodes { id } } }`);
  return found.nodes[0].id as string;
}
const seen = (person: Person, text: string) => person.page.getByText(text, { exact: true }).first().waitFor();

test('5.3.7 – 5.3.6 a fault that cannot be helped from a distance is repaired, by who may and late, and not signed for', async () => {
  const maker = await Person.signIn(browser, address, 'manufacturing');
  await maker.begin('FaultReport', '登记故障报修', async form => {
    await maker.choose('顾客', 'jm', '疆棉', form);
    await maker.choose('设备', ground.serialNumber, ground.serialNumber, form);
    await maker.field('来电来函人', form).fill('设备科 陈立群');
    await maker.field('回电号码', form).fill('13800000217');
    await maker.pick('渠道', '电话', form);
    await maker.pick('机器状况', '停机', form);
    await maker.field('故障现象', form).fill('推料杆不复位，开机即报过载。');
  });
  await maker.take('远程协助', async dialog => {
    await maker.pick('渠道', '微信', dialog);
    await maker.field('指导内容', dialog).fill('视频指导检查气源压力和复位气缸接头。');
    await maker.pick('结果', '未见效', dialog);
    await maker.field('用时', dialog).fill('35');
  });
  await maker.page.getByText('远程协助中').first().waitFor();
  // Among the attempts, and once in the history.
  expect(await maker.page.getByText('视频指导检查气源压力和复位气缸接头。').count()).toBe(2);
  await maker.picture('fault-1-helped');

  await office.page.goto(`/FaultReport/${await first('faultReports')}/show`);
  const looks = (label: string) => office.step(label).first().getAttribute('class');
  expect([await looks('派人维修'), await looks('远程协助')]).toEqual([
    expect.stringContaining('MuiButton-contained'),
    expect.stringContaining('MuiButton-outlined'),
  ]);
  await office.take('派人维修', dialog => plan(office, dialog, '2026-11-26', '2026-11-27', 'lzm', ENGINEER));
  await office.step('派出').waitFor();
  expect(await office.step('派出').isDisabled()).toBe(true);
  await office.page.getByText(`不得派出：${ENGINEER} 2026-11-27。`).first().waitFor();
  await office.picture('fault-2-not-licensed');
  await office.take('改派', async dialog => {
    await office.field('服务人员', dialog).press('Backspace');
    await plan(office, dialog, '2026-11-27', '2026-11-28', 'wj', UNLICENSED);
  });
  await office.take('派出');
  await seen(office, '已派出');

  await office.page.goto(`/FaultReport/${await first('faultReports')}/show`);
  await office.take('三包判定', async dialog => {
    await office.pick('故障原因', '产品质量问题', dialog);
    await office.field('证据', dialog).fill('远程视频可见复位气缸漏气，发货不足两月。');
  });
  await office.page
    .getByRole('link', { name: /WD-2026-0002/ })
    .first()
    .click();
  await office.page.getByText('免费维修。').first().waitFor();
  await office.picture('fault-3-verdict');

  sanbao.clock.now = new Date('2026-11-28T01:40:00Z');
  const engineer = await Person.signIn(browser, address, 'engineer-b', telephone);
  await engineer.page.goto('/day');
  await engineer.page.getByRole('button', { name: '到达现场' }).click();
  await engineer.pick('迟到起因', '天气', engineer.dialog());
  await engineer.field('说明', engineer.dialog()).fill('暴雪封机场，航班延误十八小时。');
  await engineer.picture('fault-4-late-390');
  await engineer.dialog().getByRole('button', { name: '到达现场' }).click();
  await engineer.dialog().waitFor({ state: 'detached' });
  sanbao.clock.now = new Date('2026-11-28T09:20:00Z');
  const order = await first('serviceOrders');
  await engineer.page.goto(`/ServiceOrder/${order}/show`);
  await engineer.take('作业完成');
  await engineer.picture('fault-5-order-390');
  const workDays = [{ day: '2026-11-28', hours: 6.5, person: ground.unlicensed }];
  const { id: report } = await (await sanbao.as('engineer-b')).step('fileWorkReport', {
    input: reportForm(order, ground, { workDays }),
  });
  await engineer.page.goto(`/WorkReport/${report}/show`);
  await engineer.take('登记拒签', async dialog => {
    await engineer.field('拒签原因', dialog).fill('顾客认为晚到一天造成停产损失，不愿签认。');
    await engineer.field('见证人', dialog).fill('车间主任 周国平');
  });
  await seen(engineer, '顾客拒签');
  await engineer.picture('fault-6-refused-390');

  await head.openTask('复核拒签');
  await head.field('复核结论', head.dialog()).fill('已电话核实：作业合格，因暴雪晚到，另行征询意见。');
  await head.picture('fault-7-review');
  await head.dialog().getByRole('button', { name: '复核拒签' }).click();
  await head.page.getByRole('heading', { name: '待办' }).waitFor();
  await head.page.goto(`/WorkReport/${report}/show`);
  await seen(head, '拒签已复核');

  await office.page.goto(`/ServiceOrder/${order}/show`);
  await office.take('关闭派工单');
  await seen(office, '已关闭');
  await office.picture('fault-8-order');
  await office.page.goto(`/FaultReport/${await first('faultReports')}/show`);
  await seen(office, '已解决');
  await office.picture('fault-9-fault');
  for (const { problems } of [maker, office, engineer, head]) expect(problems).toEqual([]);
}, 240_000);

async function plan(person: Person, dialog: Locator, from: string, until: string, search: string, name: string) {
  await person.field('计划开始', dialog).fill(from);
  await person.field('计划结束', dialog).fill(until);
  await person.choose('服务人员', search, name, dialog);
}

test('5.2.4, 5.3.9 the customer is asked, is not content, and what is done about it has to prove effective', async () => {
  await office.page.goto(`/ServiceOrder/${await first('serviceOrders')}/show`);
  await office.take('发放征询表', async dialog => {
    await office.pick('方式', '电子邮件', dialog);
    await office.field('收件邮箱', dialog).fill('ma.jianjiang@jiangmian.example');
  });
  await answerSurvey(await mailedSurvey(sanbao, await first('surveys')));

  await office.page.goto(`/Complaint/${await first('complaints')}/show`);
  await office.page.getByText('晚到一天').first().waitFor();
  await office.picture('discontent-2-complaint');
  await office.take('答复投诉', async dialog => {
    await office.pick('类别', '服务及时性', dialog);
    await office.field('答复', dialog).fill('因暴雪晚到，已致歉，今后出发前先核对天气并备好第二条路线。');
    await office.pick('答复渠道', '电话', dialog);
  });

  await head.begin('ComplaintSummary', '编制投诉汇总', async form => {
    await head.field('起始日期', form).fill('2026-11-01');
    await head.field('截止日期', form).fill('2026-11-28');
    await head.field('部长综述', form).fill('一件投诉，因天气晚到；建议派工时准备第二条路线。');
  });
  await head.take('送交管理部');
  await seen(head, '已送交');
  await head.picture('discontent-3-summary');

  const management = await Person.signIn(browser, address, 'management');
  await management.page.goto(`/ComplaintSummary/${await first('complaintSummaries')}/show`);
  await management.take('确认接收');
  await management.take('提出纠正和预防措施', async dialog => {
    await management.field('题目', dialog).fill('恶劣天气下的到场安排');
    await management.pick('性质', '预防措施', dialog);
    await management.pick('责任部门', '售后服务部', dialog);
    await management.field('完成期限', dialog).fill('2026-12-20');
  });
  const action = `/CorrectiveAction/${await first('correctiveActions')}/show`;
  await carryOut(action, '机场关闭时没有第二条路线', '派工前查询天气，备好铁路路线');
  sanbao.clock.now = new Date('2026-12-02T02:00:00Z');
  await verify(management, action, '又有一单因降雪晚到，措施未落实到派工单。', false);
  await seen(management, '待分析原因');
  await management.picture('discontent-4-not-effective');
  await carryOut(action, '天气查询没有写进派工要求', '派工单“作业要求”写明备用路线');
  sanbao.clock.now = new Date('2026-12-04T02:00:00Z');
  await verify(management, action, '此后三单均按备用路线准时到场。', true);
  await seen(management, '已关闭');
  await management.picture('discontent-5-effective');
  for (const { problems } of [office, head, management]) expect(problems).toEqual([]);
}, 240_000);

/** On a telephone of the customer's own, without an account. */
async function answerSurvey(link: string) {
  const page = await browser.newPage({ baseURL: address, locale: 'zh-CN', ...telephone });
  await page.goto(link);
  await page.getByLabel('单位').fill('乌鲁木齐疆棉种业有限公司');
  await page.getByRole('radio', { name: '不满意' }).check();
  await page.getByLabel('对维修人员的意见与建议').fill('人比约定晚到一天，停产两个班，事先没有通知。');
  await page.getByLabel('您的姓名').fill('陈立群');
  await page.getByLabel('联系电话').fill('0991-55550117');
  expect(await fits(page)).toBe(true);
  await picture(page, 'discontent-1-survey-390');
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByRole('heading', { name: '谢谢，已收到您的答复' }).waitFor();
  await page.close();
}

/** After-Sales, to whom it was given, finds the cause and does something about it. */
async function carryOut(action: string, cause: string, measure: string) {
  await office.page.goto(action);
  await office.take('记录原因', dialog => office.field('原因', dialog).fill(cause));
  await office.take('制定措施', async dialog => {
    await office.field('措施 *', dialog).fill(measure);
    await office.choose('责任人', 'sxm', '沈晓梅', dialog);
    await office.field('完成日期', dialog).fill('2026-12-10');
  });
  await office.take('记录实施', dialog => office.field('实施证据', dialog).fill('已发通知，并在派工前逐单核对。'));
}

async function verify(management: Person, action: string, finding: string, effective: boolean) {
  await management.page.goto(action);
  await management.take('验证效果', async dialog => {
    await dialog.getByLabel('措施有效').setChecked(effective);
    await management.field('验证结论', dialog).fill(finding);
    if (!effective) await management.field('新的完成期限', dialog).fill('2027-01-31');
  });
}
