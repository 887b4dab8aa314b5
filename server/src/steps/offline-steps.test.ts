import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { v4 as uuidv4, v7 as uuidv7 } from 'uuid';
import {
  adjustmentForm,
  drawn,
  type RepairGround,
  releasedTemplate,
  repairGround,
  repairIn,
  reportForm,
} from '../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { account } from '../../test/users.ts';
import { afterSales } from '../chapters.ts';
import { contentText } from '../fields/content-text.ts';
import { contentFields } from '../procedure/content-signed.ts';
import { WorkReportInput } from '../repair/work-report-forms.ts';

const HOUR = 3_600_000;
const begin = new Date('2026-11-23T02:00:00Z');
const later = (hours: number) => new Date(begin.getTime() + hours * HOUR);

let sanbao: Sanbao;
let ground: RepairGround;
let office: Client;
let engineer: Client;
let head: Client;
let template: string;

beforeAll(async () => {
  sanbao = await startSanbao(begin, { SESSION_DAYS: '365' });
  ground = await repairGround(sanbao, '2028-11-20');
  [office, engineer, head] = (await Promise.all(
    ['after-sales', 'engineer', 'after-sales-head'].map(name => sanbao.as(name)),
  )) as [Client, Client, Client];
  template = await releasedTemplate(sanbao, ground);
});
afterAll(() => sanbao.stop());
beforeEach(() => {
  sanbao.clock.now = begin;
});

const dispatched = () => repairIn(sanbao, ground, 'DISPATCHED');
const onSite = async () => (await repairIn(sanbao, ground, 'ON_SITE')).id as string;
const ofOrder = async (id: string, select: string) =>
  (await office.read(`query ($id: ID!) { serviceOrder(id: $id) { ${select} } }`, { id })).serviceOrder;
const hold = { cause: 'CUSTOMER', reason: '客户停产检修' };
const marks = 'statedDays { id version state field statedAt reason confirmedBy }';

test('only what is done on site is queued: never a decision, an issue or a count', () => {
  const offline = afterSales.steps.all.filter(step => step.offline);
  expect(offline.map(({ name }) => name).sort()).toEqual([
    'fileAdjustmentRecord',
    'fileWorkReport',
    'holdServiceOrder',
    'recordSiteArrival',
    'resumeServiceOrder',
    'signWorkReport',
  ]);
  // A customer's word on what they were shown is none of whoever takes it.
  expect(offline.filter(({ decides, signs, offline }) => (decides && !offline?.content) || signs)).toEqual([]);
});

describe('when it was done', () => {
  test('an arrival counts from its doing; sent within a day it bears no mark, and its history has both times', async () => {
    const { id } = await dispatched();
    sanbao.clock.now = later(5);
    await engineer.step('recordSiteArrival', { id, doneAt: later(1), input: {} });
    const { history, ...order } = await ofOrder(id, `arrivedAt arrivalRecordedAt ${marks} history { step at changes }`);
    expect(order).toEqual({
      arrivedAt: '2026-11-23T03:00:00+00:00',
      arrivalRecordedAt: '2026-11-23T07:00:00+00:00',
      statedDays: [],
    });
    const arrival = history.find(({ step }: { step: string }) => step === 'recordSiteArrival');
    expect(arrival.at).toBe('2026-11-23T07:00:00+00:00');
    expect(arrival.changes).toContainEqual({ field: 'doneAt', before: null, after: later(1).toISOString() });
  });

  test('three days later it is taken all the same, marked, and the head answers for it, not whoever states it', async () => {
    const { id } = await dispatched();
    sanbao.clock.now = later(73);
    await engineer.step('recordSiteArrival', { id, doneAt: later(1), input: {} });
    const { state, arrivedLate, statedDays } = await ofOrder(id, `state arrivedLate ${marks}`);
    expect([state, arrivedLate]).toEqual(['ON_SITE', false]);
    expect(statedDays).toEqual([
      {
        id: expect.any(String),
        version: 1,
        state: 'WAITING',
        field: 'Arrived on site · Arrived at',
        statedAt: '2026-11-23T03:00:00+00:00',
        reason: 'Done out of reach of a network, and received 72 h later',
        confirmedBy: null,
      },
    ]);
    const [{ id: mark, version }] = statedDays;
    const confirmation = { id: mark, expectedVersion: version, input: {} };
    expect((await engineer.refusal('confirmStatedDay', confirmation)).code).toBe('FORBIDDEN');
    expect((await head.step('confirmStatedDay', confirmation)).state).toBe('CONFIRMED');
  });

  test('a time of long before the doing is a late statement like any other', async () => {
    const { id } = await dispatched();
    sanbao.clock.now = later(80);
    const input = { arrivedAt: later(1), lateRecordReason: '忘了' };
    expect((await engineer.refusal('recordSiteArrival', { id, doneAt: later(79), input })).rule).toBe('statedByHead');
  });

  test('nothing was done after now nor stated ahead of its doing', async () => {
    const { id } = await dispatched();
    sanbao.clock.now = later(2);
    const refused = async (doneAt: Date, input = {}) =>
      (await engineer.refusal('recordSiteArrival', { id, doneAt, input })).rule;
    expect(await refused(later(26))).toBe('doneAhead');
    expect(await refused(later(1), { arrivedAt: later(1.5) })).toBe('timeInTheFuture');
  });

  test('a hold counts from its doing and is marked; it neither begins nor ends before what came before it', async () => {
    const { id } = await dispatched();
    sanbao.clock.now = later(50);
    expect((await engineer.refusal('holdServiceOrder', { id, doneAt: later(-1), input: hold })).rule).toBe(
      'doneBeforeItsTurn',
    );
    await engineer.step('holdServiceOrder', { id, doneAt: later(2), input: hold });
    expect((await engineer.refusal('resumeServiceOrder', { id, doneAt: later(1) })).rule).toBe('doneBeforeItsTurn');
    await engineer.step('resumeServiceOrder', { id, doneAt: later(4) });
    const { holds, statedDays } = await ofOrder(id, `holds { from until } ${marks}`);
    expect(holds).toEqual([{ from: '2026-11-23T04:00:00+00:00', until: '2026-11-23T06:00:00+00:00' }]);
    expect(statedDays.map(({ field, state }: Record<string, string>) => [field, state])).toEqual([
      ['Resume · Done at', 'WAITING'],
      ['Put on hold · Done at', 'WAITING'],
    ]);
  });
});

