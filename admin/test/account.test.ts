import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../server/test/browser.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { fits, Person, telephone } from './panel.ts';

let sanbao: Sanbao;
let browser: Browser;
let address: string;
beforeAll(async () => {
  sanbao = await startSanbao(new Date());
  address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

const faults = async ({ page }: Person) => (await new AxeBuilder({ page }).analyze()).violations;

test('somebody changes their password and ends the sessions of other devices, in both languages', async () => {
  const phone = await Person.signIn(browser, address, 'sales', telephone);
  const person = await Person.signIn(browser, address, 'sales');
  const { page } = person;
  await page.getByRole('button', { name: '裘亚平' }).click();
  await page.getByRole('menuitem', { name: '我的账户' }).click();
  await page.getByRole('heading', { name: '已登录的设备' }).waitFor();
  expect(await page.getByText('本设备').count()).toBe(1);
  expect(await page.getByRole('button', { name: '退出', exact: true }).count()).toBe(1);
  expect(await faults(person)).toEqual([]);
  await person.picture('account-zh');

  const change = page.getByRole('button', { name: '更改密码' });
  await person.field('现用密码').fill('a guess');
  await person.field('新密码').fill('a longer secret');
  await change.click();
  await page.getByText('密码不正确。').waitFor();
  await person.field('现用密码').fill('sanbao-demo');
  await change.click();
  await page.getByText('密码已更改。').waitFor();
  await page.getByRole('button', { name: '退出', exact: true }).waitFor({ state: 'detached' });
  await phone.page.goto('/me');
  await phone.page.getByRole('button', { name: '登录' }).waitFor();

  await phone.page.getByRole('button', { name: 'English' }).click();
  await phone.field('Email').fill('sales@sanbao.example');
  await phone.field('Password').fill('a longer secret');
  await phone.page.getByRole('button', { name: 'Sign in' }).click();
  await phone.page.getByRole('heading', { name: 'Where you are signed in' }).waitFor();
  expect(await fits(phone.page)).toBe(true);
  await phone.picture('account-phone-en');
  await phone.page.getByRole('button', { name: 'Sign out all other devices' }).click();
  await phone.page.getByRole('button', { name: 'Sign out', exact: true }).waitFor({ state: 'detached' });
  await page.reload();
  await page.getByRole('button', { name: '登录' }).waitFor();
  for (const { problems } of [person, phone]) expect(problems).toEqual([]);
}, 240_000);
