import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../test/browser.ts';
import { type Sanbao, startSanbao } from '../../test/sanbao.ts';

let sanbao: Sanbao;
let browser: Browser;
beforeAll(async () => {
  sanbao = await startSanbao();
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

test('the panel runs under its own security policy, and a script put into it does not', async () => {
  const baseURL = await sanbao.app.listen({ port: 0, host: '127.0.0.1' });
  const page = await browser.newPage({ baseURL });
  await page.addInitScript(
    "violations = []; addEventListener('securitypolicyviolation', each => violations.push(each.effectiveDirective))",
  );
  const query = 'mutation { signIn(email: "after-sales@sanbao.example", password: "sanbao-demo") { name } }';
  await page.request.post('/graphql', { data: { query } });

  for (const path of ['/', '/TrainingPlan', '/TrainingPlan/create']) {
    await page.goto(path);
    await page.locator('main').waitFor();
    expect(await page.evaluate('violations')).toEqual([]);
  }

  await page.evaluate(
    "document.body.append(Object.assign(document.createElement('script'), { textContent: 'injected = true' }))",
  );
  expect(await page.evaluate('globalThis.injected')).toBeUndefined();
  expect(await page.evaluate('violations')).toEqual(['script-src-elem']);

  // Later, where the browser asks the page's own policy: what it evaluates at once is asked for from outside.
  const evaluated = await page.evaluate(
    "new Promise(tell => setTimeout(() => { try { tell(new Function('return 1')()) } catch ({ name }) { tell(name) } }))",
  );
  expect(evaluated).toBe('EvalError');
}, 60_000);
