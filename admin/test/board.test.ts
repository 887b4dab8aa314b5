import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Locator } from 'playwright-core';
import { startBrowser } from '../../server/test/browser.ts';
import {
  ENGINEER,
  faultForm,
  type RepairGround,
  repairGround,
  repairIn,
  UNLICENSED,
} from '../../server/test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { countPresses, fits, Person, telephone } from './panel.ts';

const NOW = new Date('2026-11-23T02:00:00Z');

let sanbao: Sanbao;
let browser: Browser;
let address: string;
let ground: RepairGround;
let office: Client;

beforeAll(async () => {
  sanbao = await startSanbao(NOW);
  ground = await repairGround(sanbao, '2026-12-31');
  office = await sanbao.as('after-sales');
  sanbao.clock.now = NOW;
  address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

const call = async (symptom: string) =>
  (await office.step('reportFault', { input: faultForm(ground, { symptom }) })).id as string;
const orderFor = async (fault: string) => {
  const { faultReport } = await office.read(
    `query ($id: ID!) { faultReport(id: $id) {
      orders { id state startsOn endsOn task bookingReason engineers { name } } } }`,
    { id: fault },
  );
  return faultReport.orders[0];
};

/** The office, in whose browser it is the same day as in the tests. */
async function dispatcher(options: BrowserContextOptions = {}) {
  const person = await Person.signIn(browser, address, 'after-sales', options);
  await person.page.clock.setFixedTime(NOW);
  return person;
}

async function violations({ page }: Person) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => ({ id, html, failureSummary })));
}

const waiting = ({ page }: Person, symptom: string) => page.getByRole('button', { name: symptom });
const cell = ({ page }: Person, row: number, column: number) =>
  page.getByRole('row').nth(row).getByRole('cell').nth(column);
async function rowOf({ page }: Person, who: string) {
  const heads = page.getByRole('rowheader');
  await heads.filter({ hasText: who }).waitFor();
  return (await heads.allTextContents()).findIndex(each => each.startsWith(who)) + 1;
}

async function drag(
  { page }: Person,
  from: Locator,
  to: Locator,
  beforeDropping: () => Promise<void> = async () => {},
) {
  await from.hover();
  await page.mouse.down();
  await to.hover();
  await beforeDropping();
  await page.mouse.up();
}

