import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import {
  askAgain,
  askedCustomer,
  caller,
  customerPage,
  holder,
  startWithCustomerAnswer,
} from '../../test/customer-answer.ts';
import type { Sanbao } from '../../test/sanbao.ts';
import { StoredFile } from '../files/stored-file.entity.ts';
import type { LinkPage } from '../procedure/link-page.ts';
import { createServer } from '../server.ts';
import { companyEm } from '../viewer/viewer.ts';

let sanbao: Sanbao;
let app: FastifyInstance;
const panel = mkdtempSync(join(tmpdir(), 'panel-'));
writeFileSync(join(panel, 'link.html'), '<!doctype html><title>link</title>');
beforeAll(async () => {
  sanbao = await startWithCustomerAnswer({ DATA_DIR: panel });
  app = await createServer({ orm: sanbao.orm, config: sanbao.config, now: () => sanbao.clock.now, panel });
});
afterAll(async () => {
  await app.close();
  await sanbao.stop();
  rmSync(panel, { recursive: true });
});

const task = async (secret: string) => (await app.inject({ url: `/link/${secret}.json` })).json();

test('the page is told what to ask, in both languages, and nothing that the chapter does not show', async () => {
  const { secret } = await askedCustomer(sanbao, '广州悦食食品厂', { industry: '食品' });
  const { headers, body } = await app.inject({ url: `/link/${secret}.json` });
  expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' });
  expect(headers['set-cookie']).toBeUndefined();
  expect(body).not.toContain('26991100');
  const { standing, language, open } = JSON.parse(body);
  expect([standing, language]).toEqual(['OPEN', 'en']);
  expect(open).toMatchObject({
    record: { zh: '顾客', en: 'Customer' },
    expiresOn: '2026-12-07',
    paper: false,
    facts: [
      { zh: '名称', en: 'Name', value: '广州悦食食品厂' },
      { zh: '联系人', en: 'Contact', value: '周敏' },
    ],
    caller: [
      { name: 'name', required: true },
      { name: 'phone', widget: 'PHONE' },
    ],
  });
  const [confirm, deny] = open.steps;
  expect(confirm).toMatchObject({ zh: '确认无误', en: 'Confirm particulars', tone: 'PRIMARY', blocked: null });
  expect(confirm.fields).toEqual([
    expect.objectContaining({
      name: 'content',
      kind: 'choice',
      choices: [
        { value: 'GOOD', zh: '满意', en: 'Good' },
        { value: 'FAIR', zh: '尚可', en: 'Fair' },
        { value: 'BAD', zh: '不满意', en: 'Bad' },
      ],
    }),
    expect.objectContaining({ name: 'contact', kind: 'text', required: true, max: 40 }),
    expect.objectContaining({ name: 'opinion', widget: 'LONG_TEXT', max: 4000, required: false }),
    expect.objectContaining({ name: 'machines', kind: 'whole', min: 0, max: 99 }),
    expect.objectContaining({ name: 'signature', kind: 'value', widget: 'SIGNATURE' }),
  ]);
  expect(deny).toMatchObject({ name: 'denyParticulars', fields: [{ name: 'reason' }] });
});

test('the mutations that it is told do what they say', async () => {
  const { secret } = await askedCustomer(sanbao, '佛山味源酱品厂');
  const [, deny] = (await task(secret)).open.steps;
  const { data, errors } = await holder(sanbao, secret).ask(deny.mutation, { input: { reason: '已迁址' }, caller });
  expect(errors).toBeUndefined();
  expect(data.done).toEqual({ number: expect.stringMatching(/^C-/), state: 'ACTIVE' });
  expect(await task(secret)).toEqual({ standing: 'USED', language: 'en', house: expect.anything() });
});

test('a step that a rule refuses says so beforehand', async () => {
  const { secret } = await askedCustomer(sanbao, '中山佳味饼业', { industry: '已歇业' });
  const [confirm, deny] = (await task(secret)).open.steps;
  expect(confirm.blocked).toBeNull();
  expect(deny.blocked).toEqual({ zh: '顾客方人员不开设登录账号。', en: 'People of customers have no account.' });
});

