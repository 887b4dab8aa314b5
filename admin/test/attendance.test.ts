import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../server/test/browser.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { type Ground, personId, planNotified, trainingGround } from '../../server/test/training.ts';
import { Person } from './panel.ts';

let sanbao: Sanbao;
let ground: Ground;
let browser: Browser;
let address: string;

beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '60' });
  ground = await trainingGround(sanbao);
  address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

const day = '2026-12-14';

/** Fills in the session, all but the attendance. */
async function openSession(office: Person, plan: string) {
  await office.page.goto(`/TrainingPlan/${plan}/show`);
  await office.step('记录培训课次').click();
  const dialog = office.dialog();
  await office.field('日期', dialog).fill(day);
  await office.pick('内容', '使用', dialog);
  await office.field('学时', dialog).fill('2');
  await office.choose('讲师', 'dht', '丁海涛', dialog);
  return dialog;
}

test('a class is entered on one page: everyone present but one, by name', async () => {
  const { id, enrolments } = await planNotified(sanbao, ground, ['区永健', '何展鹏']);
  sanbao.clock.now = new Date(`${day}T10:00:00Z`);
  const office = await Person.signIn(browser, address, 'after-sales');
  const dialog = await openSession(office, id);
  await dialog.getByRole('button', { name: '全部设为“到课”' }).click();
  const he = dialog.getByRole('radiogroup', { name: '何展鹏' });
  await he.getByRole('radio', { name: '到课' }).focus();
  await office.page.keyboard.press('ArrowRight');
  await office.page.keyboard.press('ArrowRight');
  await dialog.getByRole('button', { name: '何展鹏：其他内容' }).click();
  await office.field('备注', dialog).fill('家中有事，事先请假');
  await office.picture('attendance-zh');
  expect((await new AxeBuilder({ page: office.page }).analyze()).violations.map(each => each.id)).toEqual([]);
  await dialog.getByRole('button', { name: '记录培训课次' }).click();
  await dialog.waitFor({ state: 'detached' });

  const { trainingSessions } = await (await sanbao.as('after-sales')).read(
    `{ trainingSessions(filter: { plan: { id: { eq: "${id}" } } }) { nodes { id attendance { attendance remark enrolment { id } } } } }`,
  );
  const [session] = trainingSessions.nodes;
  expect(session.attendance).toEqual([
    { attendance: 'PRESENT', remark: null, enrolment: { id: enrolments.区永健 } },
    { attendance: 'EXCUSED', remark: '家中有事，事先请假', enrolment: { id: enrolments.何展鹏 } },
  ]);

  const { page } = office;
  await page.goto(`/TrainingSession/${session.id}/show`);
  await page.getByRole('link', { name: '何展鹏' }).first().waitFor();
  await page.getByText('填写内容').click();
  await office.picture('attendance-recorded-zh');
  await page.goto(`/Enrolment/${enrolments.何展鹏}/show`);
  await page.getByRole('heading', { name: '何展鹏' }).waitFor();
  expect(office.problems).toEqual([]);
});

test('whoever is enrolled meanwhile is named in the refusal, and has a line at once', async () => {
  sanbao.clock.now = new Date('2026-11-23T02:00:00Z');
  const { id } = await planNotified(sanbao, ground, ['区永健'], { capacity: 3 });
  sanbao.clock.now = new Date(`${day}T10:00:00Z`);
  const office = await Person.signIn(browser, address, 'after-sales', {
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    colorScheme: 'dark',
  });
  const dialog = await openSession(office, id);
  await dialog.getByRole('radiogroup', { name: '区永健' }).getByText('到课').tap();
  const client = await sanbao.as('after-sales');
  await client.step('enrolTrainee', {
    input: { plan: id, person: await personId(client, '何展鹏'), overlapReason: '两班课时错开' },
  });
  await dialog.getByRole('button', { name: '记录培训课次' }).click();
  await dialog.getByRole('radiogroup', { name: '何展鹏' }).waitFor();
  expect(
    await dialog.getByRole('radiogroup', { name: '区永健' }).getByRole('radio', { name: '到课' }).isChecked(),
  ).toBe(true);
  await office.picture('attendance-390-dark');
  await dialog.getByRole('radiogroup', { name: '何展鹏' }).getByText('缺席').tap();
  await dialog.getByRole('button', { name: '记录培训课次' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(office.problems).toEqual([]);
});
