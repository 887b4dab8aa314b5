import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import {
  countedBoth,
  delivered,
  inspected,
  ordered,
  type PartsGround,
  partsGround,
  stockOf,
} from '../../test/spare-parts.ts';

let sanbao: Sanbao;
let ground: PartsGround;
let office: Client;
let management: Client;
beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await partsGround(sanbao);
  office = await sanbao.as('after-sales');
  management = await sanbao.as('management');
});
afterAll(() => sanbao.stop());

const blades = (quantity: number) => [{ part: ground.blade, quantity }];
const tenOrdered = async () => (await ordered(sanbao, ground, blades(10))).id as string;

/** A delivery that is counted and inspected and waits to be taken in. */
async function ready(order: string, accepted: number, rejected = 0) {
  const { id } = await delivered(sanbao, order);
  await countedBoth(sanbao, id, blades(accepted + rejected));
  const { version } = await office.step('inspectDelivery', {
    id,
    input: { inspection: [inspected(ground.blade, accepted, rejected)] },
  });
  await management.step('confirmInspection', { id, expectedVersion: version });
  return id as string;
}
const reason = { reason: '退回供应商' };
const blockedOf = async (id: string) => {
  const { goodsReceipt } = await management.read(
    'query ($id: ID!) { goodsReceipt(id: $id) { availableSteps { name blocked } } }',
    { id },
  );
  const steps: { name: string; blocked: string | null }[] = goodsReceipt.availableSteps;
  return Object.fromEntries(steps.map(({ name, blocked }) => [name, blocked]));
};
const nonconforming = async (number: string) =>
  (
    await office.read(
      'query ($number: String!) { nonconformities(filter: { madeBy: { eq: $number } }) { nodes { source what quantity } } }',
      { number },
    )
  ).nonconformities.nodes;

