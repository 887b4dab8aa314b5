import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../server/test/browser.ts';
import { codeOn } from '../../server/test/codes.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { planNotified, trainingGround } from '../../server/test/training.ts';
import { Person, picture } from './panel.ts';

const DAY = '2026-12-14';
const [OU, HE] = ['区永健', '何展鹏'];

let sanbao: Sanbao;
let plan: Awaited<ReturnType<typeof planNotified>>;
let browser: Browser;
let address: string;
beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '60' });
  const ground = await trainingGround(sanbao);
  plan = await planNotified(sanbao, ground, [OU, HE], {
    topics: ['REPAIR'],
    startsOn: DAY,
    endsOn: DAY,
    schedule: [{ day: DAY, topic: 'REPAIR', hours: 8, instructor: ground.instructor }],
  });
  sanbao.clock.now = new Date(`${DAY}T10:00:00Z`);
  address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

/** Holds a session in which all were present but these. */
async function holdSession(office: Person, hours: string, ...absent: string[]) {
  await office.page.goto(`/TrainingPlan/${plan.id}/show`);
  await office.take('记录培训课次', async dialog => {
    await office.field('日期', dialog).fill(DAY);
    await office.pick('内容', '维修', dialog);
    await office.field('学时', dialog).fill(hours);
    await office.choose('讲师', 'dht', '丁海涛', dialog);
    await dialog.getByRole('button', { name: '全部设为“到课”' }).click();
    for (const name of absent)
      await dialog.getByRole('radiogroup', { name }).getByRole('radio', { name: '缺席' }).check();
  });
}

/** Assesses somebody from the page of the enrolment; the page of the assessment is then open. */
async function assess(office: Person, name: string, theory: string, practice: string, state: string) {
  await office.page.goto(`/Enrolment/${plan.enrolments[name]}/show`);
  await office.take('考核', async dialog => {
    await office.field('理论', dialog).fill(theory);
    await office.field('实操', dialog).fill(practice);
  });
  await office.page.getByText(state, { exact: true }).first().waitFor();
}

/** A record of this kind that concerns the person, by its id. */
async function recordOf(list: string, filter: string) {
  const answer = await (await sanbao.as('after-sales-head')).read(`{ ${list}(filter: ${filter}) { nodes { id } } }`);
  return answer[list].nodes[0].id;
}

test('from the notice to the licence, and to its suspension', async () => {
  const office = await Person.signIn(browser, address, 'after-sales');
  await holdSession(office, '5', HE);
  await assess(office, OU, '86', '91', '合格');
  await office.page.goto(`/TrainingPlan/${plan.id}/show`);
  await office.page.getByRole('alert').filter({ hasText: '结束培训' }).waitFor();
  await office.picture('chain-1-close-refused');

  await holdSession(office, '3');
  await assess(office, HE, '48', '55', '不合格');
  await assess(office, HE, '82', '80', '合格');
  await office.picture('chain-2-retake');

  const management = await Person.signIn(browser, address, 'management');
  for (const name of [OU, HE]) {
    const passed = `{ state: { eq: PASSED }, enrolment: { id: { eq: "${plan.enrolments[name]}" } } }`;
    await management.page.goto(`/Assessment/${await recordOf('assessments', passed)}/show`);
    await management.take('颁发结业证书');
  }
  await office.page.goto(`/TrainingPlan/${plan.id}/show`);
  await office.take('结束培训');
  await office.page.getByText('已结束', { exact: true }).first().waitFor();
  const certificate = await recordOf('certificates', `{ holder: { eq: "${OU}" } }`);
  await management.page.goto(`/Certificate/${certificate}/show`);
  await management.picture('chain-3-certificate');

  const head = await Person.signIn(browser, address, 'after-sales-head');
  await head.page.goto(`/Certificate/${certificate}/show`);
  await head.take('签发上岗证', async dialog => {
    await head.field('实操考试日期', dialog).fill(DAY);
    await head.choose('主考人', 'dht', '丁海涛', dialog);
  });
  const licence = await recordOf('technicianLicences', `{ holder: { eq: "${OU}" } }`);
  await head.page.goto(`/TechnicianLicence/${licence}/show`);
  await head.picture('chain-4-licence');
  const paper = await head.page.request.get(`/print/TechnicianLicence/${licence}.pdf`);
  const verification = new URL(await codeOn(await paper.body())).pathname;
  const anyone = await browser.newPage({ baseURL: address, locale: 'zh-CN', viewport: { width: 390, height: 844 } });
  await anyone.goto(verification);
  await anyone.getByText(OU).first().waitFor();
  await anyone.getByText('有效', { exact: true }).waitFor();
  await picture(anyone, 'chain-5-verified-390');

  await management.take('撤销结业证书', dialog => management.field('原因', dialog).fill('实操成绩经复核不实'));
  await head.page.reload();
  await head.page.getByText('已暂停', { exact: true }).first().waitFor();
  await head.picture('chain-6-suspended');
  await anyone.reload();
  await anyone.getByText('已暂停', { exact: true }).waitFor();
  for (const { problems } of [office, management, head]) expect(problems).toEqual([]);
}, 240_000);
