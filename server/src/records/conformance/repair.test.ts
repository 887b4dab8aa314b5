import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checksOf, type Figures, totalsOf } from '../../../test/conformance.ts';
import {
  adjustmentForm,
  arrivalForm,
  faultForm,
  planForm,
  type RepairGround,
  releasedTemplate,
  repairGround,
  repairIn,
  reportFiled,
  reportSigned,
} from '../../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../../test/sanbao.ts';

let sanbao: Sanbao;
let ground: RepairGround;
let office: Client;
let engineer: Client;
let head: Client;

const at = (moment: string) => {
  sanbao.clock.now = new Date(moment);
};
const monday = () => at('2026-11-23T02:00:00Z');
const sql = (text: string, params: unknown[]) => sanbao.orm.em.fork().execute(text, params);
/** A change that no step can make to an archived record: the triggers that keep it are off for this. */
const unkept = (text: string) =>
  sanbao.orm.em.fork().execute(`do $$ begin set local session_replication_role = replica; ${text}; end $$`);
/** A call of Monday, by its number. */
const call = async () => office.step('reportFault', { input: faultForm(ground) });
const numberOf = async (order: string) =>
  (await office.read('query ($id: ID!) { serviceOrder(id: $id) { number } }', { id: order })).serviceOrder.number;
const help = { channel: 'PHONE', advice: '检查气压是否到 0.5 MPa。', outcome: 'IMPROVED', minutes: 15 };
const numbers = (check: Figures | undefined, status: 'overdue' | 'missing' | 'deviating') =>
  check?.[status].records.map(({ number }) => number);

beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '90' });
  ground = await repairGround(sanbao);
  // Reports are made to deviate below, which nobody could do once they are archived.
  await sql('alter table work_report disable trigger keep_archived', []);
  office = await sanbao.as('after-sales');
  engineer = await sanbao.as('engineer');
  head = await sanbao.as('after-sales-head');
});
afterAll(() => sanbao.stop());

describe('5.3.7 calls', () => {
  const made: Record<string, string> = {};
  beforeAll(async () => {
    for (const name of ['helped', 'forgotten', 'late', 'cancelled']) {
      const { id, number } = await call();
      made[name] = number;
      if (name === 'helped') await engineer.step('helpRemotely', { id, input: help });
      if (name === 'cancelled') await office.step('cancelFaultReport', { id, input: { reason: '重复登记' } });
      if (name !== 'late') continue;
      at('2026-11-26T02:00:00Z');
      await engineer.step('helpRemotely', { id, input: help });
      monday();
    }
  });
  afterAll(monday);

  test('within their day nothing is overdue yet, and one that is left alone is neither right nor wrong', async () => {
    const { callActedOn } = await checksOf(office, '5.3.7', '2026-11-23', '2026-11-23');
    expect(totalsOf(callActedOn)).toEqual({ conforming: 1, overdue: 1, notApplicable: 2 });
    expect(numbers(callActedOn, 'overdue')).toEqual([made.late]);
  });

  test('afterwards the one without any action is overdue as well', async () => {
    at('2026-11-25T02:00:00Z');
    const { callActedOn } = await checksOf(office, '5.3.7');
    expect(totalsOf(callActedOn)).toEqual({ conforming: 1, overdue: 2, notApplicable: 1 });
    expect(numbers(callActedOn, 'overdue')).toEqual([made.late, made.forgotten]);
    expect(callActedOn?.overdue.records[0]).toMatchObject({
      title: '推料杆不复位，开机即报过载。',
      day: '2026-11-23',
      detail: 'Down',
    });
  });

  test('void after its day, or left alone after help that did not help, it stays overdue', async () => {
    at('2027-01-04T02:00:00Z');
    const { id, number: voided } = await call();
    const left = await call();
    const followed = await call();
    const alone = { ...help, outcome: 'NO_CHANGE' };
    for (const each of [left, followed]) await engineer.step('helpRemotely', { id: each.id, input: alone });
    at('2027-01-05T02:00:00Z');
    await engineer.step('helpRemotely', { id: followed.id, input: help });
    at('2027-01-07T02:00:00Z');
    const figures = async () => (await checksOf(office, '5.3.7', '2027-01-01', '2027-01-31')).callActedOn;
    await office.step('cancelFaultReport', { id, input: { reason: '重复登记' } });
    expect(numbers(await figures(), 'overdue')?.toSorted()).toEqual([voided, left.number].toSorted());
    await engineer.step('helpRemotely', { id: left.id, input: help });
    expect(totalsOf(await figures())).toEqual({ conforming: 1, overdue: 2 });
    at('2026-11-25T02:00:00Z');
  });

  test('they belong to the day of the call in Shanghai', async () => {
    expect(totalsOf((await checksOf(office, '5.3.7', '2026-11-24', '2026-11-30')).callActedOn)).toEqual({});
    const input = faultForm(ground, { calledAt: '2026-11-21T16:30:00Z' });
    await head.step('reportFault', { input });
    const saturday = await checksOf(office, '5.3.7', '2026-11-21', '2026-11-21');
    const sunday = await checksOf(office, '5.3.7', '2026-11-22', '2026-11-22');
    expect([totalsOf(saturday.callActedOn), totalsOf(sunday.callActedOn)]).toEqual([{}, { overdue: 1 }]);
  });
});

