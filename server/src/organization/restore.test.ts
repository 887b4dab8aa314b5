import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { anchorChain } from '../jobs/anchor-chain.ts';
import { findRestores } from './find-restores.ts';

let sanbao: Sanbao;
let auditor: Client;
let anchors: string;
beforeAll(async () => {
  sanbao = await startSanbao();
  auditor = await sanbao.as('auditor');
  anchors = join(sanbao.config.dataDir, 'chain-anchors.jsonl');
});
afterAll(() => sanbao.stop());

const verdict = async () =>
  (
    await auditor.read(
      '{ verifyAuditTrail { intact events faultCount brokenPosition reason verifiedFrom restores { number position lostUntil approvedBy } } }',
    )
  ).verifyAuditTrail;
const anchor = (position: number, verified = true) =>
  `${JSON.stringify({ at: '2026-11-23T15:57:00.000Z', position, hash: position.toString(16).padStart(64, 'e'), ...(verified && { verified }) })}\n`;
const inboxOf = async (account: string) => (await (await sanbao.as(account)).read('{ inbox { record step } }')).inbox;

test('a history that ends before its last anchor waits to be recorded; two people say what is lost, and it verifies again', async () => {
  expect(await findRestores(sanbao.orm, sanbao.config)).toEqual([]);
  await anchorChain(sanbao.orm, sanbao.config, sanbao.clock.now);
  const { events } = await verdict();
  const kept = readFileSync(anchors, 'utf8').replace('}', ',"verified":true}');
  writeFileSync(anchors, kept + anchor(events + 3) + anchor(events + 7));
  expect(await verdict()).toMatchObject({
    faultCount: 2,
    verifiedFrom: events + 1,
    reason: 'ANCHOR_DIFFERS',
    restores: [],
  });

  const [found] = await findRestores(sanbao.orm, sanbao.config);
  expect(found).toMatchObject({ position: events, lostUntil: events + 7, restoredTo: null });
  const again = await Promise.all([1, 2].map(() => findRestores(sanbao.orm, sanbao.config)));
  expect(again.map(each => each.length)).toEqual([1, 1]);
  const id = found?.id as string;
  expect(await inboxOf('admin')).toContainEqual({ record: id, step: 'recordRestore' });

  const admin = await sanbao.as('admin');
  const gm = await sanbao.as('gm');
  const input = { reason: '磁盘损坏，恢复至前一日备份；两份通知单已重新录入。' };
  expect(await gm.refusal('recordRestore', { id, input })).toMatchObject({ code: 'FORBIDDEN' });
  const { version: expectedVersion } = await admin.step('recordRestore', { id, input });
  expect((await verdict()).intact).toBe(false);
  expect(await inboxOf('gm')).toContainEqual({ record: id, step: 'approveRestore' });
  expect(await admin.refusal('approveRestore', { id, expectedVersion })).toMatchObject({ code: 'FORBIDDEN' });
  await gm.step('approveRestore', { id, expectedVersion });
  expect(await verdict()).toMatchObject({
    intact: true,
    verifiedFrom: events + 1,
    restores: [{ position: events, lostUntil: events + 7, approvedBy: expect.any(String) }],
  });
  expect(await findRestores(sanbao.orm, sanbao.config)).toEqual([]);
});

test('what is altered otherwise is a fault still, also at the place of a lost anchor', async () => {
  const whole = readFileSync(anchors, 'utf8');
  const [, first = ''] = whole.split('\n');
  writeFileSync(anchors, whole.replace(first, first.replace(/"hash":"e/, '"hash":"d')));
  expect(await verdict()).toMatchObject({ intact: false, faultCount: 1 });
  writeFileSync(anchors, whole);
});

test('a restore that the General Manager does not confirm leaves the faults, and is not found anew', async () => {
  const { events } = await verdict();
  appendFileSync(anchors, anchor(events + 90, false));
  const [found] = await findRestores(sanbao.orm, sanbao.config);
  const id = found?.id;
  const { version } = await (await sanbao.as('admin')).step('recordRestore', { id, input: { reason: '不明' } });
  const input = { reason: '没有恢复过数据库。' };
  await (await sanbao.as('gm')).step('rejectRestore', { id, expectedVersion: version, input });
  expect(await verdict()).toMatchObject({ intact: false, brokenPosition: events + 90 });
  expect(await findRestores(sanbao.orm, sanbao.config)).toEqual([]);
});
