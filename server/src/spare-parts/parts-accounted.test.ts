import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checksOf, totalsOf } from '../../test/conformance.ts';
import { repairIn, reportSigned } from '../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import {
  applicationIn,
  inStock,
  ledgerOf,
  type PartsGround,
  partForm,
  partsGround,
  remitted,
  requested,
  stockOf,
} from '../../test/spare-parts.ts';
import { message } from '../messages/catalogue.ts';

let sanbao: Sanbao;
let ground: PartsGround;
let office: Client;
let head: Client;
let management: Client;
beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await partsGround(sanbao);
  office = await sanbao.as('after-sales');
  head = await sanbao.as('after-sales-head');
  management = await sanbao.as('management');
});
afterAll(() => sanbao.stop());

let parts = 0;
async function partWith(stock: number, change: object = {}) {
  const { id } = await office.step('createPart', { input: partForm(`Z-4${++parts}`, `备件 ${parts}`, change) });
  if (stock) await inStock(sanbao, id, stock);
  return id as string;
}
const issue = (id: string, part: string, quantity: number) => ({ id, input: { lines: [{ part, quantity }] } });

describe('5.4.1 parts for a customer’s application are held to it', () => {
  const sold = async (part: string, quantity: number, change: object = {}) =>
    (
      await applicationIn(sanbao, ground, 'CONFIRMED', {
        lines: [{ part, quantity }],
        customer: ground.customer,
        ...change,
      })
    ).id as string;
  const ask = (application: string, part: string, quantity: number) => ({
    input: { application, lines: [{ part, quantity }] },
  });

  test('only what was confirmed, and over all requests no more of it', async () => {
    const [part, other] = [await partWith(20), await partWith(20)];
    const application = await sold(part, 3);
    expect(await office.refusal('requestParts', ask(application, other, 1))).toMatchObject({ rule: 'notConfirmedFor' });
    expect(await office.refusal('requestParts', ask(application, part, 100))).toMatchObject({
      rule: 'moreThanConfirmedFor',
      max: 3,
      fields: { 'lines.0.quantity': expect.any(String) },
    });
    const { id: first } = await office.step('requestParts', ask(application, part, 2));
    expect(await office.refusal('requestParts', ask(application, part, 2))).toMatchObject({
      rule: 'moreThanConfirmedFor',
      max: 1,
    });
    await office.step('cancelPartsRequest', { id: first, input: { reason: '改期' } });
    await office.step('requestParts', ask(application, part, 3));
  });

  test('a substitute in the place of what it replaces', async () => {
    const [part, substitute] = [await partWith(0), await partWith(5)];
    const { id, version } = await applicationIn(sanbao, ground, 'SIGNED', {
      lines: [{ part, quantity: 2 }],
      customer: ground.customer,
    });
    const confirmation = [{ part, decision: 'SUBSTITUTED', quantity: 2, substitute }];
    await management.step('confirmPartsApplication', { id, expectedVersion: version, input: { confirmation } });
    expect(await office.refusal('requestParts', ask(id, part, 1))).toMatchObject({ rule: 'notConfirmedFor' });
    await office.step('requestParts', ask(id, substitute, 2));
  });

  test('what came in covers it: a cent, or a day that After-Sales types, settles nothing', async () => {
    const part = await partWith(20, { unitPrice: 100 });
    const application = await sold(part, 3, { remittedOn: '2026-11-20' });
    const { id } = await office.step('requestParts', ask(application, part, 3));
    expect(await head.refusal('issueParts', issue(id, part, 1))).toMatchObject({ rule: 'notRemitted', owed: '339.00' });
    await remitted(sanbao, application, 0.01);
    expect(await head.refusal('issueParts', issue(id, part, 1))).toMatchObject({
      rule: 'notRemitted',
      remitted: '0.01',
    });
    const { id: money } = await remitted(sanbao, application, 338.99);
    await head.step('issueParts', issue(id, part, 3));
    expect(await stockOf(office, part)).toBe(17);
    const paid = async () => totalsOf((await checksOf(office, '5.4.5')).soldAfterRemittance);
    expect(await paid()).toMatchObject({ conforming: 1 });
    await (await sanbao.as('sales')).step('cancelRemittance', { id: money, input: { reason: '误登' } });
    expect(await paid()).toMatchObject({ missing: 1 });
  });

  test('what was remitted by mistake is taken off the books after the parts have gone out, and waits until it has come', async () => {
    const part = await partWith(20, { unitPrice: 100 });
    const sales = await sanbao.as('sales');
    const application = await sold(part, 3);
    const { id: money } = await remitted(sanbao, application, 339);
    const { id } = await office.step('requestParts', ask(application, part, 3));
    await head.step('issueParts', issue(id, part, 2));
    const mistaken = { id: money, input: { reason: '误登他户汇款' } };
    const deviating = async () => totalsOf((await checksOf(office, '5.4.5')).issuedIsPaid).deviating ?? 0;
    const before = await deviating();
    await sales.step('cancelRemittance', mistaken);
    const lapses = async () =>
      (
        await office.read(
          'query ($id: ID!) { partsApplication(id: $id) { lapses(first: 5) { state what demandedBy recordNumber } } }',
          { id: application },
        )
      ).partsApplication.lapses;
    const [lapse] = await lapses();
    const owed = { number: lapse.recordNumber, owed: '226.00', remitted: '0.00' };
    expect(lapse).toMatchObject({ state: 'OPEN', what: message('en', 'issuedNotRemitted', owed), demandedBy: '5.4.5' });
    const { inbox } = await office.read('{ inbox(first: 100) { step } }');
    expect(inbox.map((each: { step: string }) => each.step)).toContain('noteLapse');
    expect(await deviating()).toBe((before ?? 0) + 1);
    expect(await head.refusal('issueParts', issue(id, part, 1))).toMatchObject({ rule: 'notRemitted' });
    await office.step('returnParts', { id, input: { lines: [{ part, unused: 1, old: 0 }] } });
    await remitted(sanbao, application, 112);
    expect(await lapses()).toMatchObject([{ state: 'OPEN' }]);
    await remitted(sanbao, application, 1);
    expect(await lapses()).toMatchObject([{ state: 'SETTLED' }]);
  });

  test('the price is that of the day it was confirmed', async () => {
    const part = await partWith(20, { unitPrice: 100 });
    const application = await sold(part, 1);
    const { number } = (await office.read('query ($id: ID!) { part(id: $id) { number } }', { id: part })).part;
    expect(number).toMatch(/^PT-/);
    await office.step('updatePart', { id: part, input: partForm(`Z-4${parts}`, '备件', { unitPrice: 1 }) });
    await remitted(sanbao, application, 1.13);
    const { id } = await office.step('requestParts', ask(application, part, 1));
    expect(await head.refusal('issueParts', issue(id, part, 1))).toMatchObject({ rule: 'notRemitted', owed: '113.00' });
  });

  test('of 16 requests at once, as many as were confirmed; and what came in pays for one', async () => {
    const part = await partWith(40, { unitPrice: 100 });
    const application = await sold(part, 5);
    const asked = await Promise.all(
      Array.from({ length: 16 }, () =>
        office.ask(
          'mutation ($input: PartsRequestInput!) { requestParts(input: $input) { id } }',
          ask(application, part, 1),
        ),
      ),
    );
    const taken = asked.filter(({ errors }) => !errors).map(({ data }) => data.requestParts.id as string);
    expect(taken).toHaveLength(5);
    expect(new Set(asked.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions.rule)))).toEqual(
      new Set(['moreThanConfirmedFor']),
    );
    await remitted(sanbao, application, 113);
    const issued = await Promise.all(
      taken.map(id =>
        head.ask('mutation ($id: ID!, $input: IssueInput!) { issueParts(id: $id, input: $input) { id } }', {
          id,
          input: { lines: [{ part, quantity: 1 }] },
        }),
      ),
    );
    expect(issued.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(await stockOf(office, part)).toBe(39);
  });

  test('no more is confirmed than was applied and signed for', async () => {
    const part = await partWith(0);
    const { id, version } = await applicationIn(sanbao, ground, 'SIGNED', { lines: [{ part, quantity: 10 }] });
    const confirm = (quantity: number) => ({
      id,
      expectedVersion: version,
      input: { confirmation: [{ part, decision: 'CONFIRMED', quantity }] },
    });
    expect(await management.refusal('confirmPartsApplication', confirm(1000))).toMatchObject({
      rule: 'moreThanApplied',
      max: 10,
    });
    await management.step('confirmPartsApplication', confirm(9));
  });
});