describe('the id of a new record is given by the device', () => {
  const filed = (order: string, newId: string, change = {}) => ({
    newId,
    doneAt: begin,
    input: adjustmentForm(order, template, change),
  });

  test('and kept; sent again under another key it is the same record, and with another content refused', async () => {
    const [order, newId] = [await onSite(), uuidv7()];
    const first = await engineer.step('fileAdjustmentRecord', filed(order, newId));
    expect(first.id).toBe(newId);
    expect(await engineer.step('fileAdjustmentRecord', filed(order, newId))).toEqual(first);
    expect((await engineer.refusal('fileAdjustmentRecord', filed(order, newId, { witness: '李四' }))).rule).toBe(
      'madeOtherwise',
    );
  });

  test('that of another kind of record, of another person or by another step is nobody’s to give', async () => {
    const order = await onSite();
    const { id: report } = await engineer.step('fileAdjustmentRecord', filed(order, uuidv7()));
    for (const taken of [order, report, ground.customer, ground.machine])
      expect(
        await engineer.refusal('fileWorkReport', { newId: taken, doneAt: begin, input: reportForm(order, ground) }),
      ).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('a replay under another account makes nothing, nor tells what is there', async () => {
    const [order, newId] = [await onSite(), uuidv7()];
    await engineer.step('fileAdjustmentRecord', filed(order, newId));
    const { id: person } = await office.step('createPerson', {
      input: { name: '何敏', employer: 'HOUSE', roles: ['TECHNICIAN'] },
    });
    await account(sanbao, 'another-engineer', person, ['ENGINEER']);
    const other = await sanbao.as('another-engineer');
    expect((await other.refusal('fileAdjustmentRecord', filed(order, newId))).code).toBe('NOT_FOUND');
    expect((await office.refusal('fileAdjustmentRecord', filed(order, newId))).code).toBe('FORBIDDEN');
  });

  test('two at once with one id, of two kinds: one is made', async () => {
    const [order, newId] = [await onSite(), uuidv7()];
    await engineer.step('fileAdjustmentRecord', filed(order, uuidv7()));
    const answers = await Promise.all([
      engineer.attempt('fileWorkReport', { newId, doneAt: begin, input: reportForm(order, ground) }),
      engineer.attempt('fileAdjustmentRecord', filed(await onSite(), newId)),
    ]);
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'taken').sort()).toEqual(['NOT_FOUND', 'taken']);
  });

  test.each([
    ['no UUID', 'nonsense'],
    ['a random one', uuidv4()],
  ])('%s is none', async (_, newId) => {
    const order = await onSite();
    expect(await engineer.refusal('fileAdjustmentRecord', filed(order, newId))).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { newId: expect.any(String) },
    });
  });
});