describe('5.3.1 to 5.3.6 orders', () => {
  const orders: Record<string, string> = {};
  beforeAll(async () => {
    monday();
    const { order: signed } = await reportSigned(sanbao, ground);
    await office.step('closeServiceOrder', { id: signed });
    orders.signed = await numberOf(signed);

    const { order: refused, id, version } = await reportFiled(sanbao, ground);
    const refusal = await engineer.step('recordSignatureRefusal', {
      id,
      expectedVersion: version,
      input: { reason: '对维修时间不满', witness: '陈立群' },
    });
    await head.step('reviewSignatureRefusal', {
      id,
      expectedVersion: refusal.version,
      input: { finding: '作业属实，已致歉。' },
    });
    await office.step('closeServiceOrder', { id: refused });
    orders.refused = await numberOf(refused);

    // The procedure does not allow it; whoever goes past it is found.
    const unsigned = await repairIn(sanbao, ground, 'WORK_DONE');
    await sql("update service_order set state = 'CLOSED', closed_at = ? where id = ?", [
      '2026-11-24T03:00:00Z',
      unsigned.id,
    ]);
    orders.unsigned = unsigned.number;

    orders.unreported = (await repairIn(sanbao, ground, 'WORK_DONE')).number;
    orders.neverArrived = (await repairIn(sanbao, ground, 'DISPATCHED')).number;
    for (const cause of ['OWN', 'CARRIER']) {
      monday();
      const { id, number } = await repairIn(sanbao, ground, 'DISPATCHED');
      orders[cause] = number;
      at('2026-11-29T02:00:00Z');
      await head.step('recordSiteArrival', { id, input: { delayCause: cause, note: '航班取消' } });
    }
    at('2026-12-10T02:00:00Z');
  });

  test('5.3.3 arrivals late by the company are overdue, those late by others deviate with their cause', async () => {
    const { arrivedInTime, arrivalShown } = await checksOf(office, '5.3.3');
    expect(totalsOf(arrivedInTime)).toEqual({ conforming: 4, overdue: 2, deviating: 1 });
    expect(numbers(arrivedInTime, 'overdue')?.toSorted()).toEqual([orders.OWN, orders.neverArrived].toSorted());
    expect(arrivedInTime?.deviating.records).toMatchObject([{ number: orders.CARRIER, detail: 'The carrier' }]);
    // Two with a note and one signed; of those closed upon a refusal, or without any report, nothing shows it.
    expect(totalsOf(arrivalShown)).toMatchObject({ conforming: 3, missing: 2 });
  });

  test('5.3.6 closed without a signature is missing, a refusal that was reviewed deviates', async () => {
    const { closedWithSignature, workReported } = await checksOf(office, '5.3.6');
    expect(totalsOf(closedWithSignature)).toEqual({ conforming: 1, missing: 1, deviating: 1 });
    expect(numbers(closedWithSignature, 'missing')).toEqual([orders.unsigned]);
    expect(numbers(closedWithSignature, 'deviating')).toEqual([orders.refused]);
    expect(totalsOf(workReported)).toEqual({ conforming: 2, overdue: 2 });
    expect(numbers(workReported, 'overdue')?.toSorted()).toEqual([orders.unsigned, orders.unreported].toSorted());
  });

  test('5.2.4 the customer who refused is owed a survey, and nobody was asked about November', async () => {
    const { refuserAsked, monthSampled } = await checksOf(office, '5.2.4');
    expect(totalsOf(refuserAsked)).toEqual({ missing: 1, notApplicable: 1 });
    expect(totalsOf(monthSampled)).toEqual({ missing: 3 });
    const { serviceOrders } = await office.read(
      `{ serviceOrders(filter: { number: { eq: "${orders.signed}" } }) { nodes { id } } }`,
    );
    const customer = ground.customer;
    await office.step('sendSurvey', { input: { customer, order: serviceOrders.nodes[0].id, channel: 'PRINTED' } });
    expect(totalsOf((await checksOf(office, '5.2.4')).monthSampled)).toEqual({ conforming: 3 });
  });

  test('5.3.5 an order of a model with a template needs its adjustment record', async () => {
    at('2026-11-23T02:00:00Z');
    expect(totalsOf((await checksOf(office, '5.3.5')).adjustmentRecorded)).toEqual({ notApplicable: 3 });
    const template = await releasedTemplate(sanbao, ground);
    const { id } = await repairIn(sanbao, ground, 'ON_SITE');
    await engineer.step('fileAdjustmentRecord', { input: adjustmentForm(id, template) });
    await sql("update service_order set state = 'CLOSED', closed_at = now() where id = ?", [id]);
    await sql('update service_order set closed_at = ? where id = ?', ['2026-11-23T09:00:00Z', id]);
    const { adjustmentRecorded, leftWithinLimits } = await checksOf(office, '5.3.5');
    expect(totalsOf(adjustmentRecorded)).toEqual({ conforming: 1, missing: 3 });
    expect(totalsOf(leftWithinLimits)).toEqual({ conforming: 1 });
    await sql('update adjustment_record set out_of_limits = true where order_id = ?', [id]);
    expect(totalsOf((await checksOf(office, '5.3.5')).leftWithinLimits)).toEqual({ deviating: 1 });
  });

  test('5.3.1 who was sent or worked without a licence deviates', async () => {
    monday();
    const before = totalsOf((await checksOf(office, '5.3.1')).sentWithLicence).conforming as number;
    const { id } = await office.step('planRepair', {
      input: planForm(ground, { fault: (await call()).id, engineers: [ground.unlicensed] }),
    });
    const days = ['2026-11-24', '2026-11-25'].map(day => ({ person: ground.unlicensed, day }));
    const wanted = await office.step('requestDispatchDeviation', {
      id,
      input: { deviations: days, reason: '其余人员都在外地' },
    });
    const gm = await sanbao.as('gm');
    const { version } = await gm.step('approveDispatchDeviation', { id, expectedVersion: wanted.version });
    await office.step('dispatchServiceOrder', { id, expectedVersion: version });
    const { sentWithLicence, workedWithLicence } = await checksOf(office, '5.3.1');
    expect(totalsOf(sentWithLicence)).toEqual({ conforming: before, deviating: 1 });
    expect(totalsOf(workedWithLicence)).toEqual({ conforming: 2 });
    await sql('update licence_deviation set approved = false where order_id = ?', [id]);
    await unkept("update work_report set unlicensed_work = true where state = 'SIGNED'");
    const after = await checksOf(office, '5.3.1');
    expect(totalsOf(after.sentWithLicence)).toEqual({ conforming: before, missing: 1 });
    expect(totalsOf(after.workedWithLicence)).toEqual({ conforming: 1, deviating: 1 });
  });
});

