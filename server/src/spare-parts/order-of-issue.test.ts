import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checksOf, totalsOf } from '../../test/conformance.ts';
import { repairIn } from '../../test/repair.ts';
import { type Answer, type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import {
  inStock,
  type PartsGround,
  partForm,
  partsGround,
  requested,
  requestedByCustomer,
  stockOf,
} from '../../test/spare-parts.ts';

let sanbao: Sanbao;
let ground: PartsGround;
let office: Client;
let head: Client;
let management: Client;
/** Repairs in warranty of a machine that is down, and of one that runs. */
let down: string;
let running: string;
beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await partsGround(sanbao);
  office = await sanbao.as('after-sales');
  head = await sanbao.as('after-sales-head');
  management = await sanbao.as('management');
  down = (await repairIn(sanbao, ground, 'PLANNED')).id;
  running = (await repairIn(sanbao, ground, 'PLANNED')).id;
});
afterAll(() => sanbao.stop());

let parts = 0;
async function partWith(stock: number) {
  const { id } = await office.step('createPart', { input: partForm(`Z-6${++parts}`, `备件 ${parts}`) });
  if (stock) await inStock(sanbao, id, stock);
  return id as string;
}
const some = (id: string, part: string, quantity: number) => ({ id, input: { lines: [{ part, quantity }] } });
const asked = (order: string, part: string, quantity: number) => requested(sanbao, order, [{ part, quantity }]);
async function override(id: string, input: object) {
  const { partsRequest } = await office.read('query ($id: ID!) { partsRequest(id: $id) { version } }', { id });
  return { id, expectedVersion: partsRequest.version, input };
}
/** As it was entered when the machine ran. */
const runs = (request: string) =>
  sanbao.orm.em.fork().execute('update parts_request set machine_down = false where id = ?', [request]);

describe('5.4.5 within a class', () => {
  test('of two machines that are down, who asked later waits for who asked first', async () => {
    const part = await partWith(10);
    const first = await asked(down, part, 6);
    const later = await asked(down, part, 6);
    expect(await head.refusal('issueParts', some(later.id, part, 6))).toMatchObject({
      rule: 'earlierFirst',
      clause: '5.4.5',
      starves: [{ request: first.id, number: first.number, open: 6 }],
    });
    await head.step('issueParts', some(later.id, part, 4));
    await head.step('issueParts', some(first.id, part, 6));
  });

  test('a machine that is down comes before one that runs, though it asked later', async () => {
    const part = await partWith(6);
    const early = await asked(running, part, 3);
    await runs(early.id);
    const late = await asked(down, part, 6);
    expect(await head.refusal('issueParts', some(early.id, part, 1))).toMatchObject({
      rule: 'earlierFirst',
      numbers: late.number,
    });
    await head.step('issueParts', some(late.id, part, 6));
  });

  test('of what is paid, who needs it first; what is not paid keeps nobody waiting', async () => {
    const part = await partWith(3);
    await requestedByCustomer(sanbao, ground, part, 9, null);
    const first = await requestedByCustomer(sanbao, ground, part, 2);
    const later = await requestedByCustomer(sanbao, ground, part, 2);
    expect(await head.refusal('issueParts', some(later.id, part, 2))).toMatchObject({ rule: 'earlierFirst' });
    await head.step('issueParts', some(first.id, part, 2));
    await head.step('issueParts', some(later.id, part, 1));
  });

  test('of 32 at once only those get it who come first', async () => {
    const part = await partWith(8);
    const requests = [];
    for (let at = 0; at < 32; at++) requests.push((await asked(down, part, 1)).id as string);
    const query = 'mutation ($id: ID!, $input: IssueInput!) { issueParts(id: $id, input: $input) { id } }';
    const answers: Answer[] = await Promise.all(requests.map(id => head.ask(query, some(id, part, 1))));
    const served = requests.filter((_, at) => !answers[at]?.errors);
    expect(served).toEqual(requests.slice(0, 8));
    expect(await stockOf(office, part)).toBe(0);
  });
});