test('from what waits to the engineer on the way in seven clicks', async () => {
  const fault = await call('推料杆不复位');
  const person = await dispatcher();
  const { page } = person;
  const presses = await countPresses(page);
  await page.getByRole('menuitem', { name: '派工板' }).click();
  await waiting(person, '推料杆不复位').click();
  await page.getByText('上岗证有效至 2026年12月31日').first().waitFor();
  await person.picture('board-candidates-zh');
  expect(await violations(person)).toEqual([]);
  await page.getByRole('listitem').getByRole('button', { name: ENGINEER }).first().click();
  const dialog = person.dialog();
  await dialog.getByText(ENGINEER).waitFor();
  expect(await dialog.getByLabel('计划开始').inputValue()).toBe('2026-11-23');
  await dialog.getByRole('button', { name: '派人维修' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page
    .getByRole('button', { name: /派工 · .* · 待派出/ })
    .first()
    .click();
  await person.dialog().getByRole('button', { name: '改派' }).waitFor();
  await person.picture('board-order-zh');
  await person.dialog().getByRole('button', { name: '派出' }).click();
  const sending = page.getByRole('dialog', { name: '派出' });
  await sending.getByRole('button', { name: '派出' }).click();
  await sending.waitFor({ state: 'detached' });
  expect(presses()).toBe(7);
  expect(await orderFor(fault)).toMatchObject({ state: 'DISPATCHED', startsOn: '2026-11-23' });
  expect(person.problems).toEqual([]);
}, 120_000);

test('by keyboard alone it is taken up, moved and put down; Escape gives it up', async () => {
  const fault = await call('裁切刀不动作');
  const person = await dispatcher();
  const { page } = person;
  await page.goto('/board');
  await waiting(person, '裁切刀不动作').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await waiting(person, '裁切刀不动作').focus();
  await page.keyboard.press('Enter');
  const first = page.locator('button.put:focus');
  await first.waitFor();
  const row = await rowOf(person, ENGINEER);
  for (let at = 1; at < row; at += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(await first.getAttribute('aria-label')).toMatch(`${ENGINEER}，2026年11月25日：可派`);
  await page.keyboard.press('Enter');
  const submit = person.dialog().getByRole('button', { name: '派人维修' });
  await submit.focus();
  await page.keyboard.press('Enter');
  await person.dialog().waitFor({ state: 'detached' });
  expect(await orderFor(fault)).toMatchObject({
    state: 'PLANNED',
    startsOn: '2026-11-25',
    engineers: [{ name: ENGINEER }],
  });
  expect(person.problems).toEqual([]);
}, 120_000);

test('dragged, it is red where there is no licence before it is dropped; a double booking is answered, and stays marked', async () => {
  const fault = await call('热封温度失控');
  const person = await dispatcher();
  const { page } = person;
  await page.goto('/board?day=2026-11-23');
  const dialog = person.dialog();
  const without = cell(person, await rowOf(person, UNLICENSED), 2);
  await drag(person, waiting(person, '热封温度失控'), without, async () => {
    await without.getByRole('button', { name: '当日无上岗证' }).waitFor();
    await person.picture('board-dragging-zh');
  });
  await dialog.getByRole('button', { name: '取消' }).click();
  const booked = cell(person, await rowOf(person, ENGINEER), 2);
  await drag(person, waiting(person, '热封温度失控'), booked, () =>
    booked.getByRole('button', { name: '当日已有安排' }).waitFor(),
  );
  await dialog.getByRole('button', { name: '派人维修' }).click();
  await dialog.getByText('另有安排').first().waitFor();
  await dialog.getByLabel('作业要求').fill('带热电偶');
  await dialog.getByLabel('重叠派工说明').fill('两处在同一园区，分上下午完成。');
  await dialog.getByRole('button', { name: '派人维修' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '已说明如何兼顾' }).first().waitFor();
  expect(await orderFor(fault)).toMatchObject({
    startsOn: '2026-11-25',
    bookingReason: '两处在同一园区，分上下午完成。',
  });

  const thursday = cell(person, await rowOf(person, ENGINEER), 3);
  await drag(person, booked.getByRole('button').last(), thursday);
  await dialog.getByText('改派').first().waitFor();
  await dialog.getByRole('button', { name: '改派' }).click();
  await dialog.waitFor({ state: 'detached' });
  await thursday.getByRole('button').first().waitFor();
  expect(await orderFor(fault)).toMatchObject({ startsOn: '2026-11-26', endsOn: '2026-11-26', task: '带热电偶' });
  expect(person.problems).toEqual([]);
}, 120_000);

test('absences, week and month, in both languages, light and dark, without a fault for whoever cannot see it', async () => {
  await repairIn(sanbao, ground, 'PLANNED', { startsOn: '2026-11-24', endsOn: '2026-11-24' });
  const leave = { person: ground.engineer, kind: 'LEAVE', startsOn: '2026-11-24', endsOn: '2026-11-25' };
  await office.step('recordAbsence', { input: leave });
  const person = await dispatcher();
  const { page } = person;
  await page.goto('/board?day=2026-11-23');
  const absence = page.getByRole('button', { name: '缺勤' }).first();
  await absence.waitFor();
  await page
    .getByRole('button', { name: /尚未说明/ })
    .first()
    .waitFor();
  await person.picture('board-zh');
  expect(await violations(person)).toEqual([]);
  await absence.click();
  await person.dialog().getByRole('link').waitFor();
  await person.picture('board-item-zh');
  expect(await violations(person)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Dispatch board', level: 1 }).waitFor();
  await person.picture('board-en');
  expect(await violations(person)).toEqual([]);
  await page.getByRole('button', { name: 'Month' }).click();
  await page.waitForURL(/span=month/);
  await page.getByRole('columnheader', { name: '30' }).waitFor();
  await person.picture('board-month-en');
  expect(await violations(person)).toEqual([]);
  expect(await fits(page)).toBe(true);

  const night = await dispatcher({ colorScheme: 'dark' });
  await night.page.goto('/board?day=2026-11-23');
  await night.page.getByRole('button', { name: '缺勤' }).first().waitFor();
  await night.picture('board-zh-dark');
  expect(await violations(night)).toEqual([]);
  expect([...person.problems, ...night.problems]).toEqual([]);
}, 180_000);

test('on the phone it is a list by day; whoever goes is chosen from the candidates', async () => {
  const fault = await call('输送带跑偏');
  const person = await dispatcher(telephone);
  const { page } = person;
  await page.goto('/board?day=2026-11-23');
  await page.getByText(/^待派/).tap();
  await waiting(person, '输送带跑偏').waitFor();
  await person.picture('board-390');
  expect(await fits(page)).toBe(true);
  expect(await violations(person)).toEqual([]);
  await waiting(person, '输送带跑偏').tap();
  await page.getByRole('listitem').getByRole('button', { name: ENGINEER }).first().waitFor();
  await person.picture('board-candidates-390');
  expect(await violations(person)).toEqual([]);
  await page
    .getByRole('listitem')
    .getByRole('button', { name: new RegExp(`^${ENGINEER}`) })
    .first()
    .tap();
  await person.dialog().getByRole('button', { name: '派人维修' }).tap();
  await person.dialog().waitFor({ state: 'detached' });
  expect(await orderFor(fault)).toMatchObject({ state: 'PLANNED', engineers: [{ name: ENGINEER }] });
  expect(person.problems).toEqual([]);
}, 120_000);