describe('5.3.2 and 5.3.4 installations', () => {
  test('a notice without an order within a day is overdue, and stays so once one is planned late', async () => {
    monday();
    const { id: notice } = await office.step('recordGoodsArrival', { input: arrivalForm(ground) });
    const totals = async () => totalsOf((await checksOf(office, '5.3.2')).arrivalArranged);
    expect(await totals()).toEqual({ notApplicable: 1 });
    at('2026-11-25T02:00:00Z');
    expect(await totals()).toEqual({ overdue: 1 });
    const { id } = await office.step('planInstallation', {
      input: planForm(ground, { notice, startsOn: '2026-11-25', endsOn: '2026-11-26' }),
    });
    expect(await totals()).toEqual({ overdue: 1 });
    await sql('update service_order set decided_at = ? where id = ?', ['2026-11-24T15:59:00Z', id]);
    expect(await totals()).toEqual({ conforming: 1 });
  });

  test('each report that coached nobody misses it, and deviates where it says why', async () => {
    const all = async () => totalsOf((await checksOf(office, '5.3.4')).customerCoached);
    const coached = await all();
    await unkept("update work_report set coached_people = '{}' where state = 'SIGNED'");
    const { conforming } = coached as { conforming: number };
    expect(await all()).toEqual({ conforming: conforming - 1, missing: 1 });
    await unkept("update work_report set coaching_omitted = '夜间抢修，操作工不在场' where state = 'SIGNED'");
    expect(await all()).toEqual({ conforming: conforming - 1, deviating: 1 });
  });
});