describe('5.4.5 an override', () => {
  test('names whom it overtakes, holds for so many and before those alone, and is used up', async () => {
    const part = await partWith(10);
    const first = await asked(down, part, 6);
    const later = await asked(down, part, 5);
    await management.step('overrideAllocation', await override(later.id, { reason: '出口订单' }));
    const overrides = async () =>
      (
        await office.read(
          'query ($id: ID!) { partsRequest(id: $id) { overrides { quantity used reason overtakes { number open } by { name } } } }',
          { id: later.id },
        )
      ).partsRequest.overrides;
    expect(await overrides()).toEqual([
      {
        quantity: 5,
        used: 0,
        reason: '出口订单',
        overtakes: [{ number: first.number, open: 6 }],
        by: { name: '徐静怡' },
      },
    ]);
    const third = await asked(down, part, 1);
    await head.step('issueParts', some(later.id, part, 5));
    expect(await overrides()).toMatchObject([{ quantity: 5, used: 5 }]);
    expect(await head.refusal('issueParts', some(third.id, part, 1))).toMatchObject({ rule: 'earlierFirst' });
    await inStock(sanbao, part, 10);
    await head.step('issueParts', some(first.id, part, 6));
    const { stockMovements } = await office.read(
      'query ($part: ID!) { stockMovements(filter: { part: { id: { eq: $part } }, kind: { eq: ISSUE } }, orderBy: [NUMBER_ASC]) { nodes { quantity overridden } } }',
      { part },
    );
    expect(stockMovements.nodes).toEqual([
      { quantity: -5, overridden: true },
      { quantity: -6, overridden: false },
    ]);
  });

  test('takes what was kept for those it overtakes: of it no more stays kept than is there, and they say so', async () => {
    const part = await partWith(6);
    const first = await asked(down, part, 2);
    const second = await asked(down, part, 3);
    await head.step('reserveParts', some(first.id, part, 2));
    await head.step('reserveParts', some(second.id, part, 3));
    const later = await asked(down, part, 5);
    await management.step('overrideAllocation', await override(later.id, { reason: '出口订单' }));
    await head.step('issueParts', some(later.id, part, 5));
    const kept = async (id: string) =>
      (await office.read('query ($id: ID!) { partsRequest(id: $id) { lines { reserved } history { step } } }', { id }))
        .partsRequest;
    expect(await kept(first.id)).toMatchObject({ lines: [{ reserved: 1 }], history: [{ step: 'issueParts' }, {}, {}] });
    expect(await kept(second.id)).toMatchObject({
      lines: [{ reserved: 0 }],
      history: [{ step: 'issueParts' }, {}, {}],
    });
  });

  test('what a count finds gone is kept for nobody any more, and whoever is served last says so', async () => {
    const part = await partWith(6);
    const [first, second] = [await asked(down, part, 2), await asked(down, part, 3)];
    await head.step('reserveParts', some(first.id, part, 2));
    await head.step('reserveParts', some(second.id, part, 3));
    const counted = { part, difference: -3, reason: '月末盘点' };
    const { id, version } = await management.step('proposeStockAdjustment', { input: counted });
    await (await sanbao.as('warehouse')).step('approveStockAdjustment', { id, expectedVersion: version });
    const kept = async ({ id: request }: { id: string }) =>
      (
        await office.read('query ($id: ID!) { partsRequest(id: $id) { lines { reserved } history { step } } }', {
          id: request,
        })
      ).partsRequest;
    expect(await kept(first)).toMatchObject({ lines: [{ reserved: 2 }] });
    expect(await kept(second)).toMatchObject({
      lines: [{ reserved: 1 }],
      history: [{ step: 'approveStockAdjustment' }, {}, {}],
    });
    expect(await stockOf(office, part)).toBe(3);
  });

  test('of which a part is issued holds for the rest, and for no more', async () => {
    const part = await partWith(10);
    await asked(down, part, 8);
    const later = await asked(down, part, 5);
    await management.step('overrideAllocation', await override(later.id, { reason: '出口订单' }));
    await head.step('issueParts', some(later.id, part, 4));
    await sanbao.orm.em.fork().execute('update parts_request_line set quantity = 7 where request_id = ?', [later.id]);
    expect(await head.refusal('issueParts', some(later.id, part, 2))).toMatchObject({ rule: 'earlierFirst' });
    await head.step('issueParts', some(later.id, part, 1));
  });

  test('is none where nobody is overtaken, and starves nobody who came later', async () => {
    const part = await partWith(6);
    const charged = await requestedByCustomer(sanbao, ground, part, 4);
    const none = await override(charged.id, { reason: '急' });
    expect(await management.refusal('overrideAllocation', none)).toMatchObject({ rule: 'nobodyOvertaken' });
    await asked(running, part, 6);
    await management.step('overrideAllocation', await override(charged.id, { reason: '急' }));
    const { number } = await asked(down, part, 2);
    expect(await head.refusal('issueParts', some(charged.id, part, 4))).toMatchObject({
      rule: 'inWarrantyFirst',
      numbers: expect.stringContaining(number),
    });
  });

  test('settles no payment', async () => {
    const part = await partWith(3);
    const unpaid = await requestedByCustomer(sanbao, ground, part, 2, null);
    await asked(down, part, 3);
    await management.step('overrideAllocation', await override(unpaid.id, { reason: '老客户' }));
    expect(await head.refusal('issueParts', some(unpaid.id, part, 2))).toMatchObject({ rule: 'notRemitted' });
  });

  test('by giving a request up and asking anew is told', async () => {
    const totals = async () => totalsOf((await checksOf(office, '5.4.5')).warrantyNotPassedOver);
    const before = await totals();
    const part = await partWith(4);
    const first = await asked(down, part, 4);
    const charged = await requestedByCustomer(sanbao, ground, part, 4);
    sanbao.clock.now = new Date('2026-11-23T03:00:00Z');
    await office.step('cancelPartsRequest', { id: first.id, input: { reason: '稍后再领' } });
    await head.step('issueParts', some(charged.id, part, 4));
    sanbao.clock.now = new Date('2026-11-23T04:00:00Z');
    await asked(down, part, 4);
    sanbao.clock.now = new Date('2026-11-23T02:00:00Z');
    const after = await totals();
    expect([after.deviating ?? 0, after.conforming]).toEqual([
      (before.deviating ?? 0) + 1,
      (before.conforming ?? 0) + 1,
    ]);
  });
});

