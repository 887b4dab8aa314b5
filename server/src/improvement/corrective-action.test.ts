import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type ComplaintGround, complaintGround, complaintIn, nonconformityOf } from '../../test/complaints.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { personId } from '../../test/training.ts';

const TODAY = new Date('2026-11-23T02:00:00Z');
const PDF = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');

let dataDir: string;
let sanbao: Sanbao;
let ground: ComplaintGround;
let office: Client;
let management: Client;
let manufacturing: Client;
let sales: Client;
let complaint: string;
let responsible: string;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'sanbao-actions-'));
  sanbao = await startSanbao(TODAY, { DATA_DIR: dataDir, SESSION_DAYS: '90' });
  ground = await complaintGround(sanbao);
  office = await sanbao.as('after-sales');
  management = await sanbao.as('management');
  manufacturing = await sanbao.as('manufacturing');
  sales = await sanbao.as('sales');
  complaint = (await complaintIn(office, ground, 'ANSWERED')).id;
  responsible = await personId(office, '史国兴');
});
afterAll(async () => {
  await sanbao.stop();
  rmSync(dataDir, { recursive: true });
});
beforeEach(() => {
  sanbao.clock.now = TODAY;
});

const form = (change: object = {}) => ({
  subject: '真空三通漏气',
  kind: 'CORRECTIVE',
  complaint,
  department: 'MANUFACTURING',
  due: '2026-12-18',
  expectation: '查明砂眼从何而来，出厂前能够发现。',
  ...change,
});
const open = (change: object = {}) => management.step('openCorrectiveAction', { input: form(change) });
const rootCause = '三通铸件未做气密试验，来料检验只查外观。';
const evidence = '检验规程 B 版已发布，12 月来料 60 件全部做气密试验。';
const measures = (change: object = {}) => [{ what: '来料增加气密试验', responsible, dueOn: '2026-12-10', ...change }];
const finding = '12 月装机 8 台，真空度均合格。';

async function actionIn(
  state: 'OPEN' | 'ANALYSED' | 'PLANNED' | 'IMPLEMENTED',
  change: object = {},
  by = manufacturing,
) {
  const { id } = await open(change);
  if (state === 'OPEN') return id;
  await by.step('recordRootCause', { id, input: { rootCause } });
  if (state === 'ANALYSED') return id;
  await by.step('planCorrectiveAction', { id, input: { measures: measures() } });
  if (state === 'PLANNED') return id;
  await by.step('implementCorrectiveAction', { id, input: { evidence } });
  return id;
}
const versionOf = async (id: string) =>
  (await management.read('query ($id: ID!) { correctiveAction(id: $id) { version } }', { id })).correctiveAction
    .version;
const verify = async (id: string, input: object, select?: string) =>
  management.step('verifyCorrectiveAction', { id, expectedVersion: await versionOf(id), input }, select);
const refusedToVerify = async (id: string, input: object, by = management) =>
  by.refusal('verifyCorrectiveAction', { id, expectedVersion: await versionOf(id), input });
const offered = async (by: Client, id: string) =>
  (
    await by.read('query ($id: ID!) { correctiveAction(id: $id) { availableSteps { name } } }', { id })
  ).correctiveAction.availableSteps.map(({ name }: { name: string }) => name);
const waits = async (by: Client, id: string) =>
  (await by.read('{ inbox(first: 100) { record step due overdue } }')).inbox.find(
    ({ record }: { record: string }) => record === id,
  );