test('a link that is no longer good tells why, and nothing of the record', async () => {
  const { id, secret } = await askedCustomer(sanbao, '珠海海味干货行');
  const { secret: later } = await askAgain(sanbao, id);
  expect(await task(secret)).toEqual({ standing: 'REPLACED', language: 'en', house: expect.anything() });
  const { now } = sanbao.clock;
  sanbao.clock.now = new Date('2026-12-07T16:00:00Z');
  const expired = await task(later);
  sanbao.clock.now = now;
  expect(expired).toEqual({ standing: 'EXPIRED', language: 'en', house: expect.anything() });
});

test('the page itself is the same for every secret, and search engines are told to leave it alone', async () => {
  for (const secret of ['A'.repeat(43), 'abc']) {
    const { statusCode, headers, body } = await app.inject({ url: `/link/${secret}` });
    expect([statusCode, body]).toEqual([200, '<!doctype html><title>link</title>']);
    expect(headers).toMatchObject({
      'x-robots-tag': 'noindex, nofollow',
      'referrer-policy': 'no-referrer',
      'content-security-policy': expect.stringContaining("default-src 'self'"),
    });
  }
});

test.each(['A'.repeat(43), 'abc', '%00', "'; drop table one_time_link; --"])(
  'a link guessed as %s is unknown',
  async guess => {
    for (const url of [`/link/${encodeURIComponent(guess)}.json`, `/link/${encodeURIComponent(guess)}/paper.pdf`]) {
      const { statusCode, body } = await app.inject({ url });
      expect([statusCode, JSON.parse(body).errors[0].extensions]).toEqual([
        401,
        { code: 'UNAUTHENTICATED', standing: 'UNKNOWN' },
      ]);
    }
  },
);

describe('the paper that the answer is about', () => {
  const PDF = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
  const shown = (paper: LinkPage['paper']) => {
    customerPage.paper = paper;
  };
  const paper = (secret: string) => app.inject({ url: `/link/${secret}/paper.pdf` });

  test('is the file that the record holds, as long as the link is good', async () => {
    const { id: fileId } = (await (await sanbao.as('sales')).upload('报价.pdf', PDF)).json();
    const file = await companyEm(sanbao.orm.em).findOneOrFail(StoredFile, { id: fileId });
    shown(() => file);
    const { id, secret } = await askedCustomer(sanbao, '江门鲜果园');
    expect((await task(secret)).open.paper).toBe(true);
    const { statusCode, headers, rawPayload } = await paper(secret);
    expect([statusCode, rawPayload]).toEqual([200, PDF]);
    expect(headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'no-store' });
    await askAgain(sanbao, id);
    expect((await paper(secret)).json().errors[0].extensions).toMatchObject({ standing: 'REPLACED' });
  });

  test('or the record on its printed form', async () => {
    shown('PRINTED');
    const { secret } = await askedCustomer(sanbao, '清远山泉饮品厂');
    const { statusCode, rawPayload } = await paper(secret);
    expect([statusCode, rawPayload.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
  });

  test('and nothing where there is none', async () => {
    shown(() => null);
    const { secret } = await askedCustomer(sanbao, '肇庆端砚食品');
    expect((await task(secret)).open.paper).toBe(false);
    expect((await paper(secret)).statusCode).toBe(404);
  });
});

test('one network guesses so often, and no oftener', async () => {
  const guess = () => app.inject({ url: `/link/${'B'.repeat(43)}.json`, remoteAddress: '203.0.113.9' });
  for (let times = 0; times < 50; times++) expect((await guess()).statusCode).toBe(401);
  expect((await guess()).statusCode).toBe(429);
});

test('no secret is written into the log, whatever happens', async () => {
  let log = '';
  const stream = new Writable({
    write(chunk, _, done) {
      log += chunk;
      done();
    },
  });
  const { secret } = await askedCustomer(sanbao, '惠州丰谷粮油');
  const talking = await createServer({
    orm: sanbao.orm,
    config: { ...sanbao.config, logLevel: 'debug' },
    now: () => {
      throw new Error('the clock has stopped');
    },
    logTo: stream,
  });
  for (const url of [`/link/${secret}.json`, `/link/${secret}/paper.pdf`])
    expect((await talking.inject({ url })).statusCode).toBe(500);
  await talking.close();
  expect(log).toContain('the clock has stopped');
  expect(log).not.toContain(secret);
});
