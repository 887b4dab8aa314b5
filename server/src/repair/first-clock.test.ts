import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { checksOf } from '../../test/conformance.ts';
import { arrivalForm, faultForm, planForm, type RepairGround, repairGround, repairIn } from '../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { askStandingRules } from '../jobs/each-day.ts';

let sanbao: Sanbao;
let ground: RepairGround;
let office: Client;
let head: Client;
let engineer: Client;
let site: Record<string, unknown>;

beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '60' });
  ground = await repairGround(sanbao, '2027-06-30');
  office = await sanbao.as('after-sales');
  head = await sanbao.as('after-sales-head');
  engineer = await sanbao.as('engineer');
  const { customerSites } = await office.read(
    'query ($id: ID!) { customerSites(filter: { id: { eq: $id } }) { nodes { name city address contact phone } } }',
    { id: ground.site },
  );
  site = { ...customerSites.nodes[0], customer: ground.customer };
});
afterAll(() => sanbao.stop());
beforeEach(() => at('2026-11-23T02:00:00Z'));

const at = (time: string) => {
  sanbao.clock.now = new Date(time);
};
const reason = { reason: '顾客改期' };
const clock = 'clockStartsOn arriveBy arrivalZone arrivalCity';
const order = async (id: string, select = clock) =>
  (await office.read(`query ($id: ID!) { serviceOrder(id: $id) { ${select} } }`, { id })).serviceOrder;
const days = (startsOn: string) => ({ startsOn, endsOn: startsOn });
const planned = async (fault: string, startsOn: string) =>
  (await office.step('planRepair', { input: planForm(ground, { fault, ...days(startsOn) }) })).id as string;
const inCity = (city: string) => office.step('updateCustomerSite', { id: ground.site, input: { ...site, city } });
const first = { clockStartsOn: '2026-11-23', arriveBy: '2026-11-27', arrivalZone: 'ELSEWHERE' };

describe('5.3.3 the first clock of a fault goes on', () => {
  test('when the order is cancelled and another planned, with the days on which it stood still for the customer', async () => {
    const { id, fault } = await repairIn(sanbao, ground, 'DISPATCHED');
    expect(await order(id)).toMatchObject(first);
    await engineer.step('holdServiceOrder', { id, input: { cause: 'CUSTOMER', reason: '顾客检修电网' } });
    at('2026-11-25T02:00:00Z');
    await office.step('cancelServiceOrder', { id, input: reason });
    at('2026-11-30T02:00:00Z');
    const again = await planned(fault, '2026-12-01');
    expect(await order(again)).toMatchObject({ ...first, arriveBy: '2026-11-28' });
    const { version } = await order(again, 'version');
    await office.step('dispatchServiceOrder', { id: again, expectedVersion: version });
    expect(await order(again)).toMatchObject({ ...first, arriveBy: '2026-11-28' });
    at('2026-12-01T02:00:00Z');
    expect(await engineer.refusal('recordSiteArrival', { id: again, input: {} })).toMatchObject({
      rule: 'delayNeedsCause',
    });
  });

  test('when the report joins another one, and a new call after it was resolved has a clock of its own', async () => {
    const { id, fault } = await repairIn(sanbao, ground, 'PLANNED');
    await office.step('cancelServiceOrder', { id, input: reason });
    at('2026-11-26T02:00:00Z');
    const { id: into } = await office.step('reportFault', { input: faultForm(ground) });
    await office.step('mergeFaultReport', { id: fault, input: { into } });
    const again = await planned(into, '2026-11-26');
    expect(await order(again)).toMatchObject(first);
    await office.step('cancelServiceOrder', { id: again, input: reason });
    const help = { channel: 'PHONE', advice: '复位', outcome: 'SOLVED', minutes: 5 };
    await office.step('helpRemotely', { id: into, input: help });
    await office.step('resolveFaultRemotely', { id: into, input: { resolution: '已复位' } });
    at('2026-12-07T02:00:00Z');
    await office.step('reopenFault', { id: into, input: reason });
    expect(await order(await planned(into, '2026-12-08'))).toMatchObject({ clockStartsOn: '2026-12-07' });
  });

  test('and a report that somebody was planned for is not void', async () => {
    const { id, fault } = await repairIn(sanbao, ground, 'PLANNED');
    await office.step('cancelServiceOrder', { id, input: reason });
    expect(await office.refusal('cancelFaultReport', { id: fault, input: reason })).toMatchObject({
      rule: 'helpedAlready',
    });
  });
});