describe('what the customer signs out of reach is what the report says', () => {
  const digestOf = (form: object) =>
    createHash('sha256')
      .update(contentText(contentFields(WorkReportInput), form))
      .digest('hex');
  const signing = { expectedVersion: 1, doneAt: later(2), input: { signature: drawn, place: '苏州厂区' } };

  /** Filed and signed on a device, and received two days later. */
  async function filed(change: object = {}) {
    const order = await onSite();
    await engineer.step('fileAdjustmentRecord', { input: adjustmentForm(order, template) });
    const [newId, shown] = [uuidv7(), reportForm(order, ground, change)];
    sanbao.clock.now = later(50);
    await engineer.step('fileWorkReport', { newId, doneAt: later(1), input: shown });
    return { id: newId, shown };
  }
  const signed = async (id: string) =>
    (
      await office.read(
        'query ($id: ID!) { workReport(id: $id) { state version signatures { signedOn voidSince } history { step changes } } }',
        { id },
      )
    ).workReport;

  test('it is taken with the digest of what was shown, which the history has, and counts from its doing', async () => {
    const { id, shown } = await filed({ remark: ' 下次带一只备用气缸。 ' });
    await engineer.step('signWorkReport', { id, ...signing, contentDigest: digestOf(shown) });
    const { history, ...report } = await signed(id);
    expect(report).toMatchObject({ state: 'SIGNED', signatures: [{ signedOn: '2026-11-23', voidSince: null }] });
    const { changes } = history.find(({ step }: { step: string }) => step === 'signWorkReport');
    expect(changes).toContainEqual({ field: 'contentDigest', before: null, after: digestOf(shown) });
  });

  test('the form that was filled in and what the API gives of the report make one digest', async () => {
    const { id, shown } = await filed();
    const { workReport } = await office.read(
      `query ($id: ID!) { workReport(id: $id) { order { id } work situation fault cause remedy coachedTopics coachedPeople
        workDays { id day hours person { id } unlicensed } } }`,
      { id },
    );
    expect(digestOf(workReport)).toBe(digestOf(shown));
  });

  test.each([
    ['of another content', { cause: '未查明' }],
    ['of other hours', { workDays: [] }],
  ])('%s it is refused, and nothing is signed', async (_, change) => {
    const { id, shown } = await filed();
    const refusal = { code: 'RULE_VIOLATED', rule: 'signedOtherwise', clause: '5.3.6' };
    const contentDigest = digestOf({ ...shown, ...change });
    expect(await engineer.refusal('signWorkReport', { id, ...signing, contentDigest })).toMatchObject(refusal);
    expect(await signed(id)).toMatchObject({ state: 'FILED', version: 1, signatures: [] });
  });

  test('without a digest nothing is signed that was signed out of reach', async () => {
    const { id } = await filed();
    expect((await engineer.refusal('signWorkReport', { id, ...signing })).rule).toBe('signedOtherwise');
  });

  test('what was amended since it was signed, or is signed before it was done, is signed anew', async () => {
    const { id, shown } = await filed();
    const { order: _, ...input } = shown;
    const amended = { ...input, remedy: '更换气缸与密封圈。' };
    await engineer.step('amendWorkReport', { id, input: { ...amended, reason: '补记' } });
    const onAmended = { id, ...signing, expectedVersion: 2 };
    const refusal = await engineer.refusal('signWorkReport', { ...onAmended, contentDigest: digestOf(shown) });
    expect([refusal.rule, refusal.message]).toEqual(['signedOtherwise', expect.stringContaining('signs anew')]);
    const contentDigest = digestOf({ ...amended, order: shown.order });
    const early = { ...signing.input, signedOn: '2026-11-22' };
    expect((await engineer.refusal('signWorkReport', { ...onAmended, contentDigest, input: early })).rule).toBe(
      'signedBeforePaper',
    );
    await engineer.step('signWorkReport', { ...onAmended, contentDigest });
  });
});

test('its key is known for 400 days, where others are forgotten after one', async () => {
  const { id } = await dispatched();
  const query =
    'mutation ($id: ID!, $doneAt: DateTime) { recordSiteArrival(id: $id, doneAt: $doneAt, input: {}) { id version } }';
  const send = () => engineer.ask(query, { id, doneAt: begin }, { 'idempotency-key': 'of-the-field' });
  const first = await send();
  expect(first.errors).toBeUndefined();
  sanbao.clock.now = later(399 * 24);
  // Whoever signs in clears old keys away.
  engineer = await sanbao.anew('engineer');
  expect(await send()).toEqual(first);
  sanbao.clock.now = later(401 * 24);
  engineer = await sanbao.anew('engineer');
  expect((await send()).errors?.[0]?.extensions.code).toBe('STEP_NOT_AVAILABLE');
  expect((await engineer.refusal('holdServiceOrder', { id, doneAt: begin, input: hold })).rule).toBe('doneLongAgo');
});