describe('5.3.9 corrective and preventive action, and improvement', () => {
  test('is drawn by Management from a summary, a complaint or a nonconformity', async () => {
    const { id: nonconformity } = await nonconformityOf(office, complaint);
    expect(await open({ complaint: null, nonconformity })).toMatchObject({
      number: expect.stringMatching(/^CA-2026-\d{4}$/),
      state: 'OPEN',
    });
    const refusal = (change: object, by = management) => by.refusal('openCorrectiveAction', { input: form(change) });
    expect(await refusal({ complaint: null })).toMatchObject({ rule: 'actionWithoutSource', clause: '5.3.9' });
    expect(await refusal({ due: '2026-11-22' })).toMatchObject({ rule: 'dayInThePast' });
    expect(await refusal({ department: 'DEALER' })).toMatchObject({ fields: { department: expect.any(String) } });
    expect(await refusal({}, office)).toMatchObject({ code: 'FORBIDDEN', clause: '5.3.9' });
  });

  test('not from a summary that Management has not been sent, nor from a complaint that is void', async () => {
    const head = await sanbao.as('after-sales-head');
    const { id: summary } = await head.step('compileComplaintSummary', {
      input: { from: '2026-11-01', until: '2026-11-23', text: '本月投诉见附。' },
    });
    const refusal = (change: object) => management.refusal('openCorrectiveAction', { input: form(change) });
    expect(await refusal({ summary })).toMatchObject({ rule: 'linkOutOfState', state: 'DRAFT' });
    await head.step('sendComplaintSummary', { id: summary });
    expect(await open({ summary, complaint: null, kind: 'IMPROVEMENT' })).toMatchObject({ state: 'OPEN' });
    const { id: voided } = await complaintIn(office, ground, 'OPEN');
    await office.step('cancelComplaint', { id: voided, input: { reason: '误登' } });
    expect(await refusal({ complaint: voided })).toMatchObject({ rule: 'linkOutOfState', state: 'CANCELLED' });
  });

  test('a complaint that led to one is not void', async () => {
    const { id } = await complaintIn(office, ground, 'OPEN');
    const { number } = await open({ complaint: id });
    expect(await office.refusal('cancelComplaint', { id, input: { reason: '误登' } })).toMatchObject({
      rule: 'complaintLedFurther',
      number,
    });
  });

  test('is worked on by the department that owns it, and by nobody else', async () => {
    const id = await actionIn('OPEN');
    expect(await offered(manufacturing, id)).toEqual(['recordRootCause']);
    expect(await offered(sales, id)).toEqual([]);
    expect(await offered(management, id)).toEqual(['cancelCorrectiveAction']);
    for (const by of [sales, office, management, await sanbao.as('engineer'), await sanbao.as('gm')])
      expect(await by.refusal('recordRootCause', { id, input: { rootCause } })).toMatchObject({
        code: 'FORBIDDEN',
        clause: '5.3.9',
      });
    expect(await manufacturing.step('recordRootCause', { id, input: { rootCause } })).toMatchObject({
      state: 'ANALYSED',
    });
    expect(await sales.refusal('planCorrectiveAction', { id, input: { measures: measures() } })).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  test('an engineer does not act for After-Sales', async () => {
    const id = await actionIn('OPEN', { department: 'AFTER_SALES' });
    const engineer = await sanbao.as('engineer');
    expect(await engineer.refusal('recordRootCause', { id, input: { rootCause } })).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await offered(engineer, id)).toEqual([]);
    expect(await offered(office, id)).toEqual(['recordRootCause']);
  });

  test('waits in the inbox of its owner only, overdue when its day has passed', async () => {
    const id = await actionIn('PLANNED');
    expect(await waits(manufacturing, id)).toMatchObject({ step: 'implementCorrectiveAction', overdue: false });
    sanbao.clock.now = new Date('2026-12-19T02:00:00Z');
    expect(await waits(manufacturing, id)).toMatchObject({ due: '2026-12-18', overdue: true });
    expect(await waits(sales, id)).toBe(undefined);
    expect(await waits(management, id)).toBe(undefined);
  });

  test('each measure has somebody of the company who answers for it, and a day', async () => {
    const id = await actionIn('ANALYSED');
    const refusal = (lines: object[]) =>
      manufacturing.refusal('planCorrectiveAction', { id, input: { measures: lines } });
    expect(await refusal([])).toMatchObject({ fields: { measures: expect.any(String) } });
    expect(await refusal(measures({ responsible: await personId(office, '区永健') }))).toMatchObject({
      rule: 'notOfTheHouse',
      fields: { 'measures.0.responsible': expect.any(String) },
    });
    expect(await refusal(measures({ dueOn: '2026-11-22' }))).toMatchObject({ rule: 'dayInThePast' });
    expect(
      await manufacturing.step(
        'planCorrectiveAction',
        { id, input: { measures: measures() } },
        'state measures { what responsible { name } dueOn }',
      ),
    ).toEqual({
      state: 'PLANNED',
      measures: [{ what: '来料增加气密试验', responsible: { name: '史国兴' }, dueOn: '2026-12-10' }],
    });
  });

  test('never goes on with an empty cause, evidence or finding', async () => {
    const id = await actionIn('OPEN');
    expect(await manufacturing.refusal('recordRootCause', { id, input: { rootCause: ' ' } })).toMatchObject({
      fields: { rootCause: expect.any(String) },
    });
    expect(await manufacturing.refusal('implementCorrectiveAction', { id, input: { evidence } })).toMatchObject({
      code: 'STEP_NOT_AVAILABLE',
      state: 'OPEN',
    });
    const planned = await actionIn('PLANNED');
    expect(
      await manufacturing.refusal('implementCorrectiveAction', { id: planned, input: { evidence: '' } }),
    ).toMatchObject({ fields: { evidence: expect.any(String) } });
    const implemented = await actionIn('IMPLEMENTED');
    expect(await refusedToVerify(implemented, { effective: true, finding: ' ' })).toMatchObject({
      fields: { finding: expect.any(String) },
    });
  });

  test.each([
    ['cause', 'update corrective_action set root_cause = null where id = ?'],
    ['evidence', 'update corrective_action set evidence = null where id = ?'],
    ['measures', 'delete from planned_measure where action_id = ?'],
  ])('is not verified where its %s is gone from the record', async (_, lost) => {
    const id = await actionIn('IMPLEMENTED');
    await sanbao.orm.em.fork().execute(lost, [id]);
    expect(await refusedToVerify(id, { effective: true, finding })).toMatchObject({
      rule: 'actionIncomplete',
      clause: '5.3.9',
    });
  });

  test('wants a cause, measures, evidence and a finding that say something', async () => {
    const id = await actionIn('OPEN');
    const little = { rule: 'tooLittleSaid', clause: '5.3.9', least: 4 };
    const refusal = (step: string, input: object) => manufacturing.refusal(step, { id, input });
    expect(await refusal('recordRootCause', { rootCause: '-' })).toMatchObject(little);
    await manufacturing.step('recordRootCause', { id, input: { rootCause } });
    expect(await refusal('planCorrectiveAction', { measures: measures({ what: '——' }) })).toMatchObject({
      ...little,
      fields: { 'measures.0.what': expect.any(String) },
    });
    await manufacturing.step('planCorrectiveAction', { id, input: { measures: measures() } });
    expect(await refusal('implementCorrectiveAction', { evidence: '已办' })).toMatchObject(little);
    await manufacturing.step('implementCorrectiveAction', { id, input: { evidence } });
    expect(await refusedToVerify(id, { effective: true, finding: '好。' })).toMatchObject(little);
  });

  test('closes when Management finds it effective', async () => {
    const id = await actionIn('IMPLEMENTED');
    expect(await refusedToVerify(id, { effective: true, finding }, manufacturing)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refusedToVerify(id, { effective: true, finding })).toMatchObject({
      rule: 'effectNotShownYet',
      from: '2026-11-24',
    });
    sanbao.clock.now = new Date('2026-11-24T02:00:00Z');
    expect(
      await verify(id, { effective: true, finding }, 'state finding verifiedOn verifiedBy { name } round'),
    ).toEqual({
      state: 'CLOSED',
      finding,
      verifiedOn: '2026-11-24',
      verifiedBy: { name: '徐静怡' },
      round: 1,
    });
  });

  test('is not verified by who implemented it', async () => {
    const id = await actionIn('IMPLEMENTED', { department: 'MANAGEMENT' }, management);
    expect(await refusedToVerify(id, { effective: true, finding })).toMatchObject({
      rule: 'notByTheSamePerson',
      clause: '5.3.9',
    });
  });

  test('begins anew where it was not effective, with the former round in sight', async () => {
    const id = await actionIn('PLANNED');
    const file = (await manufacturing.upload('检验规程.pdf', PDF)).json().id;
    await manufacturing.step('implementCorrectiveAction', { id, input: { evidence, evidenceFile: file } });
    const input = { effective: false, finding: '仍有 1 台漏气。' };
    expect(await refusedToVerify(id, input)).toMatchObject({ rule: 'nextDueNeeded', clause: '5.3.9' });
    expect(await refusedToVerify(id, { ...input, nextDue: '2026-11-20' })).toMatchObject({ rule: 'dayInThePast' });
    const all =
      'state round due rootCause evidence evidenceFile { name } finding implementedBy { name } measures { what } formerRounds { rootCause measures evidence evidenceFile { name } finding verifiedOn }';
    expect(await verify(id, { ...input, nextDue: '2027-01-15' }, all)).toEqual({
      state: 'OPEN',
      round: 2,
      due: '2027-01-15',
      rootCause: null,
      evidence: null,
      evidenceFile: null,
      finding: null,
      implementedBy: null,
      measures: [],
      formerRounds: [
        {
          rootCause,
          measures: ['来料增加气密试验 (史国兴, 2026-12-10)'],
          evidence,
          evidenceFile: { name: '检验规程.pdf' },
          finding: '仍有 1 台漏气。',
          verifiedOn: '2026-11-23',
        },
      ],
    });
    expect(await management.refusal('cancelCorrectiveAction', { id, input: { reason: '不做了' } })).toMatchObject({
      rule: 'actionWorkedOn',
    });
    await manufacturing.step('recordRootCause', { id, input: { rootCause: '三通供应商换了砂型。' } });
    await manufacturing.step('planCorrectiveAction', { id, input: { measures: measures() } });
    await manufacturing.step('implementCorrectiveAction', { id, input: { evidence: '改用铜三通。' } });
    sanbao.clock.now = new Date('2026-11-24T02:00:00Z');
    expect(await verify(id, { effective: true, finding }, 'state round formerRounds { rootCause }')).toEqual({
      state: 'CLOSED',
      round: 2,
      formerRounds: [{ rootCause }],
    });
  });

  test('is given up before anybody has worked on it', async () => {
    const id = await actionIn('OPEN');
    expect(
      await management.step(
        'cancelCorrectiveAction',
        { id, input: { reason: '与上一项重复' } },
        'state cancellationReason',
      ),
    ).toEqual({ state: 'CANCELLED', cancellationReason: '与上一项重复' });
    expect(
      await management.refusal('cancelCorrectiveAction', { id: await actionIn('ANALYSED'), input: { reason: '重复' } }),
    ).toMatchObject({ code: 'STEP_NOT_AVAILABLE' });
  });

  test('of two who verify it at once, one does', async () => {
    const id = await actionIn('IMPLEMENTED');
    sanbao.clock.now = new Date('2026-11-24T02:00:00Z');
    const both = await Promise.allSettled([1, 2].map(() => verify(id, { effective: true, finding })));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
