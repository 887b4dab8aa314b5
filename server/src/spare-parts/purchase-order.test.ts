import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import {
  applicationForm,
  applicationIn,
  delivered,
  inspected,
  ordered,
  orderForm,
  type PartsGround,
  partsGround,
  stocked,
} from '../../test/spare-parts.ts';

let sanbao: Sanbao;
let ground: PartsGround;
let management: Client;
beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await partsGround(sanbao);
  management = await sanbao.as('management');
});
afterAll(() => sanbao.stop());

const stateOf = async (kind: string, id: string) =>
  (await management.read(`query ($id: ID!) { ${kind}(id: $id) { state } }`, { id }))[kind].state;

describe('5.4.2 the order', () => {
  test('is waited for by a confirmed application until all of it is ordered, and begins with what is still open', async () => {
    const { id: application } = await applicationIn(sanbao, ground, 'CONFIRMED');
    const waiting = async () =>
      (await management.read('{ inboxPage(step: "placePurchaseOrder") { entries { record resource step } } }'))
        .inboxPage.entries;
    const offered = async () => {
      const query = 'query ($id: ID!) { partsApplication(id: $id) { availableSteps { name blocked } } }';
      const { availableSteps } = (await management.read(query, { id: application })).partsApplication;
      return availableSteps.find(({ name }: { name: string }) => name === 'placePurchaseOrder');
    };
    const beginning = async () => {
      const query = 'query ($id: ID!) { beginning(step: "placePurchaseOrder", record: $id) }';
      return (await management.read(query, { id: application })).beginning.lines;
    };
    const task = { record: application, resource: 'PartsApplication', step: 'placePurchaseOrder' };
    expect(await waiting()).toContainEqual(task);
    expect(await offered()).toEqual({ name: 'placePurchaseOrder', blocked: null });
    const open = (lines: { part: string; quantity: number }[]) =>
      lines.map(line => expect.objectContaining({ application, ...line }));
    const lines = applicationForm(ground).lines.map(({ part, quantity }) => ({ part, quantity }));
    expect(await beginning()).toEqual(open(lines));

    const [first, ...rest] = lines as [(typeof lines)[number], ...typeof lines];
    const half = [{ ...first, quantity: first.quantity / 2 }];
    await management.step('placePurchaseOrder', { input: orderForm(ground, application, half) });
    expect(await beginning()).toEqual(open([...half, ...rest]));
    const input = orderForm(ground, application, [...half, ...rest]);
    await management.step('placePurchaseOrder', { input });
    expect(await beginning()).toEqual([]);
    expect(await waiting()).not.toContainEqual(task);
    expect(await offered()).toBeUndefined();
  });

  test('begins with nothing for whoever does not order, and for no other step', async () => {
    const { id } = await applicationIn(sanbao, ground, 'CONFIRMED');
    const asked = (step: string, record = id) =>
      [`query ($step: String!, $record: ID!) { beginning(step: $step, record: $record) }`, { step, record }] as const;
    const beginning = async (account: string, ...args: Parameters<typeof asked>) =>
      (await (await sanbao.as(account)).read(...asked(...args))).beginning;
    expect((await beginning('management', 'placePurchaseOrder')).lines).not.toEqual([]);
    expect(await beginning('after-sales', 'placePurchaseOrder')).toBeNull();
    expect(await beginning('management', 'confirmPartsApplication')).toBeNull();
    expect(await beginning('management', 'placePurchaseOrder', 'x')).toBeNull();
  });

  test('is for what was confirmed; the application is ordered once all of it is', async () => {
    const { id: application } = await applicationIn(sanbao, ground, 'CONFIRMED');
    const some = orderForm(ground, application, [
      { part: ground.blade, quantity: 6 },
      { part: ground.belt, quantity: 4.5 },
    ]);
    const office = await sanbao.as('after-sales');
    expect(await office.refusal('placePurchaseOrder', { input: some })).toMatchObject({ code: 'FORBIDDEN' });
    const { lines, ...order } = await management.step(
      'placePurchaseOrder',
      { input: some },
      'number state net tax gross lines { quantity net tax gross received }',
    );
    expect(order).toEqual({
      number: expect.stringMatching(/^PO-2026-\d{4}$/),
      state: 'ORDERED',
      ...{ net: 1050, tax: 136.5, gross: 1186.5 },
    });
    expect(lines[1]).toEqual({ quantity: 4.5, net: 450, tax: 58.5, gross: 508.5, received: 0 });
    expect(await stateOf('partsApplication', application)).toBe('CONFIRMED');
    const rest = orderForm(ground, application, [{ part: ground.blade, quantity: 4 }]);
    await management.step('placePurchaseOrder', { input: rest });
    expect(await stateOf('partsApplication', application)).toBe('ORDERED');
  });

  test.each([
    ['what was not confirmed', () => [{ part: ground.sensor, quantity: 1 }], {}, 'itemNotConfirmed'],
    ['more than was confirmed', () => [{ part: ground.blade, quantity: 10.001 }], {}, 'moreThanConfirmed'],
    [
      'an item twice',
      () => [
        { part: ground.blade, quantity: 1 },
        { part: ground.blade, quantity: 1 },
      ],
      {},
      'partTwice',
    ],
    ['what should have come', () => [{ part: ground.blade, quantity: 1 }], { dueOn: '2026-11-22' }, 'dueInThePast'],
  ])('is never for %s', async (_, lines, change, rule) => {
    const { id } = await applicationIn(sanbao, ground, 'CONFIRMED');
    const input = orderForm(ground, id, lines(), change);
    expect(await management.refusal('placePurchaseOrder', { input })).toMatchObject({ rule, clause: '5.4.2' });
  });

  test('is not drawn from what Management has not confirmed', async () => {
    const { id } = await applicationIn(sanbao, ground, 'SIGNED');
    const input = orderForm(ground, id, [{ part: ground.blade, quantity: 1 }]);
    expect(await management.refusal('placePurchaseOrder', { input })).toMatchObject({
      rule: 'applicationNotConfirmed',
    });
  });

  test('of two orders at once for the same item, one is placed', async () => {
    const { id } = await applicationIn(sanbao, ground, 'CONFIRMED');
    const input = orderForm(ground, id, [{ part: ground.blade, quantity: 6 }]);
    const answers = await Promise.allSettled([1, 2].map(() => management.step('placePurchaseOrder', { input })));
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('is amended as a new revision; what has come stays', async () => {
    const order = await ordered(sanbao, ground);
    await stocked(sanbao, order.id, [inspected(ground.blade, 4)]);
    const amend = (quantity: number, reason = '供应商分批') => ({
      id: order.id,
      input: {
        lines: [{ application: order.application, part: ground.blade, quantity, unitPrice: 98 }],
        taxRate: 13,
        dueOn: '2026-12-31',
        reason,
      },
    });
    expect(await management.refusal('amendPurchaseOrder', amend(3))).toMatchObject({ rule: 'lessThanCame' });
    expect(await management.refusal('amendPurchaseOrder', amend(4))).toMatchObject({ rule: 'nothingLeftToCome' });
    expect(
      await management.step('amendPurchaseOrder', amend(8), 'state revision lines { quantity received unitPrice }'),
    ).toEqual({
      state: 'PART_RECEIVED',
      revision: 2,
      lines: [{ quantity: 8, received: 4, unitPrice: 98 }],
    });
    expect(await stateOf('partsApplication', order.application)).toBe('CONFIRMED');
  });

  test('is cancelled while nothing has come, and its items are open again', async () => {
    const order = await ordered(sanbao, ground);
    const receipt = await delivered(sanbao, order.id);
    const cancel = { id: order.id, input: { reason: '供应商停产' } };
    expect(await management.refusal('cancelPurchaseOrder', cancel)).toMatchObject({
      rule: 'deliveryUnderway',
      number: receipt.number,
    });
    await management.step('cancelDelivery', { id: receipt.id, input: { reason: '误登记' } });
    expect(await management.step('cancelPurchaseOrder', cancel)).toMatchObject({ state: 'CANCELLED' });
    expect(await stateOf('partsApplication', order.application)).toBe('CONFIRMED');
    const again = orderForm(
      ground,
      order.application,
      applicationForm(ground).lines.map(({ part, quantity }) => ({ part, quantity })),
    );
    expect(await management.step('placePurchaseOrder', { input: again })).toMatchObject({ state: 'ORDERED' });
  });

  test('is closed short with a reason; the rest can be ordered elsewhere', async () => {
    const order = await ordered(sanbao, ground);
    expect(
      await management.refusal('closePurchaseOrderShort', { id: order.id, input: { reason: '缺货' } }),
    ).toMatchObject({ code: 'STEP_NOT_AVAILABLE' });
    await stocked(sanbao, order.id, [inspected(ground.blade, 10), inspected(ground.belt, 2)]);
    expect(await management.step('closePurchaseOrderShort', { id: order.id, input: { reason: '缺货' } })).toMatchObject(
      { state: 'CLOSED_SHORT' },
    );
    expect(await stateOf('partsApplication', order.application)).toBe('CONFIRMED');
    const rest = (quantity: number) => ({
      input: orderForm(ground, order.application, [{ part: ground.belt, quantity }]),
    });
    expect(await management.refusal('placePurchaseOrder', rest(2.501))).toMatchObject({
      rule: 'moreThanConfirmed',
      max: 2.5,
    });
    const other = await management.step('placePurchaseOrder', rest(2.5));
    await stocked(sanbao, other.id, [inspected(ground.belt, 2.5)]);
    expect(await stateOf('purchaseOrder', other.id)).toBe('RECEIVED');
    expect(await stateOf('partsApplication', order.application)).toBe('FULFILLED');
  });
});
