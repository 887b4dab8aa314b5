import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { mailsOf } from '../../test/letters.ts';
import { textOf } from '../../test/pdf.ts';
import { drawn, type RepairGround, repairGround, reportFiled, reportForm, reportSigned } from '../../test/repair.ts';
import { type Answer, type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { personId } from '../../test/training.ts';

let sanbao: Sanbao;
let ground: RepairGround;
let office: Client;
let head: Client;
let engineer: Client;
const PDF = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');

beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '60' });
  ground = await repairGround(sanbao);
  office = await sanbao.as('after-sales');
  head = await sanbao.as('after-sales-head');
  engineer = await sanbao.as('engineer');
});
afterAll(() => sanbao.stop());
beforeEach(() => {
  sanbao.clock.now = new Date('2026-11-23T02:00:00Z');
});

const sign = ({ id, version }: { id: string; version: number }, change: object = {}) => ({
  id,
  expectedVersion: version,
  input: { signature: drawn, place: '苏州厂区', ...change },
});
const amend = ({ id, order }: { id: string; order: string }, change: object = {}) => {
  const { order: _, ...input } = reportForm(order, ground, change);
  return { id, input: { ...input, reason: '补记一小时' } };
};
const report = async (id: string, select: string) =>
  (await office.read(`query ($id: ID!) { workReport(id: $id) { ${select} } }`, { id })).workReport;
const signed = `state revision paper { sha256 } signedPaper { url }
  signatures { revision sha256 kind way signer place reservations signedOn voidSince signature { name svg } }`;

const linkTo = async (id: string): Promise<string> => {
  const { signatureLink } = await office.step('sendSignatureLink', { id, input: {} }, 'id signatureLink');
  return signatureLink.slice('/link/'.length);
};
const task = async (secret: string) => (await sanbao.app.inject({ url: `/link/${secret}.json` })).json();
const answer = (
  secret: string,
  mutation: string,
  input: object = { signature: drawn, place: '苏州厂区' },
): Promise<Answer> =>
  sanbao.nobody.ask(
    mutation,
    { input, caller: { name: '王建国', phone: '0512-6688100' } },
    { authorization: `Link ${secret}` },
  );
const refusal = ({ errors = [] }: Answer) => errors[0]?.extensions;

