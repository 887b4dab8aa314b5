import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { planForm, repairIn } from '../../test/repair.ts';
import type { Client, Sanbao } from '../../test/sanbao.ts';
import { planned, quoted, quoteForm, reported, type WarrantyGround, warrantyStarted } from '../../test/warranty.ts';

let sanbao: Sanbao;
let ground: WarrantyGround;
let calls: Awaited<ReturnType<typeof warrantyStarted>>['calls'];
let office: Client;
let head: Client;
let gm: Client;
const NOW = '2026-11-23T02:00:00Z';
beforeAll(async () => {
  ({ sanbao, ground, calls, office, head, gm } = await warrantyStarted());
});
afterAll(() => sanbao.stop());
beforeEach(() => {
  sanbao.clock.now = new Date(NOW);
});

describe('5.2.3 another cause', () => {
  test('is found by the head, with the former verdict kept', async () => {
    const fault = await reported(sanbao, ground, ground.machine);
    const { id, version } = await calls.assess(fault);
    const change = { id, expectedVersion: version, input: { cause: 'USER', evidence: '见照片' } };
    expect(await office.refusal('reclassifyCause', change)).toMatchObject({ code: 'FORBIDDEN' });
    expect(
      await head.refusal('reclassifyCause', { ...change, input: { cause: 'DEFECT', evidence: '见照片' } }),
    ).toMatchObject({ rule: 'sameCause' });
    expect(
      await calls.reclassify(id, version, 'USER', `former { cause verdict changedBy rules { rule } }`),
    ).toMatchObject({
      state: 'DECIDED',
      verdict: 'REPAIR_CHARGED',
      former: [{ cause: 'DEFECT', verdict: 'REPAIR_FREE', changedBy: '顾建平', rules: expect.any(Array) }],
    });
    expect(await head.refusal('reclassifyCause', change)).toMatchObject({ code: 'STALE_RECORD' });
  });

  test('an order at work waits for the customer’s answer, and goes on once the offer is accepted', async () => {
    const { id, fault } = await repairIn(sanbao, ground, 'ON_SITE');
    const decision = await calls.assess(fault);
    await calls.reclassify(decision.id, decision.version, 'USER');
    const order = await calls.orderOf(id, 'state heldFrom holds { cause reason } warrantyDecision { workStaysFree }');
    expect(order).toMatchObject({
      state: 'ON_HOLD',
      heldFrom: 'ON_SITE',
      holds: [{ cause: 'CUSTOMER', reason: expect.stringContaining(decision.number) }],
      warrantyDecision: { workStaysFree: false },
    });
    expect(await office.refusal('resumeServiceOrder', { id })).toMatchObject({ rule: 'quoteNotAccepted' });
    const now = await calls.decisionOf(decision.id, 'version');
    await calls.reclassify(decision.id, now.version, 'DEFECT');
    expect(await office.step('resumeServiceOrder', { id })).toMatchObject({ state: 'ON_SITE' });
  });

  test('work that is done already without an accepted quote stays free', async () => {
    const { id, fault } = await repairIn(sanbao, ground, 'WORK_DONE');
    const decision = await calls.assess(fault);
    expect(await calls.reclassify(decision.id, decision.version, 'USER', `workStaysFree`)).toMatchObject({
      verdict: 'REPAIR_CHARGED',
      workStaysFree: true,
    });
    expect(await calls.orderOf(id, 'state')).toEqual({ state: 'WORK_DONE' });
    const lines = [{ costClass: 'LABOUR', description: '人工', quantity: 1, unitPrice: 100 }];
    expect(
      await office.refusal('quoteRepair', {
        input: { decision: decision.id, lines, taxRate: 13, validUntil: '2026-12-01' },
      }),
    ).toMatchObject({ rule: 'workStaysFree' });
  });

  test('what is still to come of it is charged all the same', async () => {
    const { id, fault } = await repairIn(sanbao, ground, 'WORK_DONE');
    const decision = await calls.assess(fault);
    await calls.reclassify(decision.id, decision.version, 'USER');
    await sanbao.orm.em.fork().execute("update service_order set state = 'CLOSED' where id = ?", [id]);
    await sanbao.orm.em.fork().execute("update fault_report set state = 'LOGGED' where id = ?", [fault]);
    const again = await office.step('planRepair', { input: planForm(ground, { fault }) });
    const dispatch = { id: again.id, expectedVersion: again.version };
    expect(await office.refusal('dispatchServiceOrder', dispatch)).toMatchObject({ rule: 'quoteNotAccepted' });
    expect(await office.step('quoteRepair', { input: quoteForm(decision.id) })).toMatchObject({ state: 'QUOTED' });
  });

  test('while somebody is being sent, nobody is out on a charged repair in the end', async () => {
    for (let round = 0; round < 5; round++) {
      const { order, fault } = await planned(sanbao, ground, ground.machine);
      const decision = await calls.assess(fault);
      const { version } = await calls.orderOf(order.id, 'version');
      await Promise.allSettled([
        calls.reclassify(decision.id, decision.version, 'USER'),
        office.step('dispatchServiceOrder', { id: order.id, expectedVersion: version }),
      ]);
      const { state, warrantyDecision } = await calls.orderOf(order.id, 'state warrantyDecision { verdict }');
      expect(warrantyDecision.verdict).toBe('REPAIR_CHARGED');
      expect(['PLANNED', 'ON_HOLD']).toContain(state);
    }
  });
});

