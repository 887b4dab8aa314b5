import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../server/test/browser.ts';
import { askAgain, askedCustomer, startWithCustomerAnswer } from '../../server/test/customer-answer.ts';
import type { Sanbao } from '../../server/test/sanbao.ts';
import { draw, fits, Person, picture, telephone } from './panel.ts';

let sanbao: Sanbao;
let browser: Browser;
let address: string;
beforeAll(async () => {
  sanbao = await startWithCustomerAnswer();
  address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

/** Somebody with a telephone and a link, and without an account. */
async function phone() {
  const context = await browser.newContext({
    locale: 'zh-CN',
    baseURL: address,
    ...telephone,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const problems: string[] = [];
  const asked: string[] = [];
  page.on('pageerror', error => problems.push(error.message));
  page.on('console', message => message.type() === 'error' && problems.push(message.text()));
  page.on('request', request => asked.push(request.url()));
  return { context, page, problems, asked };
}

test('a customer answers and signs on a telephone, through a lost connection and a reload, once', async () => {
  const { id, address: link } = await askedCustomer(sanbao, '广州悦食食品厂');
  const { context, page, problems, asked } = await phone();
  await page.goto(link);
  await page.getByRole('heading', { name: 'Customer' }).waitFor();
  await page.getByRole('button', { name: '中文' }).click();
  await page.getByRole('heading', { name: '顾客' }).waitFor();
  expect(await fits(page)).toBe(true);

  await page.getByRole('radio', { name: '确认无误' }).check();
  await page.getByRole('button', { name: '确认无误' }).click();
  await page.getByText('请检查标出的栏目').waitFor();
  expect(await page.getByText('必填。').count()).toBe(4);
  await page.getByRole('radio', { name: '满意', exact: true }).check();
  await page.getByLabel('现联系人').fill('许文');
  await page.getByLabel('意见').fill('师傅来得很快。');
  await page.getByLabel('在用设备台数').fill('3');
  await draw(page);
  await page.getByLabel('签名人').fill('许文');
  await page.getByLabel('您的姓名').fill('许文');
  await page.getByLabel('联系电话').fill('020-81234567');
  expect(await page.getByText('必填。').count()).toBe(0);
  await picture(page, 'link-1-phone-zh');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  await context.setOffline(true);
  await page.getByRole('button', { name: '确认无误' }).click();
  await page.getByText('没有连上服务器').waitFor();
  await context.setOffline(false);
  const lost = problems.splice(0);
  expect(lost.every(problem => problem.includes('ERR_INTERNET_DISCONNECTED'))).toBe(true);
  await page.reload();
  await page.getByRole('button', { name: '中文' }).click();
  expect(await page.getByLabel('意见').inputValue()).toBe('师傅来得很快。');
  await page.getByRole('button', { name: '清除' }).waitFor();
  await page.getByRole('button', { name: '确认无误' }).click();
  await page.getByRole('heading', { name: '谢谢，已收到您的答复' }).waitFor();
  await picture(page, 'link-2-thanks-zh');
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await page.reload();
  await page.getByRole('heading', { name: 'Your answer has been received' }).waitFor();

  expect(problems).toEqual([]);
  expect(asked.filter(url => !url.startsWith(address))).toEqual([]);
  const sales = await sanbao.as('sales');
  const { customer } = await sales.read(
    `{ customer(id: "${id}") { contact history(first: 1) { person department input changes } } }`,
  );
  expect(customer.contact).toBe('许文');
  const [{ person, department, input, changes }] = customer.history;
  expect([person, department]).toEqual(['许文', 'CUSTOMER']);
  expect(input).toMatchObject({ content: 'GOOD', opinion: '师傅来得很快。', machines: 3 });
  const { after } = changes.find(({ field }: { field: string }) => field === 'signature');
  expect(JSON.parse(after.points).flat().length).toBeGreaterThan(8);
  expect(after.svg).toMatch(/^<svg [^>]*><path d="M[^"]+"[^>]*\/><\/svg>$/);
  await context.close();

  const seller = await Person.signIn(browser, address, 'sales');
  await seller.page.goto(`/Customer/${id}/show`);
  await seller.page.getByText('许文 · 020-81234567 · 127.0.0.1').waitFor();
  await seller.picture('link-4-history-zh');
  expect(seller.problems).toEqual([]);
});

test('with the keyboard alone one signs by one’s name, and what the server refuses is told at its field', async () => {
  const { address: link } = await askedCustomer(sanbao, '佛山味源酱品厂');
  const { context, page } = await phone();
  await page.goto(link);
  await page.getByRole('radio', { name: 'Confirm particulars' }).press('Space');
  await page.getByRole('radio', { name: 'Good' }).press('Space');
  await page.getByLabel('Contact now').fill('无人');
  await page.getByLabel('Signed by').fill('Zhou Min');
  await page.getByLabel('Your name').fill('Zhou Min');
  await page.getByLabel('Telephone').fill('0755-26991100');
  await page.keyboard.press('Enter');
  await page.getByText('People of customers have no account.').waitFor();
  await page.getByLabel('Contact now').fill('Zhou Min');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Thank you, we have your answer' }).waitFor();
  await context.close();
});

test('a link that is no longer good, or none, says so', async () => {
  const { id, address: first } = await askedCustomer(sanbao, '中山佳味饼业');
  await askAgain(sanbao, id);
  const { context, page } = await phone();
  await page.goto(first);
  await page.getByRole('heading', { name: 'This link is no longer valid' }).waitFor();
  await page.goto(`/link/${'A'.repeat(43)}`);
  await page.getByRole('heading', { name: '没有找到此链接' }).waitFor();
  await picture(page, 'link-3-unknown-zh');
  await context.close();
});

test('the page takes nothing of the panel along', async () => {
  const { context, page } = await phone();
  await page.goto(`/link/${'A'.repeat(43)}`);
  await page.getByRole('heading', { name: '没有找到此链接' }).waitFor();
  const bytes = await page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name }) => name.includes('/assets/'))
      .reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0),
  );
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThan(300_000);
  await context.close();
});
