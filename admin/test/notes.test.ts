import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../server/test/browser.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { planIn, trainingGround } from '../../server/test/training.ts';
import { fits, Person, telephone, violations } from './panel.ts';

let sanbao: Sanbao;
let browser: Browser;
let address: string;
let plan: string;
beforeAll(async () => {
  sanbao = await startSanbao(new Date('2026-11-23T02:00:00Z'));
  ({ id: plan } = await planIn(sanbao, await trainingGround(sanbao), 'APPROVED'));
  address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

const noticesIn = (person: Person, name = '提醒') => person.page.getByRole('menuitem', { name });

test('somebody is told of a note with their name, reads it where it stands, and answers', async () => {
  const office = await Person.signIn(browser, address, 'after-sales');
  await office.page.goto(`/TrainingPlan/${plan}/show`);
  await office.page.getByText('还没有备注。').waitFor();
  await office.field('写给同事的话').fill('教室改在二楼，');
  await office.page.keyboard.press('End');
  await office.page.keyboard.type('@');
  // The @ leads to the people.
  await office.page.keyboard.type('徐静怡');
  await office.page.getByRole('option', { name: '徐静怡' }).first().click();
  await office.picture('note-written');
  await office.page.getByRole('button', { name: '发送' }).click();
  await office.page.getByText('通知 @徐静怡').waitFor();
  expect(await office.field('写给同事的话').inputValue()).toBe('');
  expect(await violations(office.page)).toEqual([]);
  await office.picture('notes');

  const management = await Person.signIn(browser, address, 'management', telephone);
  await management.page.getByRole('button', { name: '打开菜单' }).click();
  await noticesIn(management).getByText('1', { exact: true }).waitFor();
  await noticesIn(management).click();
  await management.page.getByText('教室改在二楼，').waitFor();
  expect(await fits(management.page)).toBe(true);
  expect(await violations(management.page)).toEqual([]);
  await management.picture('notices-phone');
  await management.page.locator('.task').click();
  await management.page.getByText('通知 @徐静怡').waitFor();
  await management.field('写给同事的话').fill('同意，周五前贴出');
  await management.picture('note-phone');
  await management.page.getByRole('button', { name: '发送' }).click();
  await management.page.getByText('同意，周五前贴出').first().waitFor();
  await management.page.goto('/notices');
  await management.page.getByText('没有未读的提醒。').waitFor();
  expect([...office.problems, ...management.problems]).toEqual([]);
}, 120_000);

test('of a record that somebody follows they are told, on a list of their own too', async () => {
  const gm = await Person.signIn(browser, address, 'gm');
  await gm.page.goto(`/TrainingPlan/${plan}/show`);
  await gm.page.getByRole('button', { name: 'English' }).click();
  await gm.page.getByRole('button', { name: 'Follow' }).click();
  await gm.page.getByRole('button', { name: 'Following' }).waitFor();
  const office = await sanbao.as('after-sales');
  await office.step('addNote', { id: plan, input: { text: '教材已印好', mentions: [] } }, 'id');
  await gm.page.goto('/notices');
  await gm.page.getByText('教材已印好').waitFor();
  await noticesIn(gm, 'Notices').getByText('1', { exact: true }).waitFor();
  expect(await violations(gm.page)).toEqual([]);
  await gm.picture('notices-en');
  await gm.page.getByRole('button', { name: 'Seen' }).click();
  await gm.page.getByText('There is nothing that you have not seen.').waitFor();
  await gm.page.getByRole('button', { name: 'Following' }).click();
  await gm.page.getByText('You follow no record.').waitFor();
  expect(gm.problems).toEqual([]);
}, 120_000);