describe('5.2.3 found to be charged while somebody is at work', () => {
  test.each(['DISPATCHED', 'ON_SITE'] as const)(
    'an order that is %s stands still until the offer is accepted',
    async state => {
      const { id, fault } = await repairIn(sanbao, ground, state);
      const { number } = await calls.assess(fault, { cause: 'USER' });
      expect(await calls.orderOf(id, 'state heldFrom holds { cause reason } warrantyDecision { number }')).toEqual({
        state: 'ON_HOLD',
        heldFrom: state,
        holds: [{ cause: 'CUSTOMER', reason: expect.stringContaining(number) }],
        warrantyDecision: { number },
      });
      expect(await office.refusal('resumeServiceOrder', { id })).toMatchObject({ rule: 'quoteNotAccepted' });
    },
  );

  test('whoever has been there reports and closes; only what may not go on is called off', async () => {
    const { id, fault } = await repairIn(sanbao, ground, 'ON_SITE');
    const off = { id, input: { reason: '顾客不再维修' } };
    await office.step('holdServiceOrder', { id, input: { cause: 'CUSTOMER', reason: '顾客停产' } });
    expect(await office.refusal('cancelServiceOrder', off)).toMatchObject({ rule: 'visitedAlready' });
    await calls.assess(fault, { cause: 'USER' });
    expect(await office.refusal('resumeServiceOrder', { id })).toMatchObject({ rule: 'quoteNotAccepted' });
    expect(await office.step('cancelServiceOrder', off)).toMatchObject({ state: 'CANCELLED' });
  });

  test('work that is done stays free', async () => {
    const { id, fault } = await repairIn(sanbao, ground, 'WORK_DONE');
    const decision = await calls.assess(fault, { cause: 'USER' }, 'workStaysFree');
    expect(decision).toMatchObject({ verdict: 'REPAIR_CHARGED', workStaysFree: true });
    expect(await calls.orderOf(id, 'state')).toEqual({ state: 'WORK_DONE' });
    expect(await office.refusal('quoteRepair', { input: quoteForm(decision.id) })).toMatchObject({
      rule: 'workStaysFree',
    });
  });
});

describe('5.2.3 goodwill', () => {
  test('the General Manager waives what is charged; what was quoted is withdrawn', async () => {
    const { decision, quote, order } = await quoted(sanbao, ground);
    const grant = {
      id: decision.id,
      expectedVersion: decision.version,
      input: { reason: '老客户，差旅费以外一并减免' },
    };
    expect(await head.refusal('grantGoodwill', grant)).toMatchObject({ code: 'FORBIDDEN' });
    expect(
      await gm.step('grantGoodwill', grant, `verdict charged goodwillReason rules { rule sentence }`),
    ).toMatchObject({
      verdict: 'GOODWILL',
      charged: [],
      goodwillReason: grant.input.reason,
    });
    const { repairQuote } = await office.read('query ($id: ID!) { repairQuote(id: $id) { state } }', { id: quote.id });
    expect(repairQuote.state).toBe('WITHDRAWN');
    const { version } = await calls.orderOf(order.id, 'version');
    expect(await office.step('dispatchServiceOrder', { id: order.id, expectedVersion: version })).toMatchObject({
      state: 'DISPATCHED',
    });
  });

  test('not for what is free anyway', async () => {
    const { id, version } = await calls.assess(await reported(sanbao, ground, ground.machine));
    expect(await gm.refusal('grantGoodwill', { id, expectedVersion: version, input: { reason: '无' } })).toMatchObject({
      rule: 'nothingCharged',
    });
  });
});