describe('5.4.5 parts that are kept for an order', () => {
  test('are issued to nobody else, though others come before later; and can be let go', async () => {
    const part = await partWith(5);
    const kept = await asked(running, part, 4);
    await runs(kept.id);
    await office.step('reserveParts', some(kept.id, part, 3));
    expect(await office.refusal('reserveParts', some(kept.id, part, 2))).toMatchObject({ rule: 'moreThanRequested' });
    const late = await asked(down, part, 4);
    expect(await head.refusal('issueParts', some(late.id, part, 3))).toMatchObject({
      rule: 'keptForOthers',
      numbers: kept.number,
    });
    await head.step('issueParts', some(late.id, part, 2));
    expect(await office.refusal('releaseParts', some(kept.id, part, 4))).toMatchObject({
      rule: 'moreThanKept',
      max: 3,
    });
    await office.step('releaseParts', some(kept.id, part, 1));
    await head.step('issueParts', some(late.id, part, 1));
    await head.step('issueParts', some(kept.id, part, 2));
    const { partsRequest } = await office.read(
      'query ($id: ID!) { partsRequest(id: $id) { state lines { issued reserved } } }',
      { id: kept.id },
    );
    expect(partsRequest).toEqual({ state: 'PART_ISSUED', lines: [{ issued: 2, reserved: 0 }] });
    expect(await office.refusal('releaseParts', some(kept.id, part, 1))).toMatchObject({ rule: 'nothingKept' });
  });

  test('are there, in their turn, for an order; what is given up is kept no longer', async () => {
    const part = await partWith(3);
    const first = await asked(down, part, 2);
    const later = await asked(down, part, 2);
    expect(await office.refusal('reserveParts', some(later.id, part, 2))).toMatchObject({ rule: 'earlierFirst' });
    await office.step('reserveParts', some(first.id, part, 2));
    await office.step('reserveParts', some(later.id, part, 1));
    expect(await office.refusal('reserveParts', some(later.id, part, 1))).toMatchObject({ rule: 'earlierFirst' });
    const sold = await requestedByCustomer(sanbao, ground, part, 1);
    expect(await office.refusal('reserveParts', some(sold.id, part, 1))).toMatchObject({ rule: 'keptForOrders' });
    await office.step('cancelPartsRequest', { id: first.id, input: { reason: '不用' } });
    await office.step('reserveParts', some(later.id, part, 1));
    const demand = await office.read(
      'query ($part: ID) { partsDemand(part: $part) { reserved waiting { reserved } } }',
      {
        part,
      },
    );
    expect(demand.partsDemand).toEqual([{ reserved: 2, waiting: [{ reserved: 2 }, { reserved: 0 }] }]);
    const none = await partWith(0);
    const { id } = await asked(down, none, 1);
    expect(await office.refusal('reserveParts', some(id, none, 1))).toMatchObject({ rule: 'notInStock' });
  });

  test('of 16 that keep at once, no more than is there', async () => {
    const part = await partWith(5);
    const requests = [];
    for (let at = 0; at < 16; at++) requests.push((await asked(down, part, 1)).id as string);
    const query = 'mutation ($id: ID!, $input: ReservationInput!) { reserveParts(id: $id, input: $input) { id } }';
    const answers = await Promise.all(requests.map(id => office.ask(query, some(id, part, 1))));
    expect(requests.filter((_, at) => !answers[at]?.errors)).toEqual(requests.slice(0, 5));
  });
});