describe('5.4.3 two deliveries upon one order', () => {
  test('what is beyond the order is told beforehand, and goes back; the rest is taken in', async () => {
    const order = await tenOrdered();
    const [first, second] = [await ready(order, 6), await ready(order, 7, 1)];
    expect(await blockedOf(second)).toMatchObject({ stockIn: null, rejectSurplus: expect.any(String) });
    await management.step('stockIn', { id: first });
    expect(await blockedOf(second)).toMatchObject({ stockIn: expect.stringContaining('4'), rejectSurplus: null });
    expect(await management.refusal('stockIn', { id: second })).toMatchObject({ rule: 'moreThanOrdered', max: 4 });
    const { number } = await management.step('rejectSurplus', { id: second, input: reason });
    const before = await stockOf(office, ground.blade);
    expect(await management.step('stockIn', { id: second })).toMatchObject({ state: 'STOCKED' });
    expect(await stockOf(office, ground.blade)).toBe(before + 4);
    expect(await nonconforming(number)).toEqual([
      { source: 'INSPECTION', what: '刃口崩缺', quantity: 1 },
      { source: 'SURPLUS', what: '退回供应商', quantity: 3 },
    ]);
    expect(await management.refusal('rejectSurplus', { id: second, input: reason })).toMatchObject({
      code: 'STEP_NOT_AVAILABLE',
    });
  });

  test('a whole delivery too many goes back, or is cancelled with a reason; one within the order is not', async () => {
    const order = await tenOrdered();
    const [first, second, third] = [await ready(order, 10), await ready(order, 10), await ready(order, 10)];
    expect(await management.refusal('cancelDelivery', { id: first, input: reason })).toMatchObject({
      rule: 'countedAlready',
    });
    expect(await management.refusal('rejectSurplus', { id: first, input: reason })).toMatchObject({
      rule: 'noSurplus',
    });
    await management.step('stockIn', { id: first });
    const { number } = await management.step('rejectSurplus', { id: second, input: reason });
    expect(await management.step('cancelDelivery', { id: third, input: reason })).toMatchObject({ state: 'CANCELLED' });
    expect(await nonconforming(number)).toMatchObject([{ source: 'SURPLUS', quantity: 10 }]);
    const { goodsReceipt } = await office.read(
      'query ($id: ID!) { goodsReceipt(id: $id) { state surplusReason surplus { quantity part { id } } } }',
      { id: second },
    );
    expect(goodsReceipt).toEqual({
      state: 'CANCELLED',
      surplusReason: '退回供应商',
      surplus: [{ quantity: 10, part: { id: ground.blade } }],
    });
  });

  test('more than was ordered, counted alike, goes back before it is inspected', async () => {
    const { id } = await delivered(sanbao, await tenOrdered());
    await countedBoth(sanbao, id, [...blades(13), { part: ground.sensor, quantity: 2 }]);
    expect(await management.step('rejectSurplus', { id, input: reason })).toMatchObject({ state: 'COUNTED' });
    const inspect = (quantity: number) => ({ id, input: { inspection: [inspected(ground.blade, quantity)] } });
    expect(await office.refusal('inspectDelivery', inspect(13))).toMatchObject({ rule: 'inspectionUnlikeCount' });
    const { version, number } = await office.step('inspectDelivery', inspect(10));
    await management.step('confirmInspection', { id, expectedVersion: version });
    await management.step('stockIn', { id });
    expect((await nonconforming(number)).map(({ quantity }: { quantity: number }) => quantity).sort()).toEqual([2, 3]);
  });

  test('where the counts differ, they are counted anew first', async () => {
    const { id } = await delivered(sanbao, await tenOrdered());
    await countedBoth(sanbao, id, blades(13), blades(12));
    expect(await management.refusal('rejectSurplus', { id, input: reason })).toMatchObject({
      rule: 'countedUnequally',
    });
  });

  test('of 8 deliveries taken in at once, no more than was ordered; each of the others has its way on', async () => {
    const order = await tenOrdered();
    const ids: string[] = [];
    for (let at = 0; at < 8; at++) ids.push(await ready(order, 4));
    const before = await stockOf(office, ground.blade);
    const all = await Promise.all(
      ids.map(id => management.ask('mutation ($id: ID!) { stockIn(id: $id) { id } }', { id })),
    );
    const late = ids.filter((_, at) => all[at]?.errors);
    expect(late).toHaveLength(6);
    for (const id of late) {
      await management.step('rejectSurplus', { id, input: reason });
      const { state } = (await management.read('query ($id: ID!) { goodsReceipt(id: $id) { state } }', { id }))
        .goodsReceipt;
      if (state === 'INSPECTED') await management.step('stockIn', { id });
    }
    expect(await stockOf(office, ground.blade)).toBe(before + 10);
    const { goodsReceipts } = await office.read(
      'query ($order: ID!) { goodsReceipts(filter: { purchaseOrder: { id: { eq: $order } } }, first: 20) { nodes { state } } }',
      { order },
    );
    expect(goodsReceipts.nodes.map(({ state }: { state: string }) => state).sort()).toEqual([
      ...Array(5).fill('CANCELLED'),
      ...Array(3).fill('STOCKED'),
    ]);
  });
});

describe('5.4.3 the same delivery note', () => {
  const note = (purchaseOrder: string, more: object = {}) => ({
    input: { purchaseOrder, deliveryNote: 'MF2611-093', ...more },
  });

  test('upon the same order is pointed out, and taken when it is answered', async () => {
    const order = await tenOrdered();
    const { id, number } = await management.step('registerDelivery', note(order));
    expect(await office.refusal('registerDelivery', note(order))).toMatchObject({
      rule: 'deliveryNoteUsed',
      number,
      fields: { sameNoteReason: expect.any(String) },
    });
    expect(await office.refusal('registerDelivery', note(order, { deliveryNote: 'ｍｆ2611—093 ' }))).toMatchObject({
      rule: 'deliveryNoteUsed',
      number,
    });
    await office.step('registerDelivery', note(order, { sameNoteReason: '分两车送达' }));
    await management.step('cancelDelivery', { id, input: reason });
    await office.step('registerDelivery', note(await tenOrdered()));
  });

  test('by 8 at once, once', async () => {
    const order = await tenOrdered();
    const query = 'mutation ($input: GoodsReceiptInput!) { registerDelivery(input: $input) { id } }';
    const all = await Promise.all(Array.from({ length: 8 }, () => management.ask(query, note(order))));
    expect(all.filter(({ errors }) => !errors)).toHaveLength(1);
  });
});
