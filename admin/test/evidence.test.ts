import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { makeEvidencePack } from '../../server/src/jobs/make-pack.ts';
import { openFileStore } from '../../server/src/platform/file-store.ts';
import { startBrowser } from '../../server/test/browser.ts';
import { repairGround, reportSigned } from '../../server/test/repair.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { countPresses, fits, Person, setTheme, telephone, violations } from './panel.ts';

let sanbao: Sanbao;
let browser: Browser;
let address: string;
let pack: Buffer;
beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '60' });
  await reportSigned(sanbao, await repairGround(sanbao));
  address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

/** The pack whose page is open is made, as the background does. */
const make = (page: Page) =>
  makeEvidencePack(
    { orm: sanbao.orm, config: sanbao.config, store: openFileStore(sanbao.config) },
    { id: page.url().match(/\/([\w-]{36})\/show/)?.[1] as string },
    { job: { attempts: 1 } },
    sanbao.clock.now,
  );

const november = '/conformance?from=2026-11-01&until=2026-11-30';

test('an auditor has the proof of a clause in four clicks from the start', async () => {
  const auditor = await Person.signIn(browser, address, 'auditor');
  const { page } = auditor;
  await page.clock.setFixedTime(sanbao.clock.now);
  const presses = await countPresses(page);
  await page.getByRole('menuitem', { name: '符合性' }).click();
  await page.getByRole('link', { name: /^5\.3\.3$/ }).click();
  const ask = auditor.dialog().getByRole('button', { name: '索取证据包' });
  await ask.waitFor();
  await auditor.picture('evidence-drawer-zh');
  await ask.click();
  await page.waitForURL(/\/EvidencePack\/.+\/show/);
  await page.getByRole('progressbar').first().waitFor();
  await make(page);
  await page.getByText('sha256sum --strict -c manifest.sha256').first().waitFor();
  await auditor.picture('evidence-pack-zh');
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: /\.zip/ }).first().click();
  pack = readFileSync(await (await coming).path());
  expect(Object.keys(unzipSync(pack))).toEqual(expect.arrayContaining(['index.html', 'index.pdf']));
  expect(presses()).toBe(4);
  expect(auditor.problems).toEqual([]);
}, 120_000);

test('several clauses are chosen for one pack', async () => {
  const auditor = await Person.signIn(browser, address, 'auditor');
  const { page } = auditor;
  await page.goto(november);
  for (const clause of ['5.3.3', '5.3.6', '5.3.7'])
    await page.getByRole('checkbox', { name: `将第 ${clause} 条收入证据包` }).check();
  await auditor.picture('evidence-several-zh');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '索取证据包（3 条）' }).click();
  await page.getByRole('progressbar').first().waitFor();
  await page.getByRole('definition').filter({ hasText: '5.3.6 · 5.3.7' }).waitFor();
  expect(auditor.problems).toEqual([]);
}, 120_000);

test('a pack is verified by dropping it on a page, and a changed byte is told by its name', async () => {
  const auditor = await Person.signIn(browser, address, 'auditor');
  const { page } = auditor;
  await page.goto('/evidence');
  const drop = async (name: string, content: Buffer) => {
    const bytes = await page.evaluateHandle(
      ([name, content]) => {
        const carried = new DataTransfer();
        carried.items.add(new File([Uint8Array.from(atob(content), char => char.charCodeAt(0))], name));
        return carried;
      },
      [name, content.toString('base64')] as const,
    );
    await page.getByText('将证据包（ZIP）拖到这里，或选择文件').dispatchEvent('drop', { dataTransfer: bytes });
  };
  await drop('EP.zip', pack);
  await page.getByText('完整无改动：EP.zip').waitFor();
  await page.getByRole('main').getByRole('link', { name: 'EP-2026-0001' }).waitFor();
  await auditor.picture('evidence-whole-zh');
  expect(await violations(page)).toEqual([]);

  const changed = Buffer.from(pack);
  const at = changed.indexOf('index.html') + 'index.html'.length + 100;
  changed[at] = (changed[at] as number) ^ 1;
  await drop('EP.zip', changed);
  await page.getByText('与生成时不符：EP.zip').waitFor();
  expect(await page.getByRole('main').getByRole('listitem').allTextContents()).toEqual([
    expect.stringMatching(/^index\.html · (内容已改变|已损坏，无法读取)$/),
  ]);
  await setTheme(page, 'dark');
  await auditor.picture('evidence-changed-zh-dark');
  expect(await violations(page)).toEqual([]);
  await drop('notes.txt', Buffer.from('no pack'));
  await page.getByText('“notes.txt”不是可以读取的 ZIP 文件。').waitFor();
  expect(auditor.problems).toEqual([]);
}, 120_000);

test('on a phone, in English', async () => {
  const auditor = await Person.signIn(browser, address, 'auditor', telephone);
  const { page } = auditor;
  await page.evaluate(() => localStorage.setItem('RaStoresanbao.locale', '"en"'));
  await page.goto('/evidence');
  await page
    .getByLabel('Drop an evidence pack (ZIP) here, or choose the file')
    .setInputFiles({ name: 'EP.zip', mimeType: 'application/zip', buffer: pack });
  await page.getByText('Whole and unchanged: EP.zip').waitFor();
  await auditor.picture('evidence-whole-en-390');
  expect(await violations(page)).toEqual([]);
  expect(await fits(page)).toBe(true);
  expect(auditor.problems).toEqual([]);
}, 120_000);
