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
}, 60_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

test('a dealer makes an access token, which is shown once and then reads', async () => {
  const dealer = await Person.signIn(browser, address, 'dealer-a', { viewport: { width: 390, height: 844 } });
  const { page } = dealer;
  await page.goto('/AccessToken/create');
  await dealer.field('用途').fill('培训档案接口');
  await dealer.pick('范围', '经销商读取');
  await dealer.field('有效期至').fill('2027-06-30');
  await page.getByRole('button', { name: '新建访问令牌' }).click();
  await page.getByText('只在此时显示一次').waitFor();
  const token = await dealer.field('令牌').inputValue();
  await dealer.picture('9-access-token-phone-zh');
  await page.getByRole('button', { name: '已妥善保存' }).click();
  await page.getByText(token.slice(0, 13)).first().waitFor();
  expect(await page.content()).not.toContain(token);

  const answer = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: '{ viewer { name } }' }),
  });
  expect(await answer.json()).toEqual({ data: { viewer: { name: '培训档案接口' } } });
  expect(dealer.problems).toEqual([]);
});

test('who has signed in asks by the editor at the address of the API, which fetches nothing from elsewhere', async () => {
  const dealer = await Person.signIn(browser, address, 'dealer-a');
  const { page } = dealer;
  const elsewhere: string[] = [];
  page.on('request', request => {
    const { protocol, origin, href } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== address) elsewhere.push(href);
  });
  page.on('console', message => {
    if (message.type() === 'error') dealer.problems.push(message.text());
  });
  await page.goto('/graphql');
  const ask = page.getByRole('button', { name: /^Execute query/ });
  await ask.click();
  await page.locator('.graphiql-response', { hasText: '"DEALER"' }).waitFor();
  await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
  await page.getByText('Mutation').first().waitFor();
  await dealer.picture('graphiql');
  expect(elsewhere).toEqual([]);
  expect(dealer.problems).toEqual([]);
});
