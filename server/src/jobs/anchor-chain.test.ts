import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { planIn, trainingGround } from '../../test/training.ts';
import { anchorChain } from './anchor-chain.ts';
import { sendLetter } from './send-letter.ts';

let sanbao: Sanbao;
let superuser: pg.Client;
let anchors: string;
beforeAll(async () => {
  sanbao = await startSanbao();
  anchors = join(sanbao.config.dataDir, 'chain-anchors.jsonl');
  superuser = new pg.Client(sanbao.url);
  await superuser.connect();
  await planIn(sanbao, await trainingGround(sanbao), 'APPROVED');
});
afterAll(async () => {
  await superuser.end();
  await sanbao.stop();
});

const anchored = (day: string, change: object = {}) =>
  anchorChain(sanbao.orm, { ...sanbao.config, ...change }, new Date(`${day}T15:57:00Z`));
const letters = async () =>
  (
    await (
      await sanbao.as('auditor')
    ).read(
      '{ letters(filter: { kind: { eq: ANCHOR } }, orderBy: [NUMBER_ASC]) { nodes { id recipient state subject tries } } }',
    )
  ).letters.nodes;
const lines = () => readFileSync(anchors, 'utf8').trim().split('\n');
const verdict = async () =>
  (
    await (
      await sanbao.as('auditor')
    ).read('{ verifyAuditTrail { intact events anchors lastAnchor brokenPosition reason } }')
  ).verifyAuditTrail;

describe('the anchor of the chain', () => {
  test('is written down each day on which something was done, and what verifies is compared with it', async () => {
    expect(await verdict()).toMatchObject({ intact: true, anchors: 0, lastAnchor: null });
    await anchored('2026-11-23');
    const { events } = await verdict();
    expect(await verdict()).toMatchObject({ intact: true, anchors: 1, lastAnchor: events });
    await anchored('2026-11-24');
    expect(lines()).toHaveLength(1);
    expect(JSON.parse(lines()[0] as string)).toEqual({
      at: '2026-11-23T15:57:00.000Z',
      position: events,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(await letters()).toEqual([]);
  });

  test('is mailed to each address that is set, in both languages, until the mail server has taken it', async () => {
    const office = await sanbao.as('after-sales');
    await office.step('createProductFamily', { input: { code: 'LX', name: '理瓶机' } });
    const anchorMailTo = 'auditor@sanbao.example, notary@example.org';
    await anchored('2026-11-25', { anchorMailTo });
    const { position, hash } = JSON.parse(lines()[1] as string);
    const queued = await letters();
    expect(queued).toMatchObject([
      { recipient: 'auditor@sanbao.example', state: 'QUEUED', subject: expect.stringContaining(`锚点 ${position}`) },
      { recipient: 'notary@example.org', state: 'QUEUED' },
    ]);
    const texts: string[] = [];
    const keeping = async ({ text }: { text: string }) => {
      texts.push(text);
      return '250 OK';
    };
    const send = (at: number, mailbox: (mail: { text: string }) => Promise<string>) =>
      sendLetter(
        { orm: sanbao.orm, mailbox, publicUrl: '', domain: 'sanbao.example', nextTry: () => undefined },
        queued[at],
        sanbao.clock.now,
      );
    await send(0, keeping);
    await send(1, () => Promise.reject(new Error('554 no')));
    expect(texts[0]?.match(new RegExp(hash, 'g'))).toHaveLength(2);
    expect((await letters()).map(({ state }: { state: string }) => state)).toEqual(['SENT', 'FAILED']);

    await anchored('2026-11-26', { anchorMailTo });
    const [, { number, state, tries }] = await letters();
    expect({ number, state, tries }).toMatchObject({ state: 'QUEUED', tries: 0 });
    await send(1, keeping);
    expect(texts[1]).toBe(texts[0]);
  });

  test('whoever cuts the end off and mends everything inside the database is found by it', async () => {
    await (await sanbao.as('after-sales')).step('createProductFamily', { input: { code: 'XG', name: '旋盖机' } });
    await anchored('2026-11-27');
    const before = await verdict();
    const steps = [
      'begin',
      'set local session_replication_role = replica',
      'create temp table cut on commit drop as select l.position, e.* from procedure_event_link l join procedure_event e on e.id = l.event_id order by l.position desc limit 1',
      'delete from procedure_event_content where id in (select id from cut)',
      'delete from procedure_event where id in (select id from cut)',
      'delete from procedure_event_link where event_id in (select id from cut)',
      'delete from product_family where id in (select record_id from cut)',
      'update procedure_chain_head h set position = l.position, hash = l.hash from (select * from procedure_event_link order by position desc limit 1) l',
      'commit',
    ];
    for (const step of steps) await superuser.query(step);
    expect(await verdict()).toMatchObject({
      intact: false,
      events: before.events - 1,
      brokenPosition: before.events,
      reason: 'ANCHOR_DIFFERS',
    });
  });

  test('a line that was torn off as it was written is told apart from one that was altered, and the next begins behind it', async () => {
    const whole = readFileSync(anchors, 'utf8');
    const first = lines()[0] as string;
    const read = async () =>
      (await (await sanbao.as('auditor')).read('{ verifyAuditTrail { intact anchors tornAnchors } }')).verifyAuditTrail;
    for (const length of [1, 12, 34, 47, 60, 90, first.length - 1]) {
      writeFileSync(anchors, `${first}\n${first.slice(0, length)}`);
      expect(await read()).toEqual({ intact: true, anchors: 1, tornAnchors: 1 });
    }
    await (await sanbao.as('after-sales')).step('createProductFamily', { input: { code: 'TB', name: '贴标机' } });
    await anchored('2026-11-28');
    expect(readFileSync(anchors, 'utf8').split('\n')).toEqual([first, first.slice(0, -1), expect.any(String), '']);
    expect(await read()).toMatchObject({ anchors: 2, tornAnchors: 1 });
    writeFileSync(anchors, `${first}\n${first.slice(0, 40)}9${first.slice(41, 60)}x`);
    expect(await read()).toEqual({ intact: false, anchors: 2, tornAnchors: 0 });
    writeFileSync(anchors, whole);
  });

  test('a line that was spoilt is told as one that nothing matches', async () => {
    writeFileSync(anchors, `${lines()[0]}\nspoilt\n`);
    expect(await verdict()).toMatchObject({ intact: false, anchors: 2, brokenPosition: 0, reason: 'ANCHOR_DIFFERS' });
    writeFileSync(anchors, `${lines()[0]}\n`);
    expect(await verdict()).toMatchObject({ intact: true, anchors: 1 });
  });
});