describe('5.3.6 the customer confirms the report', () => {
  test('by a signature on the engineer’s device, bound to the bytes of the paper and to its revision', async () => {
    const filed = await reportFiled(sanbao, ground);
    await engineer.step('signWorkReport', sign(filed, { reservations: '噪声偏大，待观察' }));
    const { signatures, ...rest } = await report(filed.id, signed);
    expect(rest).toMatchObject({ state: 'SIGNED', revision: 1, paper: { sha256: filed.paper.sha256 } });
    expect(signatures).toEqual([
      {
        revision: 1,
        sha256: filed.paper.sha256,
        kind: 'SIGNATURE',
        way: 'ON_SITE',
        signer: '王建国',
        place: '苏州厂区',
        reservations: '噪声偏大，待观察',
        signedOn: '2026-11-23',
        voidSince: null,
        signature: { name: '王建国', svg: expect.stringMatching(/^<svg /) },
      },
    ]);
    const copy = (await engineer.download(rest.signedPaper.url)).rawPayload;
    // A digest is longer than its line.
    expect((await textOf(copy)).join('').replaceAll('\n', '')).toContain(filed.paper.sha256);
    expect((await engineer.download(`/print/WorkReport/${filed.id}.pdf`)).rawPayload).toEqual(copy);
  });

  test('by a stamp whose scan came by post, which the office enters; a signature it does not', async () => {
    const filed = await reportFiled(sanbao, ground);
    const scan = (await office.upload('盖章.pdf', PDF)).json().id;
    const stamp = { signature: null, kind: 'STAMP', signer: '王建国', scan };
    expect(await office.refusal('signWorkReport', sign(filed))).toMatchObject({ rule: 'officeTakesStamps' });
    expect(await office.refusal('signWorkReport', sign(filed, { ...stamp, scan: null }))).toMatchObject({
      rule: 'scanWanted',
    });
    expect(await office.refusal('signWorkReport', sign(filed, { ...stamp, signer: null }))).toMatchObject({
      rule: 'stampedByWanted',
    });
    await office.step('signWorkReport', sign(filed, stamp));
    expect((await report(filed.id, signed)).signatures).toMatchObject([
      { kind: 'STAMP', way: 'BY_POST', signer: '王建国', signature: null },
    ]);
  });

  test('not in the engineer’s own name, nor without a signature, nor on a day to come', async () => {
    const filed = await reportFiled(sanbao, ground);
    const refused = (change: object) => engineer.refusal('signWorkReport', sign(filed, change));
    for (const name of ['陆志明', '陆 志明', '陆　志\u200b明'])
      expect(await refused({ signature: { ...drawn, name } })).toMatchObject({
        rule: 'signedByEngineer',
        clause: '5.3.6',
      });
    expect(await refused({ signature: { name: '王建国' } })).toMatchObject({ rule: 'signatureDrawn' });
    expect(await refused({ signature: null })).toMatchObject({ rule: 'signatureWanted' });
    expect(await refused({ signedOn: '2026-11-24' })).toMatchObject({ rule: 'dayInTheFuture' });
    expect(await refused({ signedOn: '2026-11-22' })).toMatchObject({
      rule: 'signedBeforePaper',
      madeOn: '2026-11-23',
    });
    const sales = await sanbao.as('sales');
    expect(await sales.refusal('signWorkReport', sign(filed))).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('of two at once exactly one signs', async () => {
    const filed = await reportFiled(sanbao, ground);
    const scan = (await office.upload('盖章.pdf', PDF)).json().id;
    const results = await Promise.allSettled([
      engineer.step('signWorkReport', sign(filed)),
      office.step('signWorkReport', sign(filed, { signature: null, kind: 'STAMP', signer: '王建国', scan })),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { reason } = results.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(reason.answer.errors[0].extensions.code).toBe('STALE_RECORD');
    expect((await report(filed.id, signed)).signatures).toHaveLength(1);
  });

  test('amended since, it has another paper; the former signature holds no more and stays visible', async () => {
    const first = await reportSigned(sanbao, ground);
    expect(await engineer.refusal('amendWorkReport', amend(first, { workDays: [] }))).toMatchObject({
      fields: { workDays: expect.any(String) },
    });
    const workDays = [{ day: '2026-11-23', hours: 7.5, person: ground.engineer }];
    const amended = await engineer.step('amendWorkReport', amend(first, { workDays }), 'id version state');
    expect(amended.state).toBe('FILED');
    expect(await engineer.refusal('signWorkReport', sign(first))).toMatchObject({ code: 'STALE_RECORD' });
    const select = `${signed} amendmentReason formerPapers { revision paper { sha256 url } signedPaper { id } }`;
    const now = await report(first.id, select);
    expect(now).toMatchObject({
      revision: 2,
      amendmentReason: '补记一小时',
      signedPaper: null,
      signatures: [{ revision: 1, sha256: first.paper.sha256, voidSince: expect.any(String) }],
      formerPapers: [{ revision: 1, paper: { sha256: first.paper.sha256 }, signedPaper: { id: expect.any(String) } }],
    });
    expect(now.paper.sha256).not.toBe(first.paper.sha256);
    expect((await engineer.download(now.formerPapers[0].paper.url)).statusCode).toBe(200);
    await engineer.step('signWorkReport', sign(amended));
    expect((await report(first.id, signed)).signatures).toMatchObject([
      { revision: 1, voidSince: expect.any(String) },
      { revision: 2, sha256: now.paper.sha256, voidSince: null },
    ]);
  });
});

describe('5.3.6 the customer signs by a one-time link', () => {
  test('after reading the very paper; the answer is kept with who gave it', async () => {
    const filed = await reportFiled(sanbao, ground);
    const secret = await linkTo(filed.id);
    const { open } = await task(secret);
    expect(open).toMatchObject({
      record: { zh: '作业报告书' },
      number: filed.number,
      paper: true,
      steps: [{ name: 'signWorkReport', blocked: null }],
    });
    expect(open.steps[0].fields.map(({ name }: { name: string }) => name)).toEqual([
      'signature',
      'place',
      'reservations',
    ]);
    const paper = await sanbao.app.inject({ url: `/link/${secret}/paper.pdf` });
    expect(paper.rawPayload).toEqual((await engineer.download(filed.paper.url)).rawPayload);

    const { mutation } = open.steps[0];
    expect(refusal(await answer(secret, mutation, { place: '苏州厂区' }))).toMatchObject({ rule: 'signatureWanted' });
    expect(refusal(await answer(secret, mutation, { signature: drawn, place: 'x', kind: 'STAMP' }))).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    const { data, errors } = await answer(secret, mutation);
    expect(errors).toBeUndefined();
    expect(data.done).toEqual({ number: filed.number, state: 'SIGNED' });
    const { signatures, history } = await report(filed.id, `${signed} history { step person department }`);
    expect(signatures).toMatchObject([{ way: 'BY_LINK', signer: '王建国', sha256: filed.paper.sha256 }]);
    expect(history[0]).toEqual({ step: 'signWorkReport', person: '王建国', department: 'CUSTOMER' });
    expect(refusal(await answer(secret, mutation))).toMatchObject({ standing: 'USED' });
  });

  test('not what has been amended since: the link is for one revision', async () => {
    const filed = await reportFiled(sanbao, ground);
    const secret = await linkTo(filed.id);
    const { open } = await task(secret);
    await engineer.step('amendWorkReport', amend(filed));
    expect(await task(secret)).toMatchObject({ standing: 'REPLACED' });
    expect(refusal(await answer(secret, open.steps[0].mutation))).toMatchObject({ standing: 'REPLACED' });
    const later = await linkTo(filed.id);
    const { errors } = await answer(later, (await task(later)).open.steps[0].mutation);
    expect(errors).toBeUndefined();
  });

  test('and while the engineer signs on the device at the same moment, one of the two counts', async () => {
    const filed = await reportFiled(sanbao, ground);
    const secret = await linkTo(filed.id);
    const { version } = await report(filed.id, 'version');
    const { mutation } = (await task(secret)).open.steps[0];
    const [byLink, onSite] = await Promise.allSettled([
      answer(secret, mutation),
      engineer.step('signWorkReport', sign({ ...filed, version })),
    ]);
    const linked = byLink.status === 'fulfilled' && !byLink.value.errors;
    expect(linked).toBe(onSite.status === 'rejected');
    expect((await report(filed.id, signed)).signatures).toHaveLength(1);
  });

  test('the office and the engineers of the order send it, nobody else, and not once it is signed', async () => {
    const done = await reportSigned(sanbao, ground);
    expect(await office.refusal('sendSignatureLink', { id: done.id, input: {} })).toMatchObject({
      code: 'STEP_NOT_AVAILABLE',
    });
    const filed = await reportFiled(sanbao, ground);
    const sales = await sanbao.as('sales');
    expect(await sales.refusal('sendSignatureLink', { id: filed.id, input: {} })).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('5.3.6 what is signed is what was filed', () => {
  test('a byte that was changed in what is kept is found: nothing is signed or closed on it', async () => {
    const folder = join(sanbao.config.dataDir, 'files');
    const flip = (sha256: string) => {
      const path = join(folder, sha256.slice(0, 2), sha256);
      const bytes = readFileSync(path);
      const at = Math.floor(bytes.length / 2);
      bytes[at] = (bytes[at] as number) ^ 1;
      writeFileSync(path, bytes);
    };
    expect(readdirSync(folder).length).toBeGreaterThan(0);
    const filed = await reportFiled(sanbao, ground);
    flip(filed.paper.sha256);
    expect(await engineer.refusal('signWorkReport', sign(filed))).toMatchObject({ rule: 'paperDamaged' });
    flip(filed.paper.sha256);
    await engineer.step('signWorkReport', sign(filed));
    flip(filed.paper.sha256);
    const close = { id: filed.order };
    expect(await office.refusal('closeServiceOrder', close)).toMatchObject({ rule: 'paperDamaged', clause: '5.3.6' });
    flip(filed.paper.sha256);
    expect(await office.step('closeServiceOrder', close)).toMatchObject({ state: 'CLOSED' });
  });
});

describe('5.3.6 the customer does not sign', () => {
  const refuse = async (filed: { id: string }) =>
    engineer.step('recordSignatureRefusal', {
      id: filed.id,
      input: { reason: '对工时有异议', witness: '车间主任 周敏' },
    });

  test('why and who saw it; the head looks into it, and a survey is owed', async () => {
    const filed = await reportFiled(sanbao, ground);
    const refused = await refuse(filed);
    expect(refused.state).toBe('REFUSED');
    const review = { id: filed.id, expectedVersion: refused.version, input: { finding: '工时属实，已电话说明' } };
    expect(await office.refusal('reviewSignatureRefusal', review)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await head.refusal('reviewSignatureRefusal', { ...review, expectedVersion: 1 })).toMatchObject({
      code: 'STALE_RECORD',
    });
    expect(await office.refusal('closeServiceOrder', { id: filed.order })).toMatchObject({ rule: 'reportNotSettled' });
    expect(
      await head.step('reviewSignatureRefusal', review, 'state surveyOwed refusalReason refusalWitness refusalFinding'),
    ).toEqual({
      state: 'REFUSAL_REVIEWED',
      surveyOwed: true,
      refusalReason: '对工时有异议',
      refusalWitness: '车间主任 周敏',
      refusalFinding: '工时属实，已电话说明',
    });
    expect(await office.step('closeServiceOrder', { id: filed.order })).toMatchObject({ state: 'CLOSED' });
    expect(await engineer.refusal('amendWorkReport', amend(filed))).toMatchObject({ rule: 'orderFinished' });
    await office.step('sendSurvey', {
      input: { customer: ground.customer, channel: 'PRINTED', order: filed.order },
    });
    expect(await report(filed.id, 'surveyOwed')).toEqual({ surveyOwed: false });
    const { version } = await report(filed.id, 'version');
    const scan = (await office.upload('盖章.pdf', PDF)).json().id;
    const stamp = { signature: null, kind: 'STAMP', signer: '王建国', scan };
    expect(await office.step('signWorkReport', sign({ ...filed, version }, stamp))).toMatchObject({ state: 'SIGNED' });
  });

  test('nor is one owed once the order was drawn for the sample', async () => {
    const filed = await reportFiled(sanbao, ground);
    const { version } = await refuse(filed);
    const review = { id: filed.id, expectedVersion: version, input: { finding: '已当面说明' } };
    expect(await head.step('reviewSignatureRefusal', review, 'surveyOwed')).toEqual({ surveyOwed: true });
    await office.step('closeServiceOrder', { id: filed.order });
    // The only one of its month, so that it is drawn.
    const onlyOne = "update service_order set closed_at = '2026-10-15T02:00:00Z' where id = ?";
    await sanbao.orm.em.fork().execute(onlyOne, [filed.order]);
    await office.step('drawSurveySample', { input: { month: '2026-10' } });
    expect(await report(filed.id, 'surveyOwed')).toEqual({ surveyOwed: false });
  });

  test('no survey is owed about an order of which the customer has been asked', async () => {
    const filed = await reportFiled(sanbao, ground);
    const input = { customer: ground.customer, channel: 'PRINTED', order: filed.order };
    const survey = await office.step('sendSurvey', { input });
    const { version } = await refuse(filed);
    const review = { id: filed.id, expectedVersion: version, input: { finding: '已当面说明' } };
    expect(await head.step('reviewSignatureRefusal', review, 'surveyOwed')).toEqual({ surveyOwed: false });
    await office.step('cancelSurvey', { id: survey.id, input: { reason: '发错顾客' } });
    expect(await report(filed.id, 'surveyOwed')).toEqual({ surveyOwed: true });
  });

  test('not judged by an engineer of the order, though they be the head', async () => {
    const filed = await reportFiled(sanbao, ground);
    const { version } = await refuse(filed);
    const went = [filed.order, await personId(office, '顾建平')];
    await sanbao.orm.em.fork().execute('insert into service_order_engineers values (?, ?)', went);
    const review = { id: filed.id, expectedVersion: version, input: { finding: '作业属实' } };
    expect(await head.refusal('reviewSignatureRefusal', review)).toMatchObject({
      rule: 'notByTheSamePerson',
      clause: '5.3.6',
    });
  });
});

describe('5.3.6 the link goes out by mail', () => {
  const secretIn = (text = '') => /\/link\/(\S+)/.exec(text)?.[1] as string;
  const isOpen = async (secret: string) => Boolean((await task(secret)).open);

  test('in a letter that leaves the former link and the report as they are until it is taken', async () => {
    const filed = await reportFiled(sanbao, ground);
    const { signatureLink: byHand } = await office.step(
      'sendSignatureLink',
      { id: filed.id, input: {} },
      'id signatureLink',
    );
    const input = { email: 'chen.liqun@hengwei.example' };
    const asked = await office.step('sendSignatureLink', { id: filed.id, input }, 'id signatureLink version');
    expect(asked.signatureLink).toBeNull();

    const quoting = async ({ text }: { text: string }) => Promise.reject(new Error(`550 blocked: ${text}`));
    const [refused] = await mailsOf(sanbao, filed.id, { mailbox: quoting });
    expect(await isOpen(secretIn(byHand))).toBe(true);
    expect(await isOpen(secretIn(refused?.text))).toBe(false);

    const [mail] = await mailsOf(sanbao, filed.id);
    expect(mail).toMatchObject({ to: input.email, subject: expect.stringContaining(filed.number) });
    expect(mail?.messageId).toBe(refused?.messageId);
    expect(await isOpen(secretIn(byHand))).toBe(false);
    const secret = secretIn(mail?.text);
    const told = await report(filed.id, 'version history(first: 20) { step }');
    expect(told.version).toBe(asked.version);
    expect(told.history.map(({ step }: { step: string }) => step).filter((step: string) => /Link/.test(step))).toEqual([
      'sendSignatureLink',
      'sendSignatureLink',
    ]);
    const kept = await sanbao.orm.em
      .fork()
      .execute('select l::text, (select array_agg(content) from procedure_event_content) from letter l');
    for (const each of [secret, secretIn(refused?.text)]) expect(JSON.stringify(kept)).not.toContain(each);
    expect((await answer(secret, (await task(secret)).open.steps[0].mutation)).errors).toBeUndefined();
  });

  test('and is never told to the engineer, who could answer in the place of the customer', async () => {
    const filed = await reportFiled(sanbao, ground);
    expect(await engineer.refusal('sendSignatureLink', { id: filed.id, input: {} })).toMatchObject({
      rule: 'linkByMailOnly',
      fields: { email: expect.any(String) },
    });
    const { users } = await (await sanbao.as('admin')).read(
      '{ users(filter: { roles: { contains: ENGINEER } }) { nodes { email } } }',
    );
    for (const { email } of users.nodes)
      expect(
        await engineer.refusal('sendSignatureLink', { id: filed.id, input: { email: email.toUpperCase() } }),
      ).toMatchObject({ rule: 'linkToStaff' });
    const input = { email: 'chen.liqun@hengwei.example' };
    const asked = await engineer.step('sendSignatureLink', { id: filed.id, input }, 'signatureLink');
    expect(asked).toEqual({ signatureLink: null });
  });

  test('and not at all once the customer has answered', async () => {
    const filed = await reportFiled(sanbao, ground);
    const { signatureLink } = await office.step('sendSignatureLink', { id: filed.id, input: {} }, 'id signatureLink');
    await office.step('sendSignatureLink', { id: filed.id, input: { email: 'chen.liqun@hengwei.example' } });
    const secret = secretIn(signatureLink);
    expect((await answer(secret, (await task(secret)).open.steps[0].mutation)).errors).toBeUndefined();
    expect(await mailsOf(sanbao, filed.id)).toEqual([]);
    const { letters } = await office.read(
      'query ($id: ID!) { letters(filter: { record: { eq: $id } }) { nodes { state reason } } }',
      { id: filed.id },
    );
    expect(letters.nodes).toEqual([{ state: 'DISCARDED', reason: expect.stringContaining('has been answered') }]);
  });
});
