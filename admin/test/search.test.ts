import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../server/test/browser.ts';
import { shipmentForm, shipmentGround } from '../../server/test/equipment.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { fits, Person, telephone, violations } from './panel.ts';

let sanbao: Sanbao;
let browser: Browser;
let address: string;
beforeAll(async () => {
  sanbao = await startSanbao();
  await (await sanbao.as('sales')).step('recordShipment', { input: shipmentForm(await shipmentGround(sanbao)) });
  address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

/** Types into the palette, and chooses what it offers. */
async function lookFor({ page }: Person, typed: string, option: RegExp) {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill(typed);
  await page.getByRole('option', { name: option }).first().click();
}

test('one finds a record by its number or by whom it is of, a list by its pinyin, and what was opened at once', async () => {
  const office = await Person.signIn(browser, address, 'after-sales');
  const { page } = office;
  await lookFor(office, 'z1002610', /^Z100-2610-001/);
  await page.getByRole('heading', { name: 'Z100-2610-001' }).waitFor();
  await lookFor(office, 'caomin', /^曹敏/);
  await page.getByRole('heading', { name: '曹敏' }).waitFor();
  await lookFor(office, 'gzbx', /^故障报修$/);
  await page.waitForURL('**/FaultReport');

  await page.keyboard.press('Control+k');
  const options = page.getByRole('dialog').getByRole('option');
  expect((await options.allInnerTexts()).slice(0, 2).map(text => text.split('\n')[0])).toEqual([
    '曹敏',
    'Z100-2610-001 间歇式装盒机',
  ]);
  await office.picture('palette-recent');
  await page.getByRole('dialog').getByRole('combobox').fill('海');
  await page.getByRole('option', { name: /顾客/ }).first().waitFor();
  await office.picture('palette-found');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(office.problems).toEqual([]);
}, 120_000);

test('on the phone it fits', async () => {
  const office = await Person.signIn(browser, address, 'after-sales', telephone);
  await office.page.getByRole('button', { name: /^查找/ }).click();
  await office.page.getByRole('dialog').getByRole('combobox').fill('caomin');
  await office.page.getByRole('option', { name: /^曹敏/ }).waitFor();
  expect(await fits(office.page)).toBe(true);
  await office.picture('palette-390');
}, 120_000);
