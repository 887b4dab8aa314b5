import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { makeEvidencePack, makeFormPack } from '../../server/src/jobs/make-pack.ts';
import { openFileStore } from '../../server/src/platform/file-store.ts';
import { on, paperArchived } from '../../server/test/archive.ts';
import { startBrowser } from '../../server/test/browser.ts';
import { type Sanbao, startSanbao } from '../../server/test/sanbao.ts';
import { applicationIn, partsGround } from '../../server/test/spare-parts.ts';
import { fits, Person } from './panel.ts';

let sanbao: Sanbao;
let browser: Browser;
let address: string;
let applications: { number: string }[];
beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '90' });
  const ground = await partsGround(sanbao);
  applications = [await applicationIn(sanbao, ground, 'SIGNED'), await applicationIn(sanbao, ground, 'SIGNED')];
  address = await sanbao.app.listen({ host: '127.0.0.1', port: 0 });
  browser = await startBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await sanbao.stop();
});

const parts = () => ({ orm: sanbao.orm, config: sanbao.config, store: openFileStore(sanbao.config) });
const attempt = { job: { attempts: 1 } };

/** The record whose page is open. */
const shown = (page: Page) => ({ id: page.url().match(/\/([\w-]{36})\/show/)?.[1] as string });

async function saved(page: Page, link: RegExp) {
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: link }).first().click();
  return unzipSync(readFileSync(await (await coming).path()));
}

test('an auditor asks for the evidence of a clause, sees it being made, and takes it along', async () => {
  const auditor = await Person.signIn(browser, address, 'auditor');
  const { page } = auditor;
  await auditor.begin('EvidencePack', '索取证据包', async form => {
    await auditor.field('条款', form).fill('5.4.1');
    await auditor.field('起始日期', form).fill('2026-11-01');
    await auditor.field('截止日期', form).fill('2026-11-30');
  });
  await page.getByRole('progressbar').first().waitFor();
  await auditor.picture('evidence-pack-making-zh');
  await makeEvidencePack(parts(), shown(page), attempt, sanbao.clock.now);
  await page.getByText('sha256sum --strict -c manifest.sha256').first().waitFor();
  await auditor.picture('evidence-pack-ready-zh');
  const files = await saved(page, /\.zip/);
  expect(Object.keys(files)).toEqual(expect.arrayContaining(['index.html', 'manifest.sha256', 'decisions.json']));
  expect(Object.keys(files).filter(name => name.startsWith('forms/'))).toHaveLength(2);
  expect(auditor.problems).toEqual([]);
}, 120_000);

test('the forms of the rows that are ticked, on several pages, come as one file', async () => {
  const office = await Person.signIn(browser, address, 'after-sales');
  const { page } = office;
  for (const [before, { number }] of applications.entries()) {
    await page.goto(`/PartsApplication?sort=number&order=ASC&perPage=1&page=${before + 1}`);
    await page
      .getByRole('row', { name: new RegExp(number) })
      .getByRole('checkbox')
      .check();
  }
  await office.picture('forms-ticked-zh');
  await page.getByRole('button', { name: '打包表单（ZIP）' }).click();
  await page.getByRole('heading', { name: /^FP-2026-0001/ }).waitFor();
  await makeFormPack(parts(), shown(page), attempt, sanbao.clock.now);
  const files = await saved(page, /\.zip/);
  expect(Object.keys(files).sort()).toEqual([...applications.map(({ number }) => `${number}.pdf`), 'manifest.sha256']);
  await office.picture('form-pack-ready-zh');
  expect(office.problems).toEqual([]);
}, 120_000);

test('a form whose time is over is proposed for disposal, the General Manager decides, and what stays says so', async () => {
  const today = sanbao.clock.now;
  on(sanbao, '2023-10-09');
  const { id } = await paperArchived(sanbao, 'A', { finishedOn: '2023-10-08' });
  sanbao.clock.now = today;
  const office = await Person.signIn(browser, address, 'after-sales');
  await office.page.goto(`/ArchiveEntry/${id}/show`);
  await office.page.getByText('苏州恒味食品有限公司').first().waitFor();
  await office.picture('archive-entry-zh');
  await office.take('提请销毁');
  await office.page.getByText('待批准销毁').first().waitFor();

  const manager = await Person.signIn(browser, address, 'gm', { viewport: { width: 390, height: 844 } });
  const { page } = manager;
  await manager.openTask('批准销毁');
  await manager.picture('disposal-approval-zh-390');
  await manager.dialog().getByRole('button', { name: '批准销毁' }).click();
  await manager.dialog().waitFor({ state: 'detached' });
  await page.goto(`/ArchiveEntry/${id}/show`);
  await page.getByText('已销毁').first().waitFor();
  for (const text of await page.getByText('苏州恒味食品有限公司').all()) await text.waitFor({ state: 'detached' });
  expect(await fits(page)).toBe(true);
  await manager.picture('disposed-zh-390');
  expect([...office.problems, ...manager.problems]).toEqual([]);
}, 120_000);

test('before its time the button says why not', async () => {
  const { id } = await paperArchived(sanbao, 'A');
  const office = await Person.signIn(browser, address, 'after-sales');
  await office.page.goto(`/ArchiveEntry/${id}/show`);
  await office.page.getByText(/此前不得销毁/).waitFor();
  expect(await office.step('提请销毁').isDisabled()).toBe(true);
  await office.picture('archive-entry-kept-zh');
}, 120_000);