describe('5.3.3 city and zone are kept with the clock', () => {
  test('whatever becomes of the site: on a dispatch, after a hold, and when planned anew', async () => {
    const { id, version, fault } = await repairIn(sanbao, ground, 'PLANNED');
    await inCity('上海市松江区');
    await office.step('dispatchServiceOrder', { id, expectedVersion: version });
    expect(await order(id)).toMatchObject({ ...first, arrivalCity: site.city });
    await engineer.step('holdServiceOrder', { id, input: { cause: 'OWN', reason: '等备件' } });
    await engineer.step('resumeServiceOrder', { id });
    expect(await order(id)).toMatchObject(first);
    await office.step('cancelServiceOrder', { id, input: reason });
    expect(await order(await planned(fault, '2026-11-24'))).toMatchObject(first);
    await inCity(String(site.city));
  });

  test('until the head puts it right, with a reason, before anybody has arrived', async () => {
    const { id } = await repairIn(sanbao, ground, 'DISPATCHED');
    const correct = async (change: object = {}) => ({
      id,
      expectedVersion: (await order(id, 'version')).version,
      input: { city: '沪', reason: '设备实际在上海仓库', ...change },
    });
    expect(await office.refusal('correctArrivalClock', await correct())).toMatchObject({ code: 'FORBIDDEN' });
    expect(await head.refusal('correctArrivalClock', await correct({ city: '不详' }))).toMatchObject({
      rule: 'cityUnknown',
      fields: { city: expect.any(String) },
    });
    await head.step('correctArrivalClock', await correct());
    expect(await order(id, `${clock} clockCorrectionReason`)).toEqual({
      clockStartsOn: '2026-11-23',
      arriveBy: '2026-11-25',
      arrivalZone: 'SAME_CITY',
      arrivalCity: '沪',
      clockCorrectionReason: '设备实际在上海仓库',
    });
    await engineer.step('recordSiteArrival', { id, input: {} });
    await engineer.step('holdServiceOrder', { id, input: { cause: 'OWN', reason: '等备件' } });
    expect(await head.refusal('correctArrivalClock', await correct())).toMatchObject({ rule: 'arrivedAlready' });
  });
});

describe('5.3.3 a clock that is put right after its deadline', () => {
  test('cures no lateness in the figures: it shows that it was over', async () => {
    await inCity('上海市');
    const { id } = await repairIn(sanbao, ground, 'DISPATCHED');
    await inCity(String(site.city));
    const { arriveBy, number, version } = await order(id, 'arriveBy number version');
    expect(arriveBy).toBe('2026-11-25');
    at('2026-11-26T02:00:00Z');
    await askStandingRules(sanbao.orm, sanbao.clock.now);
    const input = { city: String(site.city), reason: '设备实际在昆山' };
    await head.step('correctArrivalClock', { id, expectedVersion: version, input });
    expect(await order(id, 'arriveBy lapses(first: 5) { state demandedBy }')).toEqual({
      arriveBy: '2026-11-27',
      lapses: expect.arrayContaining([{ state: 'SETTLED', demandedBy: '5.3.3' }]),
    });
    const { arrivesInTime } = await checksOf(office, '5.3.3');
    expect(arrivesInTime?.deviating.records).toContainEqual(expect.objectContaining({ number }));
  });
});

describe('5.3.2 the first notice of an arrival counts', () => {
  const notice = async (change: object = {}) =>
    office.step('recordGoodsArrival', { input: arrivalForm(ground, change) }, 'id dueOn firstNoticedAt');

  test('where it is void, for the same goods; for goods that came later it does not', async () => {
    const voided = await notice();
    expect(voided).toMatchObject({ dueOn: '2026-11-24', firstNoticedAt: null });
    await office.step('cancelGoodsArrival', { id: voided.id, input: reason });
    at('2026-11-30T02:00:00Z');
    const later = await notice({ arrivedOn: '2026-11-30' });
    expect(later).toMatchObject({ dueOn: '2026-12-01', firstNoticedAt: null });
    await office.step('cancelGoodsArrival', { id: later.id, input: reason });
    const same = await notice();
    expect(same).toMatchObject({ dueOn: '2026-11-24', firstNoticedAt: '2026-11-23T02:00:00+00:00' });
    const input = planForm(ground, { notice: same.id, ...days('2026-12-01') });
    const { id } = await office.step('planInstallation', { input });
    expect(await order(id)).toMatchObject(first);
  });
});
