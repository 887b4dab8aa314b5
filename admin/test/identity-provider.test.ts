import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { freePort } from '../../server/src/platform/listen.ts';
import { startBrowser } from '../../server/test/browser.ts';
import { startIdentityProvider } from '../../server/test/identity-provider.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { fits, telephone, violations } from './panel.ts';

let provider: Awaited<ReturnType<typeof startIdentityProvider>>;
let sanbao: Sanbao;
let browser: Browser;
let address: string;
beforeAll(async () => {
  // The provider has to know where people come back to before Sanbao is there.
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  provider = await startIdentityProvider(address);
  await provider.tell({
    people: { sub1: { email: 'gm@sanbao.example', email_verified: true }, sub2: { email: 'x@elsewhere.example' } },
  });
  sanbao = await startSanbao(new Date(), { ...provider.settings, OIDC_NAME: '公司帐号' });
  await sanbao.app.listen({ host: '127.0.0.1', port });
  browser = await startBrowser();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await provider.stop();
  await sanbao.stop();
});

const visit = async () => {
  const context = await browser.newContext({
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    baseURL: address,
    ...telephone,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  return page;
};

/** Each decision is signed from now on, and one waits. */
async function decisionToSign() {
  const gm = await sanbao.as('gm');
  const management = await sanbao.as('management');
  const effectiveFrom = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const propose = (name: string, value: string) =>
    management.step('proposeParameter', { input: { name, value, effectiveFrom } });
  const { id, version } = await propose('DECISIONS_BY_PASSWORD', 'true');
  await gm.step('approveParameter', { id, expectedVersion: version });
  return (await propose('PASS_MARK', '70')).id as string;
}

test('somebody signs in at the company’s provider on a telephone, and signs by signing in anew', async () => {
  const decision = await decisionToSign();
  const page = await visit();
  sanbao.clock.now = new Date();
  await provider.tell({ person: 'sub2' });
  await page.goto(`/ProcedureParameter/${decision}/show`);
  const way = page.getByRole('link', { name: '用公司帐号登录' });
  await way.click();
  await page.getByText('身份服务尚未核实您的邮箱').waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await fits(page)).toBe(true);

  await page.context().clearCookies();
  await provider.tell({ person: 'sub1' });
  await page.goto(`/ProcedureParameter/${decision}/show`);
  await way.focus();
  await page.keyboard.press('Enter');
  const approve = page.getByRole('button', { name: '批准' });
  await approve.first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '批准' }).click();
  const opening = page.waitForEvent('popup');
  sanbao.clock.now = new Date();
  await dialog.getByRole('button', { name: '在身份服务重新登录' }).click();
  await opening;
  await dialog.getByRole('button', { name: '已重新登录，可以签字' }).waitFor();
  await dialog.getByRole('button', { name: '批准' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('已批准').first().waitFor();

  await page.goto('/me');
  await page.getByText('起绑定').waitFor();
  expect(await violations(page)).toEqual([]);
}, 240_000);
