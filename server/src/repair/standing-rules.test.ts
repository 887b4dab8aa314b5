import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { checksOf, totalsOf } from '../../test/conformance.ts';
import { LICENSED_UNTIL, licensed, planForm, type RepairGround, repairGround, repairIn } from '../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { statementsOf } from '../../test/statements.ts';
import { askStandingRules } from '../jobs/each-day.ts';

let sanbao: Sanbao;
let ground: RepairGround;
let office: Client;
let head: Client;
let engineer: Client;
let gm: Client;

beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '60' });
  ground = await repairGround(sanbao);
  office = await sanbao.as('after-sales');
  head = await sanbao.as('after-sales-head');
  engineer = await sanbao.as('engineer');
  gm = await sanbao.as('gm');
});
afterAll(() => sanbao.stop());

const at = (time: string) => {
  sanbao.clock.now = new Date(time);
};
beforeEach(() => at('2026-11-23T02:00:00Z'));

interface Order {
  id: string;
  number: string;
  version: number;
}
const orderIn = async (state: Parameters<typeof repairIn>[2], change: object = {}): Promise<Order> => {
  const { id } = await repairIn(sanbao, ground, state, change);
  return read(id);
};
const read = async (id: string, fields = '') =>
  (await office.read(`query ($id: ID!) { serviceOrder(id: $id) { id number version state ${fields} } }`, { id }))
    .serviceOrder;
const dispatch = ({ id, version }: Order) => ({ id, expectedVersion: version });
const lapses = async ({ id }: Order) =>
  (await read(id, 'lapses(first: 10) { id state what demandedBy createdAt departments }')).lapses;
const aDayBegins = () => askStandingRules(sanbao.orm, sanbao.clock.now);
const hold = { cause: 'OWN', reason: '等待内部调配。' };

/** Another technician with a licence of their own, so that what becomes of them concerns nobody else. */
async function technician(name: string) {
  const input = { name, employer: 'HOUSE', roles: ['TECHNICIAN'] };
  const { id } = await office.step('createPerson', { input });
  const licence = await licensed(sanbao, ground.family, id, LICENSED_UNTIL);
  return { id, licence, input };
}

describe('5.3.1 days pass between the plan and the visit', () => {
  test('nobody is sent out once the planned days are over, not even by a deviation; after a new plan somebody is', async () => {
    const order = await orderIn('PLANNED', { engineers: [ground.unlicensed] });
    const deviations = ['2026-11-24', '2026-11-25'].map(day => ({ person: ground.unlicensed, day }));
    const asked = await office.step('requestDispatchDeviation', {
      id: order.id,
      input: { deviations, reason: '持证人员全部在外。' },
    });
    const allowed = await gm.step('approveDispatchDeviation', dispatch({ ...order, ...asked }));
    at('2026-12-15T02:00:00Z');
    expect(await office.refusal('dispatchServiceOrder', dispatch({ ...order, ...allowed }))).toMatchObject({
      rule: 'plannedDaysOver',
      clause: '5.3.3',
      endsOn: '2026-11-25',
    });
    const { availableSteps } = await read(order.id, 'availableSteps { name blocked }');
    expect(availableSteps).toContainEqual({
      name: 'dispatchServiceOrder',
      blocked: expect.stringContaining('2026-11-25'),
    });
    const again = await office.step('replanServiceOrder', {
      id: order.id,
      input: planForm(ground, { startsOn: '2026-12-15', endsOn: '2026-12-15' }),
    });
    expect(await office.refusal('dispatchServiceOrder', dispatch({ ...order, ...again }))).toMatchObject({
      rule: 'engineersUnlicensed',
      clause: '5.3.1',
    });
  });

  test('of a plan that has begun the days that are left are looked at', async () => {
    const order = await orderIn('PLANNED', { startsOn: '2026-11-24', endsOn: LICENSED_UNTIL });
    at('2026-11-26T02:00:00Z');
    expect(await office.step('dispatchServiceOrder', dispatch(order))).toMatchObject({ state: 'DISPATCHED' });
  });

  test('nobody goes on after a hold, either; an order that was held before anybody set out returns to its plan', async () => {
    const sent = await orderIn('DISPATCHED');
    const planned = await orderIn('PLANNED');
    for (const { id } of [sent, planned]) await office.step('holdServiceOrder', { id, input: hold });
    at('2026-12-20T02:00:00Z');
    expect(await office.refusal('resumeServiceOrder', { id: sent.id })).toMatchObject({ rule: 'plannedDaysOver' });
    expect(await office.step('resumeServiceOrder', { id: planned.id })).toMatchObject({ state: 'PLANNED' });
  });
});