describe('5.4.5 a movement keeps the price it went out at', () => {
  const prices = async (part: string) => {
    const { stockMovements } = await office.read(
      'query ($part: ID!) { stockMovements(filter: { part: { id: { eq: $part } } }, orderBy: [NUMBER_ASC]) { nodes { kind quantity unitPrice } } }',
      { part },
    );
    return stockMovements.nodes.map((each: { kind: string; quantity: number; unitPrice: number }) =>
      Object.values(each),
    );
  };

  test('what comes back undoes what was issued last, at its price; and costs are those of what stayed out', async () => {
    const order = (await repairIn(sanbao, ground, 'PLANNED')).id;
    const part = await partWith(10, { unitPrice: 100 });
    const { id } = await requested(sanbao, order, [{ part, quantity: 5 }]);
    await head.step('issueParts', issue(id, part, 4));
    await office.step('updatePart', { id: part, input: partForm(`Z-4${parts}`, '备件', { unitPrice: 300 }) });
    await head.step('issueParts', issue(id, part, 1));
    await office.step('returnParts', { id, input: { lines: [{ part, unused: 3, old: 0 }] } });
    await office.step('returnParts', { id, input: { lines: [{ part, unused: 1, old: 0 }] } });
    expect(await prices(part)).toEqual([
      ['ADJUST', 10, 100],
      ['ISSUE', -4, 100],
      ['ISSUE', -1, 300],
      ['RETURN', 1, 300],
      ['RETURN', 2, 100],
      ['RETURN', 1, 100],
    ]);
    const asked = { from: '2026-11-01', until: '2026-11-30' };
    const { partsCostByPart, warrantyCostByModel } = await management.read(
      `query ($from: Day!, $until: Day!) { partsCostByPart(from: $from, until: $until) { name quantity cost }
        warrantyCostByModel(from: $from, until: $until) { parts } }`,
      asked,
    );
    expect(partsCostByPart.find(({ name }: { name: string }) => name === '备件')).toMatchObject({
      quantity: 1,
      cost: 100,
    });
    expect(warrantyCostByModel).toMatchObject([{ parts: 100 }]);
  });
});

