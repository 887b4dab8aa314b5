import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../server/test/browser.ts';
import { ENGINEER, LICENSED_UNTIL, licensed, repairGround, repairIn, UNLICENSED } from '../../server/test/repair.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { fits, Person, telephone, violations } from './panel.ts';

let sanbao: Sanbao;
let browser: Browser;
let address: string;
let orders: { id: string; number: string }[];
beforeAll(async () => {
  sanbao = await startSanbao(new Date('2026-11-23T02:00:00Z'));
  const ground = await repairGround(sanbao);
  await licensed(sanbao, ground.family, ground.unlicensed, LICENSED_UNTIL);
  const own = await repairIn(sanbao, ground, 'PLANNED');
  const later = await repairIn(sanbao, ground, 'PLANNED', { startsOn: '2026-11-26', endsOn: '2026-11-27' });
  orders = [own, later];
  address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

test('the head hands over the open work of somebody, and sees what went over and what stayed, and why', async () => {
  const head = await Person.signIn(browser, address, 'after-sales-head');
  await head.page.getByRole('menuitem', { name: '工作移交' }).click();
  await head.choose('移交人', ENGINEER, ENGINEER);
  await head.choose('接收人', UNLICENSED, UNLICENSED);
  await head.field('原因').fill('陆志明休假两周');
  await head.page.getByRole('button', { name: '移交', exact: true }).click();
  // Of one the licence ends before the work does.
  await head.page.getByText(`派工单 已移交 1 件： ${orders[0]?.number}`).waitFor();
  await head.page.getByRole('link', { name: orders[1]?.number }).waitFor();
  expect(await violations(head.page)).toEqual([]);
  await head.picture('handover');
  await head.page.goto(`/ServiceOrder/${orders[0]?.id}/show`);
  await head.page.getByText('移交工作').waitFor();
  await head.page.getByText('陆志明休假两周').waitFor();
  await head.picture('handover-history');
  expect(head.problems).toEqual([]);
}, 120_000);

test('on a telephone, in English, everything is in its window', async () => {
  const head = await Person.signIn(browser, address, 'after-sales-head', telephone);
  await head.page.goto('/hand-over');
  await head.page.getByRole('button', { name: 'English' }).click();
  const main = head.page.getByRole('main');
  await head.choose('From', ENGINEER, ENGINEER, main);
  await head.choose('To', UNLICENSED, UNLICENSED, main);
  await head.field('Reason', main).fill('On leave');
  await head.page.getByRole('button', { name: 'Hand over', exact: true }).click();
  await head.page.getByText('Nothing went over.').waitFor();
  expect(await fits(head.page)).toBe(true);
  expect(await violations(head.page)).toEqual([]);
  await head.picture('handover-phone');
}, 120_000);