describe('5.3.1 master data moves', () => {
  test('the family of a model does not change under open orders', async () => {
    const order = await orderIn('PLANNED');
    const { productModel } = await office.read(
      'query ($id: ID!) { productModel(id: $id) { code name warranty { monthsFromAcceptance monthsFromShipment monthsForWearParts basis } } }',
      { id: ground.model },
    );
    const { id: family } = await office.step('createProductFamily', { input: { code: 'ZZ', name: '裹包机' } });
    const input = { ...productModel, family };
    expect(await office.refusal('updateProductModel', { id: ground.model, input })).toMatchObject({
      ...{ rule: 'familyByProposal', fields: { family: expect.any(String) } },
    });
    const change = { model: ground.model, family, reason: '按结构归入裹包机。' };
    const { id, version } = await office.step('proposeModelFamily', { input: change });
    const approval = { id, expectedVersion: version };
    const refused = await head.refusal('approveModelFamily', approval);
    expect(refused).toMatchObject({ code: 'RULE_VIOLATED', rule: 'openRecordsRestOnIt', clause: '5.3.1' });
    expect(refused.numbers).toContain(order.number);
    const query = 'query ($id: ID!) { modelFamilyChange(id: $id) { availableSteps { name blocked } } }';
    const { availableSteps } = (await head.read(query, { id })).modelFamilyChange;
    const approve = availableSteps.find(({ name }: { name: string }) => name === 'approveModelFamily');
    expect(approve.blocked).toContain(order.number);
    await head.step('rejectModelFamily', { ...approval, input: { reason: '有派工单在途。' } });
    const renamed = { ...input, family: ground.family, name: `${productModel.name} Ⅱ` };
    await office.step('updateProductModel', { id: ground.model, input: renamed });
  });

  test('a machine that turns out to be of another family is one for which whoever is on the way has no licence', async () => {
    const order = await orderIn('DISPATCHED');
    const { id: family } = await office.step('createProductFamily', { input: { code: 'ZY', name: '贴标机' } });
    const { id: model } = await office.step('createProductModel', { input: { code: 'T-60', name: '贴标机', family } });
    const is = (other: string) =>
      head.step('correctEquipment', { id: ground.machine, input: { model: other, reason: '铭牌核对' } });
    await is(model);
    expect(await lapses(order)).toMatchObject([{ state: 'OPEN', demandedBy: '5.3.1' }]);
    await is(ground.model);
    expect(await lapses(order)).toMatchObject([{ state: 'SETTLED' }]);
  });

  test('whoever is no technician any more, or has left, is not sent', async () => {
    const { id, input } = await technician('韩卫国');
    const order = await orderIn('PLANNED', { engineers: [id] });
    await office.step('updatePerson', { id, input: { ...input, roles: ['INSTRUCTOR'] } });
    expect(await office.refusal('dispatchServiceOrder', dispatch(order))).toMatchObject({
      rule: 'notARepairer',
      clause: '5.3.1',
    });
    await office.step('updatePerson', { id, input });
    await office.step('deactivatePerson', { id, input: { reason: '离职' } });
    expect(await office.refusal('dispatchServiceOrder', dispatch(order))).toMatchObject({ rule: 'notARepairer' });
    await office.step('reactivatePerson', { id });
    expect(await office.step('dispatchServiceOrder', dispatch(order))).toMatchObject({ state: 'DISPATCHED' });
  });

  test('an order under way says so, waits with the department in charge, and no more once it holds again', async () => {
    const { id } = await technician('罗大明');
    const order = await orderIn('DISPATCHED', { engineers: [id] });
    await office.step('deactivatePerson', { id, input: { reason: '离职' } });
    const [lapse] = await lapses(order);
    expect(lapse).toMatchObject({
      state: 'OPEN',
      what: '罗大明 is not an active technician.',
      demandedBy: '5.3.1',
      createdAt: '2026-11-23T02:00:00+00:00',
      departments: ['AFTER_SALES'],
    });
    const waiting = async () => (await office.read('{ inbox(first: 100) { record step title clause } }')).inbox;
    expect(await waiting()).toContainEqual({ record: lapse.id, step: 'noteLapse', title: lapse.what, clause: null });
    expect(await office.step('noteLapse', { id: lapse.id, input: { note: '改派陆志明。' } })).toMatchObject({
      state: 'OPEN',
    });
    expect(await (await sanbao.as('sales')).refusal('noteLapse', { id: lapse.id, input: {} })).toMatchObject({
      code: 'FORBIDDEN',
    });
    const accepting = { id: lapse.id, expectedVersion: 2, input: { finding: '照派。' } };
    expect(await head.refusal('acceptLapse', accepting)).toMatchObject({ rule: 'lapseEndsByItself' });
    await office.step('reactivatePerson', { id });
    expect(await lapses(order)).toMatchObject([{ id: lapse.id, state: 'SETTLED' }]);
    expect(JSON.stringify(await waiting())).not.toContain(lapse.id);
    const { everyoneRepairs } = await checksOf(office, '5.3.1');
    expect(everyoneRepairs?.deviating.records.map(({ number }) => number)).toEqual([order.number]);
  });

  test('a licence that is suspended is told of every order under way, in its own transaction', async () => {
    const { id, licence } = await technician('钱立平');
    const orders = [
      await orderIn('DISPATCHED', { engineers: [id] }),
      await orderIn('PLANNED', { engineers: [id] }),
    ] as const;
    await head.step('suspendLicence', { id: licence, input: { reason: '操作违规，复训后恢复' } });
    expect(await lapses(orders[0])).toMatchObject([{ state: 'OPEN', what: expect.stringContaining('钱立平') }]);
    const found = '{ lapses(filter: { what: { contains: "and not to be sent: 钱立平" } }) { nodes { recordNumber } } }';
    expect((await office.read(found)).lapses.nodes).toEqual([{ recordNumber: orders[0].number }]);
    expect(await lapses(orders[1])).toEqual([]);
    await office.step('cancelServiceOrder', { id: orders[0].id, input: { reason: '改派他人' } });
    expect(await lapses(orders[0])).toMatchObject([{ state: 'ENDED' }]);
  });

  test('two at once: whoever is dispatched while their licence is suspended lapses, or is not dispatched', async () => {
    const { id, licence } = await technician('邓志强');
    const order = await orderIn('PLANNED', { engineers: [id] });
    const [sent] = await Promise.allSettled([
      office.step('dispatchServiceOrder', dispatch(order)),
      head.step('suspendLicence', { id: licence, input: { reason: '复训' } }),
    ]);
    const { state } = await read(order.id);
    const open = (await lapses(order)).filter((lapse: { state: string }) => lapse.state === 'OPEN');
    expect([sent.status, state, open.length]).toEqual(
      sent.status === 'fulfilled' ? ['fulfilled', 'DISPATCHED', 1] : ['rejected', 'PLANNED', 0],
    );
  });
});

