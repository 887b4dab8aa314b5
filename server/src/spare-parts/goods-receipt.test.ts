import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { LockMode } from '@mikro-orm/core';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import {
  countedBoth,
  delivered,
  inspected,
  ledgerOf,
  ordered,
  type PartsGround,
  partsGround,
  stocked,
  stockOf,
} from '../../test/spare-parts.ts';
import { secondAccount } from '../../test/users.ts';
import { companyEm } from '../viewer/viewer.ts';
import { PurchaseOrder } from './purchase-order.entity.ts';

let sanbao: Sanbao;
let ground: PartsGround;
let office: Client;
let management: Client;
let gm: Client;
beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await partsGround(sanbao);
  office = await sanbao.as('after-sales');
  management = await sanbao.as('management');
  gm = await sanbao.as('gm');
});
afterAll(() => sanbao.stop());

const WAITING = "select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";

/** All of them wait for the order before one of them has it. */
async function atOnce(order: string, steps: (() => Promise<unknown>)[]) {
  const asOwner = sanbao.orm.em.fork();
  const answers = await companyEm(sanbao.orm.em).transactional(async em => {
    await em.findOneOrFail(PurchaseOrder, order, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const taken = Promise.allSettled(steps.map(step => step()));
    while ((await asOwner.execute(WAITING)).length < steps.length) await setTimeout(10);
    return { taken };
  });
  return answers.taken;
}

const ten = () => [{ part: ground.blade, quantity: 10 }];
const arrived = async () => delivered(sanbao, (await ordered(sanbao, ground, ten())).id);
const counted = async () => {
  const receipt = await arrived();
  await countedBoth(sanbao, receipt.id, ten());
  return receipt;
};
const read = async (client: Client, id: string) =>
  (
    await client.read(
      'query ($id: ID!) { goodsReceipt(id: $id) { state version round countedDepartments discrepancies { partNumber kind afterSales management ordered } counts { round department quantity countedBy { name } } inspection { accepted rejected concession entry } concessionDecision history { step input changes } } }',
      { id },
    )
  ).goodsReceipt;

describe('5.4.3 the joint count', () => {
  test('is blind: nothing of the first is told until the second is in, in no way', async () => {
    const belts = [{ part: ground.belt, quantity: 8 }];
    const { id } = await delivered(sanbao, (await ordered(sanbao, ground, belts, { lines: belts })).id);
    const lines = [{ part: ground.belt, quantity: 7.357 }];
    const answer = await office.step(
      'countDelivery',
      { id, input: { lines } },
      'state countedDepartments counts { quantity } history { step input changes }',
    );
    expect(answer).toMatchObject({ state: 'COUNTING', countedDepartments: ['AFTER_SALES'], counts: [] });
    const auditor = await sanbao.as('auditor');
    for (const client of [office, management, gm, auditor]) {
      const told = await read(client, id);
      expect(JSON.stringify(told)).not.toContain('7.357');
      expect(told.history[0]).toMatchObject({ step: 'countDelivery', input: {} });
    }
    await management.step('countDelivery', { id, input: { lines } });
    const { counts, state, history } = await read(management, id);
    expect(state).toBe('COUNTED');
    expect(counts).toEqual([
      { round: 1, department: 'AFTER_SALES', quantity: 7.357, countedBy: { name: '沈晓梅' } },
      { round: 1, department: 'MANAGEMENT', quantity: 7.357, countedBy: { name: '徐静怡' } },
    ]);
    expect(JSON.stringify(history[0].changes)).toContain('7.357');
  });

  test('is taken once by each department', async () => {
    const { id } = await arrived();
    expect(await (await sanbao.as('sales')).refusal('countDelivery', { id, input: { lines: ten() } })).toMatchObject({
      code: 'FORBIDDEN',
    });
    await office.step('countDelivery', { id, input: { lines: ten() } });
    const head = await sanbao.as('after-sales-head');
    expect(await head.refusal('countDelivery', { id, input: { lines: ten() } })).toMatchObject({
      rule: 'departmentHasCounted',
      clause: '5.4.3',
    });
  });

  test('is taken by two people, whatever accounts one of them has', async () => {
    const both = await secondAccount(sanbao, 'both', 'after-sales', ['AFTER_SALES', 'MANAGEMENT']);
    const { id } = await arrived();
    await office.step('countDelivery', { id, input: { lines: ten() } });
    expect(await both.refusal('countDelivery', { id, input: { lines: ten() } })).toMatchObject({
      rule: 'notByTheSamePerson',
    });
    const other = await arrived();
    await both.step('countDelivery', { id: other.id, input: { lines: ten() } });
    expect(await both.refusal('countDelivery', { id: other.id, input: { lines: ten() } })).toMatchObject({
      rule: 'notByTheSamePerson',
    });
  });

  test('that differs is a discrepancy; both count anew, and the former counts stay', async () => {
    const { id } = await arrived();
    expect(await countedBoth(sanbao, id, ten(), [{ part: ground.blade, quantity: 9 }])).toMatchObject({
      state: 'DISCREPANT',
    });
    expect((await read(office, id)).discrepancies).toEqual([
      { partNumber: 'Z-101', kind: 'UNEQUAL', afterSales: 10, management: 9, ordered: 10 },
    ]);
    expect(
      await office.refusal('inspectDelivery', { id, input: { inspection: [inspected(ground.blade, 10)] } }),
    ).toMatchObject({ code: 'STEP_NOT_AVAILABLE' });
    await office.step('recountDelivery', { id, input: { remark: '一盒压在箱底' } });
    expect(await countedBoth(sanbao, id, ten())).toMatchObject({ state: 'COUNTED' });
    const { counts, discrepancies, round } = await read(office, id);
    expect([round, discrepancies]).toEqual([2, []]);
    expect(counts.map((count: { round: number; quantity: number }) => [count.round, count.quantity])).toEqual([
      [1, 10],
      [1, 9],
      [2, 10],
      [2, 10],
    ]);
  });

  test.each([
    ['more than was ordered', () => ground.blade, 11, 'MORE_THAN_ORDERED'],
    ['a part that was not ordered', () => ground.sensor, 1, 'NOT_ORDERED'],
  ])('finds %s', async (_, part, quantity, kind) => {
    const { id } = await arrived();
    await countedBoth(sanbao, id, [{ part: part(), quantity }]);
    expect(await read(office, id)).toMatchObject({ state: 'DISCREPANT', discrepancies: [{ kind }] });
  });

  test('begins with the delivery of an open order', async () => {
    const order = await ordered(sanbao, ground, ten());
    await management.step('cancelPurchaseOrder', { id: order.id, input: { reason: '停产' } });
    expect(
      await office.refusal('registerDelivery', { input: { purchaseOrder: order.id, deliveryNote: 'SH-1' } }),
    ).toMatchObject({ rule: 'linkOutOfState' });
  });

  test('is given up with a reason, by Management alone', async () => {
    const { id } = await arrived();
    const call = { id, input: { reason: '整批退回' } };
    expect(await office.refusal('cancelDelivery', call)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await management.step('cancelDelivery', call)).toMatchObject({ state: 'CANCELLED' });
  });
});

describe('5.4.4 the joint inspection', () => {
  const enter = (client: Client, id: string, ...inspection: object[]) =>
    client.step('inspectDelivery', { id, input: { inspection } });

  test('is entered by one department and confirmed by the other', async () => {
    const { id } = await counted();
    const early = (await read(office, id)).version;
    expect(await management.refusal('confirmInspection', { id, expectedVersion: early })).toMatchObject({
      rule: 'notInspectedYet',
    });
    const { version } = await enter(office, id, inspected(ground.blade, 9, 1));
    const head = await sanbao.as('after-sales-head');
    expect(await office.refusal('confirmInspection', { id, expectedVersion: version })).toMatchObject({
      rule: 'notByTheSamePerson',
    });
    expect(await head.refusal('confirmInspection', { id, expectedVersion: version })).toMatchObject({
      rule: 'otherDepartmentConfirms',
      clause: '5.4.4',
    });
    expect(await management.step('confirmInspection', { id, expectedVersion: version })).toMatchObject({
      state: 'INSPECTED',
    });
  });

  test.each([
    ['fewer than were counted', () => inspected(ground.blade, 9), 'inspectionUnlikeCount'],
    ['more than were counted', () => inspected(ground.blade, 9, 2), 'inspectionUnlikeCount'],
    ['half a piece', () => inspected(ground.blade, 9.5, 0.5), 'wholeNumberOnly'],
    ['another part', () => inspected(ground.sensor, 10), 'inspectionUnlikeCount'],
    ['a rejection without a word', () => ({ ...inspected(ground.blade, 9, 1), defect: null }), 'defectToBeNamed'],
  ])('refuses %s', async (_, finding, rule) => {
    const { id } = await counted();
    expect(await office.refusal('inspectDelivery', { id, input: { inspection: [finding()] } })).toMatchObject({ rule });
  });

  test('leaves out no part that was counted', async () => {
    const { id } = await delivered(sanbao, (await ordered(sanbao, ground)).id);
    await countedBoth(sanbao, id, [...ten(), { part: ground.belt, quantity: 4.5 }]);
    const input = { inspection: [inspected(ground.blade, 10)] };
    expect(await office.refusal('inspectDelivery', { id, input })).toMatchObject({
      rule: 'partNotInspected',
      part: '同步带',
    });
  });

  test('entered anew, the last one holds and the former stays', async () => {
    const { id } = await counted();
    await enter(office, id, inspected(ground.blade, 10));
    const { version } = await enter(management, id, inspected(ground.blade, 8, 2));
    expect((await read(office, id)).inspection).toEqual([
      { accepted: 10, rejected: 0, concession: 0, entry: 1 },
      { accepted: 8, rejected: 2, concession: 0, entry: 2 },
    ]);
    await office.step('confirmInspection', { id, expectedVersion: version });
    const before = await stockOf(office, ground.blade);
    const { number } = await management.step('stockIn', { id });
    expect(await stockOf(office, ground.blade)).toBe(before + 8);
    const { nonconformities } = await office.read(
      'query ($number: String!) { nonconformities(filter: { madeBy: { eq: $number } }) { nodes { source state what quantity part { id } } } }',
      { number },
    );
    expect(nonconformities.nodes).toEqual([
      { source: 'INSPECTION', state: 'OPEN', what: '刃口崩缺', quantity: 2, part: { id: ground.blade } },
    ]);
  });

  test('lets nothing pass by concession without the General Manager', async () => {
    const { id } = await counted();
    const { version } = await enter(office, id, inspected(ground.blade, 7, 1, 2));
    expect(await management.refusal('confirmInspection', { id, expectedVersion: version })).toMatchObject({
      rule: 'concessionNotGranted',
      clause: '5.4.4',
    });
    const decision = { id, expectedVersion: version, input: { reason: '仅外观划伤，不影响使用' } };
    expect(await management.refusal('grantConcession', decision)).toMatchObject({ code: 'FORBIDDEN' });
    const granted = await gm.step('grantConcession', decision);
    expect(await gm.refusal('refuseConcession', { ...decision, expectedVersion: granted.version })).toMatchObject({
      rule: 'noConcessionWanted',
    });
    await management.step('confirmInspection', { id, expectedVersion: granted.version });
    const before = await stockOf(office, ground.blade);
    await management.step('stockIn', { id });
    expect(await stockOf(office, ground.blade)).toBe(before + 9);
  });

  test('that the General Manager does not let pass is entered anew', async () => {
    const { id } = await counted();
    const { version } = await enter(office, id, inspected(ground.blade, 8, 0, 2));
    const refused = await gm.step('refuseConcession', { id, expectedVersion: version, input: { reason: '影响寿命' } });
    expect(await management.refusal('confirmInspection', { id, expectedVersion: refused.version })).toMatchObject({
      rule: 'concessionNotGranted',
    });
    const anew = await enter(office, id, inspected(ground.blade, 8, 2));
    expect(await management.step('confirmInspection', { id, expectedVersion: anew.version })).toMatchObject({
      state: 'INSPECTED',
    });
  });
});

describe('5.4.3 only what passes is taken into stock', () => {
  test('not before it is inspected, and by Management', async () => {
    const { id } = await counted();
    expect(await management.refusal('stockIn', { id })).toMatchObject({ code: 'STEP_NOT_AVAILABLE' });
    const { version } = await office.step('inspectDelivery', {
      id,
      input: { inspection: [inspected(ground.blade, 10)] },
    });
    await management.step('confirmInspection', { id, expectedVersion: version });
    expect(await office.refusal('stockIn', { id })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await management.step('stockIn', { id })).toMatchObject({ state: 'STOCKED' });
    expect(await management.refusal('stockIn', { id })).toMatchObject({ code: 'STEP_NOT_AVAILABLE' });
  });

  test('delivery by delivery, until all of the order is there', async () => {
    const order = await ordered(sanbao, ground);
    const states = async () => {
      const { purchaseOrder } = await office.read(
        'query ($id: ID!) { purchaseOrder(id: $id) { state lines { received application { state } } } }',
        { id: order.id },
      );
      const { state, lines } = purchaseOrder;
      return [state, lines[0].received, lines[1].received, lines[0].application.state];
    };
    await stocked(sanbao, order.id, [inspected(ground.blade, 3, 1)]);
    expect(await states()).toEqual(['PART_RECEIVED', 3, 0, 'ORDERED']);
    await stocked(sanbao, order.id, [inspected(ground.blade, 7), inspected(ground.belt, 4.5)]);
    expect(await states()).toEqual(['RECEIVED', 10, 4.5, 'FULFILLED']);
    const ledger = await ledgerOf(office, ground.belt);
    expect(ledger).toMatchObject([{ kind: 'IN', quantity: 4.5, balance: 4.5 }]);
  });

  test('never more than the order says, though two deliveries were counted at once', async () => {
    const order = await ordered(sanbao, ground, ten());
    const ready = async () => {
      const { id } = await delivered(sanbao, order.id);
      await countedBoth(sanbao, id, [{ part: ground.blade, quantity: 6 }]);
      const { version } = await office.step('inspectDelivery', {
        id,
        input: { inspection: [inspected(ground.blade, 6)] },
      });
      await management.step('confirmInspection', { id, expectedVersion: version });
      return id;
    };
    const deliveries = [await ready(), await ready()];
    const answers = await atOnce(
      order.id,
      deliveries.map(id => () => management.step('stockIn', { id })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const late = deliveries[answers.findIndex(({ status }) => status === 'rejected')];
    expect(await management.refusal('stockIn', { id: late })).toMatchObject({
      rule: 'moreThanOrdered',
      clause: '5.4.3',
      max: 4,
    });
  });

  test('under one Idempotency-Key, once', async () => {
    const { id } = await counted();
    const { version } = await office.step('inspectDelivery', {
      id,
      input: { inspection: [inspected(ground.blade, 10)] },
    });
    await management.step('confirmInspection', { id, expectedVersion: version });
    const before = await stockOf(office, ground.blade);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        management.ask('mutation ($id: ID!) { stockIn(id: $id) { state version } }', { id }, { 'idempotency-key': id }),
      ),
    );
    expect(new Set(answers.map(({ data }) => JSON.stringify(data.stockIn))).size).toBe(1);
    expect(await stockOf(office, ground.blade)).toBe(before + 10);
  });
});