describe('5.4.3 a unit of measure', () => {
  test('stays once something is waited for or has moved; what does so is named', async () => {
    const order = (await repairIn(sanbao, ground, 'PLANNED')).id;
    const part = await partWith(0, { unit: 'ROLL' });
    const change = (unit: string) => ({ id: part, input: partForm(`Z-4${parts}`, '同步带', { unit }) });
    await office.step('updatePart', change('METRE'));
    const { id, number } = await requested(sanbao, order, [{ part, quantity: 1.5 }]);
    const refused = await office.refusal('updatePart', change('KILOGRAM'));
    expect(refused).toMatchObject({ rule: 'unitInUse', numbers: number, fields: { unit: expect.any(String) } });
    await office.step('cancelPartsRequest', { id, input: { reason: '不用' } });
    await office.step('updatePart', change('KILOGRAM'));
    const { number: application } = await applicationIn(sanbao, ground, 'DRAFT', { lines: [{ part, quantity: 1.5 }] });
    expect(await office.refusal('updatePart', change('METRE'))).toMatchObject({ numbers: application });
    await inStock(sanbao, part, 2.5);
    expect((await office.refusal('updatePart', change('METRE'))).numbers).toMatch(/^SM-/);
  });

  test('of what is counted by the piece takes no fraction, wherever it is entered', async () => {
    const order = (await repairIn(sanbao, ground, 'PLANNED')).id;
    const part = await partWith(5, { unit: 'SET' });
    const half = [{ part, quantity: 0.5 }];
    const whole = { rule: 'wholeNumberOnly', clause: expect.any(String) };
    expect(await office.refusal('requestParts', { input: { order, lines: half } })).toMatchObject(whole);
    expect(await office.refusal('draftPartsApplication', { input: { lines: half } })).toMatchObject(whole);
    const adjustment = { part, difference: -0.5, reason: '盘点' };
    expect(await management.refusal('proposeStockAdjustment', { input: adjustment })).toMatchObject(whole);
    const { id } = await requested(sanbao, order, [{ part, quantity: 4 }]);
    expect(await head.refusal('issueParts', issue(id, part, 0.5))).toMatchObject(whole);
    expect(await office.refusal('reserveParts', issue(id, part, 0.5))).toMatchObject(whole);
    await head.step('issueParts', issue(id, part, 2));
    expect(
      await office.refusal('returnParts', { id, input: { lines: [{ part, unused: 0.5, old: 0 }] } }),
    ).toMatchObject(whole);
    const signed = await applicationIn(sanbao, ground, 'SIGNED', { lines: [{ part, quantity: 2 }] });
    const confirmation = [{ part, decision: 'CONFIRMED', quantity: 1.5 }];
    expect(
      await management.refusal('confirmPartsApplication', {
        id: signed.id,
        expectedVersion: signed.version,
        input: { confirmation },
      }),
    ).toMatchObject(whole);
    expect((await ledgerOf(office, part)).map(({ quantity }) => quantity)).toEqual([5, -2]);
  });
});