describe('each day that begins', () => {
  test('whose licence has run out on the way is found, once', async () => {
    const order = await orderIn('DISPATCHED', { endsOn: LICENSED_UNTIL });
    at('2026-11-25T16:03:00Z');
    await aDayBegins();
    expect(await lapses(order)).toEqual([]);
    await engineer.step('recordSiteArrival', { id: order.id, input: {} });
    at('2026-11-26T16:03:00Z');
    await aDayBegins();
    await aDayBegins();
    expect(await lapses(order)).toMatchObject([{ state: 'OPEN', what: expect.stringContaining('2026-11-27') }]);
    const { everyoneLicensed } = await checksOf(office, '5.3.1');
    expect(totalsOf(everyoneLicensed)).toMatchObject({ deviating: expect.any(Number) });
    expect(everyoneLicensed?.deviating.records.map(({ number }) => number)).toContain(order.number);
  });

  test('one statement finds them, by the states in which something has to hold', async () => {
    at('2026-11-28T16:03:00Z');
    await aDayBegins();
    const sent = await statementsOf(aDayBegins);
    const read = sent.filter(({ text }) => text.includes('service_order'));
    expect(read).toHaveLength(1);
    const plan = await sanbao.orm.em.fork().transactional(async em => {
      await em.execute('set local enable_seqscan = off');
      return em.execute("explain select id from service_order where state = any('{DISPATCHED,ON_SITE}')");
    });
    expect(JSON.stringify(plan)).toContain('service_order_state');
  });
});

describe('5.3.3 an order is late', () => {
  const overdue = async (order: Order) => {
    const { arrivesInTime, arrivedInTime } = await checksOf(office, '5.3.3', '2026-11-23', '2026-12-31');
    const has = (figure: { records: { number: string }[] } | undefined) =>
      figure?.records.some(({ number }) => number === order.number);
    return { deviates: has(arrivesInTime?.deviating), overdue: has(arrivedInTime?.overdue) };
  };

  test('past its deadline it stays late though it is put on hold; what the customer held up before is not', async () => {
    const [own, customers] = [await orderIn('DISPATCHED'), await orderIn('DISPATCHED')];
    await office.step('holdServiceOrder', { id: customers.id, input: { cause: 'CUSTOMER', reason: '停电' } });
    at('2026-11-28T02:00:00Z');
    await office.step('holdServiceOrder', { id: own.id, input: hold });
    await aDayBegins();
    expect(await overdue(own)).toEqual({ deviates: true, overdue: true });
    expect(await overdue(customers)).toEqual({ deviates: false, overdue: false });
  });

  test('whose trip arrived at its first site in time it is not', async () => {
    const first = await orderIn('DISPATCHED');
    const [along, alone] = [await orderIn('DISPATCHED', { firstOfTrip: first.id }), await orderIn('DISPATCHED')];
    at('2026-11-24T03:00:00Z');
    await engineer.step('recordSiteArrival', {
      id: first.id,
      input: { arrivedAt: '2026-11-24T03:00:00Z', note: '门卫签字' },
    });
    at('2026-11-28T02:00:00Z');
    await aDayBegins();
    expect(await overdue(along)).toEqual({ deviates: false, overdue: false });
    expect(await overdue(alone)).toEqual({ deviates: true, overdue: true });
  });

  test('cancelled after its deadline it deviates, though no day has begun meanwhile', async () => {
    const order = await orderIn('PLANNED');
    at('2026-11-28T02:00:00Z');
    await office.step('cancelServiceOrder', { id: order.id, input: { reason: '改期' } });
    expect(await lapses(order)).toMatchObject([{ state: 'ENDED', demandedBy: '5.3.3' }]);
    expect(await overdue(order)).toEqual({ deviates: true, overdue: false });
  });
});
