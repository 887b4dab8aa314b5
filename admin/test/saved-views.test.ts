import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../server/test/browser.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { Person } from './panel.ts';

let sanbao: Sanbao;
let browser: Browser;
let address: string;
beforeAll(async () => {
  sanbao = await startSanbao();
  address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

test('a view that was saved at the desk is there on the phone', async () => {
  const desk = await Person.signIn(browser, address, 'after-sales');
  await desk.page.goto(`/Person?filter=${encodeURIComponent(JSON.stringify({ roles: { contains: 'INSTRUCTOR' } }))}`);
  await desk.page.getByText('丁海涛').first().waitFor();
  await desk.page.getByRole('button', { name: '添加筛选' }).click();
  await desk.page.getByRole('menuitem', { name: /^保存当前筛选/ }).click();
  await desk.field('名称', desk.dialog()).fill('讲师名单');
  const kept = desk.page.waitForResponse(answer => answer.request().postData()?.includes('SaveViews') ?? false);
  await desk.dialog().getByRole('button', { name: '保存' }).click();
  await kept;
  await desk.picture('saved-view');

  const phone = await Person.signIn(browser, address, 'after-sales', { viewport: { width: 390, height: 844 } });
  await phone.page.goto(`/Person?filter=${encodeURIComponent(JSON.stringify({ q: 'caomin' }))}`);
  await phone.page.getByText('曹敏').first().waitFor();
  await phone.page.getByRole('button', { name: '添加筛选' }).click();
  await phone.page.getByRole('menuitem', { name: '讲师名单' }).first().click();
  await phone.page.getByText('丁海涛').first().waitFor();
  await phone.page.getByText('曹敏').waitFor({ state: 'detached' });
  await phone.picture('saved-view-390');
  expect([...desk.problems, ...phone.problems]).toEqual([]);
}, 120_000);