describe('5.3.6 what was issued for an order is accounted for', () => {
  const back = (id: string, part: string, unused: number) => ({ id, input: { lines: [{ part, unused, old: 0 }] } });

  test('and does not vanish with an order that is held and called off', async () => {
    const part = await partWith(5);
    const { id: order } = await repairIn(sanbao, ground, 'PLANNED');
    const { id } = await requested(sanbao, order, [{ part, quantity: 3 }]);
    await head.step('issueParts', issue(id, part, 3));
    const off = { id: order, input: { reason: '用户自行修复' } };
    expect(await office.refusal('cancelServiceOrder', off)).toMatchObject({ rule: 'partUnaccounted', quantity: 3 });
    await office.step('returnParts', back(id, part, 2));
    expect(await office.refusal('cancelServiceOrder', off)).toMatchObject({ rule: 'partUnaccounted', quantity: 1 });
    await office.step('returnParts', back(id, part, 1));
    await office.step('cancelServiceOrder', off);
    expect(await stockOf(office, part)).toBe(5);
  });

  test('no more is used than was issued, unless it is said from where', async () => {
    const part = await partWith(5);
    const { id: order } = await repairIn(sanbao, ground, 'WORK_DONE');
    const { id } = await requested(sanbao, order, [{ part, quantity: 2 }]);
    await head.step('issueParts', issue(id, part, 2));
    await reportSigned(sanbao, ground, { order, partsUsed: [{ part, quantity: 3 }] });
    expect(await office.refusal('closeServiceOrder', { id: order })).toMatchObject({
      rule: 'usedBeyondIssue',
      used: 3,
      issued: 2,
    });
    const { id: more } = await requested(sanbao, order, [{ part, quantity: 1 }]);
    await head.step('issueParts', issue(more, part, 1));
    await office.step('closeServiceOrder', { id: order });
  });

  test('an order that was closed is told once its parts are accounted for no more, until they are', async () => {
    const part = await partWith(5);
    const { id: order } = await repairIn(sanbao, ground, 'WORK_DONE');
    const { id } = await requested(sanbao, order, [{ part, quantity: 2 }]);
    await head.step('issueParts', issue(id, part, 2));
    await reportSigned(sanbao, ground, { order, partsUsed: [{ part, quantity: 2 }] });
    await office.step('closeServiceOrder', { id: order });
    const reportsSay = (quantity: number) =>
      sanbao.orm.em.fork().execute(`do $$ begin set local session_replication_role = replica;
        update used_part set quantity = ${quantity} where part_id = '${part}'; end $$`);
    const oldPart = { id, input: { lines: [{ part, unused: 0, old: 1 }] } };
    const lapses = async () =>
      (await office.read('query ($id: ID!) { serviceOrder(id: $id) { lapses { state what } } }', { id: order }))
        .serviceOrder.lapses;
    await reportsSay(1);
    await office.step('returnParts', oldPart);
    expect(await lapses()).toMatchObject([{ state: 'OPEN', what: expect.stringContaining('1') }]);
    await reportsSay(2);
    await office.step('returnParts', oldPart);
    expect(await lapses()).toMatchObject([{ state: 'SETTLED' }]);
    const { partsAccounted } = await checksOf(office, '5.3.6', '2026-11-01', '2026-12-31');
    expect(totalsOf(partsAccounted).deviating).toBe(1);
  });

  test.each(['OWN_KIT', 'CUSTOMER'])('what came from elsewhere is named: %s', async source => {
    const part = await partWith(0);
    const { id: order } = await repairIn(sanbao, ground, 'WORK_DONE');
    await reportSigned(sanbao, ground, { order, partsUsed: [{ part, quantity: 1, source }] });
    await office.step('closeServiceOrder', { id: order });
  });
});
