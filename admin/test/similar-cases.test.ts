import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../server/test/browser.ts';
import { faultForm, repairGround, repairIn, reportSigned } from '../../server/test/repair.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { fits, Person, telephone, violations } from './panel.ts';

let sanbao: Sanbao;
let browser: Browser;
let address: string;
beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '60' });
  address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

test('similar cases stand beside remote help and the report, whose codes they fill in', async () => {
  const ground = await repairGround(sanbao);
  const office = await sanbao.as('after-sales');
  const codes = { faultCode: 'ALARM', causeCode: 'SEAL', remedyCode: 'REPLACED' };
  const { order } = await reportSigned(sanbao, ground, codes);
  await office.step('closeServiceOrder', { id: order });
  const { id: fault } = await office.step('reportFault', { input: faultForm(ground, { faultCode: 'ALARM' }) });
  const agent = await Person.signIn(browser, address, 'after-sales');
  await agent.page.goto(`/FaultReport/${fault}/show?step=helpRemotely`);
  await agent.dialog().getByText('更换气缸，重新校正行程。').waitFor();
  await agent.picture('similar-help-zh');
  expect(await violations(agent.page)).toEqual([]);

  const done = await repairIn(sanbao, ground, 'WORK_DONE');
  const engineer = await Person.signIn(browser, address, 'engineer', telephone);
  await engineer.page.goto(`/WorkReport/create?step=fileWorkReport&order=${done.id}`);
  await engineer.page
    .getByRole('button', { name: /^填入这些代码/ })
    .first()
    .click();
  for (const [label, code] of [
    ['故障代码', '报警'],
    ['原因代码', '密封失效'],
    ['措施代码', '更换'],
  ] as const)
    await engineer.page.getByLabel(label).filter({ hasText: code }).waitFor();
  await engineer.picture('similar-report-zh-390');
  expect(await fits(engineer.page)).toBe(true);
  expect([...agent.problems, ...engineer.problems]).toEqual([]);
}, 120_000);
