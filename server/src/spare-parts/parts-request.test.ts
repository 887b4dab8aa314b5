import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { repairIn, reportSigned } from '../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import {
  applicationIn,
  inStock,
  ledgerOf,
  type PartsGround,
  partForm,
  partsGround,
  requested,
  requestedByCustomer,
  stockOf,
} from '../../test/spare-parts.ts';
import { until } from '../../test/until.ts';

let sanbao: Sanbao;
let ground: PartsGround;
let office: Client;
let head: Client;
let engineer: Client;
let management: Client;
/** A repair that is planned, in warranty, of a machine that is down. */
let order: string;
beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await partsGround(sanbao);
  office = await sanbao.as('after-sales');
  head = await sanbao.as('after-sales-head');
  engineer = await sanbao.as('engineer');
  management = await sanbao.as('management');
  order = (await repairIn(sanbao, ground, 'PLANNED')).id;
});
afterAll(() => sanbao.stop());

const ISSUE = 'mutation ($id: ID!, $input: IssueInput!) { issueParts(id: $id, input: $input) { id } }';
/** How many of this database wait for a row that somebody else has. */
async function waitForLocks(em: SqlEntityManager): Promise<number> {
  const [row] = await em.execute<{ count: string }[]>(
    "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
  );
  return Number(row?.count);
}

let parts = 0;
/** A part of which there is so much, and nobody waits for it. */
async function partWith(stock: number) {
  const { id } = await office.step('createPart', { input: partForm(`Z-2${++parts}`, `备件 ${parts}`) });
  if (stock) await inStock(sanbao, id, stock);
  return id as string;
}
const issue = (id: string, ...lines: { part: string; quantity: number }[]) => ({ id, input: { lines } });
const seen =
  'number state warrantyClass machineDown neededBy customer { id } equipment { id } requestedBy { name } lines { quantity issued returned old } overrideReason overriddenBy { name }';
const read = async (id: string) =>
  (await office.read(`query ($id: ID!) { partsRequest(id: $id) { ${seen} } }`, { id })).partsRequest;

describe('5.4.5 parts are requested', () => {
  test('by an engineer for the own order; class, day and urgency follow from it', async () => {
    const part = await partWith(0);
    const { id } = await engineer.step('requestParts', { input: { order, lines: [{ part, quantity: 2 }] } });
    expect(await read(id)).toEqual({
      number: expect.stringMatching(/^PR-2026-\d{4}$/),
      state: 'REQUESTED',
      warrantyClass: 'IN_WARRANTY',
      machineDown: true,
      neededBy: '2026-11-27',
      customer: { id: ground.customer },
      equipment: { id: ground.machine },
      requestedBy: { name: '陆志明' },
      lines: [{ quantity: 2, issued: 0, returned: 0, old: 0 }],
      overrideReason: null,
      overriddenBy: null,
    });
  });

  test('not by an engineer for another’s order, nor to be sold', async () => {
    const lines = [{ part: ground.blade, quantity: 1 }];
    const { id: others } = await repairIn(sanbao, ground, 'PLANNED', { engineers: [ground.unlicensed] });
    expect(await engineer.refusal('requestParts', { input: { order: others, lines } })).toMatchObject({
      rule: 'notYourOrder',
    });
    const { id: application } = await applicationIn(sanbao, ground, 'CONFIRMED', { lines, customer: ground.customer });
    expect(await engineer.refusal('requestParts', { input: { application, lines } })).toMatchObject({
      rule: 'officeSellsParts',
    });
    expect(await management.refusal('requestParts', { input: { order, lines } })).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('for an order or for an application with a customer, and for one of them', async () => {
    const lines = [{ part: ground.blade, quantity: 1 }];
    expect(await office.refusal('requestParts', { input: { lines } })).toMatchObject({ rule: 'orderOrApplication' });
    const { id: application } = await applicationIn(sanbao, ground, 'CONFIRMED', { lines });
    expect(await office.refusal('requestParts', { input: { order, application, lines } })).toMatchObject({
      rule: 'orderOrApplication',
    });
    expect(await office.refusal('requestParts', { input: { application, lines } })).toMatchObject({
      rule: 'applicationWithoutCustomer',
    });
    const { id: signed } = await applicationIn(sanbao, ground, 'SIGNED', { lines, customer: ground.customer });
    expect(await office.refusal('requestParts', { input: { application: signed, lines } })).toMatchObject({
      rule: 'linkOutOfState',
    });
  });
});

describe('5.4.5 parts are issued', () => {
  test('in part, and the rest when it is there; not by who requested', async () => {
    const part = await partWith(3);
    const { id } = await requested(sanbao, order, [{ part, quantity: 5 }]);
    expect(await office.refusal('issueParts', issue(id, { part, quantity: 1 }))).toMatchObject({
      rule: 'notByTheSamePerson',
      clause: '5.4.5',
    });
    expect(await head.refusal('issueParts', issue(id, { part, quantity: 4 }))).toMatchObject({
      rule: 'notInStock',
      fields: { 'lines.0.quantity': expect.any(String) },
    });
    expect(await head.step('issueParts', issue(id, { part, quantity: 3 }))).toMatchObject({ state: 'PART_ISSUED' });
    expect(await head.refusal('issueParts', issue(id, { part, quantity: 2 }))).toMatchObject({ rule: 'notInStock' });
    await inStock(sanbao, part, 4);
    expect(await head.refusal('issueParts', issue(id, { part, quantity: 3 }))).toMatchObject({
      rule: 'moreThanRequested',
      max: 2,
    });
    expect(await head.step('issueParts', issue(id, { part, quantity: 2 }))).toMatchObject({ state: 'ISSUED' });
    expect(await head.refusal('issueParts', issue(id, { part, quantity: 1 }))).toMatchObject({
      code: 'STEP_NOT_AVAILABLE',
    });
    expect((await ledgerOf(office, part)).map(({ kind, quantity }) => [kind, quantity])).toEqual([
      ['ADJUST', 3],
      ['ISSUE', -3],
      ['ADJUST', 4],
      ['ISSUE', -2],
    ]);
  });

  test('all of what is asked at once, or nothing of it', async () => {
    const [there, missing] = [await partWith(5), await partWith(0)];
    const { id } = await requested(sanbao, order, [
      { part: there, quantity: 2 },
      { part: missing, quantity: 1 },
    ]);
    const both = issue(id, { part: there, quantity: 2 }, { part: missing, quantity: 1 });
    expect(await head.refusal('issueParts', both)).toMatchObject({ rule: 'notInStock' });
    expect([await stockOf(office, there), (await read(id)).lines[0].issued]).toEqual([5, 0]);
  });

  test('only parts that were requested', async () => {
    const part = await partWith(5);
    const { id } = await requested(sanbao, order, [{ part: await partWith(1), quantity: 1 }]);
    expect(await head.refusal('issueParts', issue(id, { part, quantity: 1 }))).toMatchObject({ rule: 'notRequested' });
  });
});

describe('5.4.5 repairs in warranty come first', () => {
  test('an earlier charged request is refused, naming whom it would starve; Management overrides it, for ever seen', async () => {
    const part = await partWith(9);
    const charged = await requestedByCustomer(sanbao, ground, part, 5);
    const warranty = await requested(sanbao, order, [{ part, quantity: 6 }]);
    const refused = await head.refusal('issueParts', issue(charged.id, { part, quantity: 5 }));
    expect(refused).toMatchObject({
      code: 'RULE_VIOLATED',
      clause: '5.4.5',
      rule: 'inWarrantyFirst',
      starves: [{ request: warranty.id, number: warranty.number, open: 6 }],
    });
    expect(refused.message).toContain(warranty.number);
    expect(await head.step('issueParts', issue(charged.id, { part, quantity: 3 }))).toMatchObject({
      state: 'PART_ISSUED',
    });
    const { version } = await office
      .read('query ($id: ID!) { partsRequest(id: $id) { version } }', {
        id: charged.id,
      })
      .then(({ partsRequest }) => partsRequest);
    const override = { id: charged.id, expectedVersion: version, input: { reason: '客户产线停产，总经理已知' } };
    expect(await head.refusal('overrideAllocation', override)).toMatchObject({ code: 'FORBIDDEN', clause: '5.4.5' });
    await management.step('overrideAllocation', override);
    expect(await head.step('issueParts', issue(charged.id, { part, quantity: 2 }))).toMatchObject({ state: 'ISSUED' });
    expect(await read(charged.id)).toMatchObject({
      overrideReason: '客户产线停产，总经理已知',
      overriddenBy: { name: '徐静怡' },
    });
  });

  test('of two at once, each of which alone would leave enough, one is issued', async () => {
    const part = await partWith(9);
    const paid = [
      await requestedByCustomer(sanbao, ground, part, 2),
      await requestedByCustomer(sanbao, ground, part, 2),
    ];
    await requested(sanbao, order, [{ part, quantity: 6 }]);
    const em = sanbao.orm.em.fork();
    // Both have got as far as the stock of the part before either goes on, the one that asked first before the other.
    const answers = await em.transactional(async held => {
      await held.execute('select from part where id = ? for no key update', [part]);
      const both: Promise<unknown>[] = [];
      for (const { id } of paid) {
        const asked = head.ask(ISSUE, { id, input: { lines: [{ part, quantity: 2 }] } });
        both.push(asked.then(({ errors }) => errors?.[0]?.extensions));
        await until(async () => ((await waitForLocks(sanbao.orm.em.fork())) === both.length ? true : undefined));
      }
      return both;
    });
    const refused = (await Promise.all(answers)).filter(each => each);
    expect(refused).toMatchObject([{ rule: 'inWarrantyFirst', clause: '5.4.5' }]);
    expect(await stockOf(office, part)).toBe(7);
  });

  test('every issue proves who was waiting at that moment, in the order in which they are served', async () => {
    const part = await partWith(10);
    const { id: running } = await repairIn(sanbao, ground, 'PLANNED');
    await requestedByCustomer(sanbao, ground, part, 1, null);
    await requestedByCustomer(sanbao, ground, part, 1);
    await requested(sanbao, running, [{ part, quantity: 2 }]);
    const { id } = await requested(sanbao, order, [{ part, quantity: 3 }]);
    await head.step('issueParts', issue(id, { part, quantity: 3 }));
    const { stockMovements } = await office.read(
      'query ($part: ID!) { stockMovements(filter: { part: { id: { eq: $part } }, kind: { eq: ISSUE } }) { nodes { overridden request { id } waiting { warrantyClass machineDown settled open } } } }',
      { part },
    );
    expect(stockMovements.nodes).toEqual([
      {
        overridden: false,
        request: { id },
        waiting: [
          { warrantyClass: 'IN_WARRANTY', machineDown: true, settled: true, open: 2 },
          { warrantyClass: 'CHARGED', machineDown: false, settled: true, open: 1 },
          { warrantyClass: 'CHARGED', machineDown: false, settled: false, open: 1 },
        ],
      },
    ]);
  });

  test('what is sold is not issued before it is paid', async () => {
    const part = await partWith(4);
    const { id } = await requestedByCustomer(sanbao, ground, part, 1, null);
    expect(await head.refusal('issueParts', issue(id, { part, quantity: 1 }))).toMatchObject({ rule: 'notRemitted' });
    const { partsRequest } = await office.read('query ($id: ID!) { partsRequest(id: $id) { application { id } } }', {
      id,
    });
    const sales = await sanbao.as('sales');
    const money = {
      application: partsRequest.application.id,
      amount: 142.95,
      receivedOn: '2026-11-23',
      voucher: '电汇 9031',
    };
    expect(await office.refusal('recordRemittance', { input: money })).toMatchObject({ code: 'FORBIDDEN' });
    await sales.step('recordRemittance', { input: money });
    expect(await head.step('issueParts', issue(id, { part, quantity: 1 }))).toMatchObject({ state: 'ISSUED' });
  });

  test('money is for an offer or for an application of a customer, and for one of them', async () => {
    const sales = await sanbao.as('sales');
    const money = { amount: 1, receivedOn: '2026-11-23', voucher: '电汇 9032' };
    expect(await sales.refusal('recordRemittance', { input: money })).toMatchObject({ rule: 'quoteOrApplication' });
    const { id: application } = await applicationIn(sanbao, ground, 'SIGNED');
    expect(await sales.refusal('recordRemittance', { input: { ...money, application } })).toMatchObject({
      rule: 'applicationOfNobody',
    });
  });

  test('what is in warranty needs no override', async () => {
    const { id, version } = await requested(sanbao, order, [{ part: ground.sensor, quantity: 1 }]);
    expect(
      await management.refusal('overrideAllocation', { id, expectedVersion: version, input: { reason: '急' } }),
    ).toMatchObject({ rule: 'inWarrantyAnyway' });
  });
});

describe('5.4.5 parts come back', () => {
  test('unused ones into stock, at most as many as were issued; old ones never', async () => {
    const part = await partWith(5);
    const { id } = await requested(sanbao, order, [{ part, quantity: 4 }]);
    await head.step('issueParts', issue(id, { part, quantity: 4 }));
    const back = (unused: number, old: number) => ({ id, input: { lines: [{ part, unused, old, remark: '磨损' }] } });
    expect(await office.refusal('returnParts', back(5, 0))).toMatchObject({ rule: 'moreThanIssued', max: 4 });
    expect(await office.refusal('returnParts', back(1, 4))).toMatchObject({ rule: 'moreOldThanUsed', max: 3 });
    expect(await office.refusal('returnParts', back(0, 0))).toMatchObject({ rule: 'nothingReturned' });
    await office.step('returnParts', back(0, 1));
    expect((await ledgerOf(office, part)).at(-1)).toMatchObject({ kind: 'ISSUE', balance: 1 });
    await office.step('returnParts', back(1, 2));
    expect(await stockOf(office, part)).toBe(2);
    expect((await read(id)).lines).toEqual([{ quantity: 4, issued: 4, returned: 1, old: 3 }]);
    expect(await office.refusal('returnParts', back(0, 1))).toMatchObject({ rule: 'allIsBack' });
    expect((await ledgerOf(office, part)).at(-1)).toMatchObject({ kind: 'RETURN', quantity: 1, balance: 2 });
    const { nonconformities } = await office.read(
      'query ($part: ID!) { nonconformities(filter: { part: { id: { eq: $part } } }) { nodes { source what quantity state madeBy } } }',
      { part },
    );
    const { number: madeBy } = await read(id);
    expect(nonconformities.nodes).toEqual(
      [2, 1].map(quantity => ({ source: 'OLD_PARTS', what: '磨损', quantity, state: 'OPEN', madeBy })),
    );
  });

  test('only what was issued', async () => {
    const part = await partWith(5);
    const { id } = await requested(sanbao, order, [
      { part, quantity: 1 },
      { part: ground.sensor, quantity: 1 },
    ]);
    expect(await office.refusal('returnParts', { id, input: { lines: [{ part, unused: 1, old: 0 }] } })).toMatchObject({
      code: 'STEP_NOT_AVAILABLE',
    });
    await head.step('issueParts', issue(id, { part, quantity: 1 }));
    expect(
      await office.refusal('returnParts', { id, input: { lines: [{ part: ground.sensor, unused: 1, old: 0 }] } }),
    ).toMatchObject({ rule: 'notIssued' });
  });
});

describe('5.4.5 what is not wanted any more', () => {
  test('is cancelled; what was issued stays issued, and nobody waits for the rest', async () => {
    const part = await partWith(2);
    const { id } = await requested(sanbao, order, [{ part, quantity: 3 }]);
    await head.step('issueParts', issue(id, { part, quantity: 1 }));
    expect(await office.step('cancelPartsRequest', { id, input: { reason: '已修好' } })).toMatchObject({
      state: 'ISSUED',
    });
    const { id: other } = await requested(sanbao, order, [{ part, quantity: 3 }]);
    expect(await office.step('cancelPartsRequest', { id: other, input: { reason: '重复' } })).toMatchObject({
      state: 'CANCELLED',
    });
    expect(
      (await office.read('query ($part: ID) { partsDemand(part: $part) { waiting { open } } }', { part })).partsDemand,
    ).toEqual([{ waiting: [] }]);
  });

  test('goes with the order that is called off, and holds up the one that is closed', async () => {
    const off = await repairIn(sanbao, ground, 'PLANNED');
    const lines = [{ part: ground.sensor, quantity: 1 }];
    const { id } = await requested(sanbao, off.id, lines);
    await office.step('cancelServiceOrder', { id: off.id, input: { reason: '用户自行修复' } });
    expect(await read(id)).toMatchObject({ state: 'CANCELLED' });
    const done = await repairIn(sanbao, ground, 'WORK_DONE');
    const { number, id: open } = await requested(sanbao, done.id, lines);
    await reportSigned(sanbao, ground, { order: done.id });
    expect(await office.refusal('closeServiceOrder', { id: done.id })).toMatchObject({
      rule: 'partsStillAwaited',
      number,
    });
    await office.step('cancelPartsRequest', { id: open, input: { reason: '未用' } });
    expect(await office.step('closeServiceOrder', { id: done.id })).toMatchObject({ state: 'CLOSED' });
  });

  test('no order is closed while a part is neither used nor back', async () => {
    const part = await partWith(5);
    const { id: done } = await repairIn(sanbao, ground, 'WORK_DONE');
    const { id } = await requested(sanbao, done, [{ part, quantity: 4 }]);
    await head.step('issueParts', issue(id, { part, quantity: 4 }));
    await reportSigned(sanbao, ground, { order: done, partsUsed: [{ part, quantity: 3 }] });
    expect(await office.refusal('closeServiceOrder', { id: done })).toMatchObject({
      rule: 'partUnaccounted',
      quantity: 1,
    });
    const back = (unused: number) => ({ id, input: { lines: [{ part, unused, old: 0 }] } });
    expect(await office.refusal('returnParts', back(2))).toMatchObject({ rule: 'moreThanUnused', max: 1 });
    await office.step('returnParts', back(1));
    expect(await office.step('closeServiceOrder', { id: done })).toMatchObject({ state: 'CLOSED' });
  });
});

describe('5.4.5 the class follows the warranty decision', () => {
  test('for what is still to be issued: charged once the user is found to have caused it, goodwill after it', async () => {
    const { id: repair, fault } = await repairIn(sanbao, ground, 'PLANNED');
    const { id } = await requested(sanbao, repair, [{ part: ground.sensor, quantity: 1 }]);
    const assessed = { fault, cause: 'DEFECT', evidence: '装配不良' };
    const decision = await office.step('assessWarranty', { input: assessed });
    expect(await read(id)).toMatchObject({ warrantyClass: 'IN_WARRANTY' });
    const user = { cause: 'USER', evidence: '未按说明书润滑' };
    const charged = await head.step('reclassifyCause', {
      id: decision.id,
      expectedVersion: decision.version,
      input: user,
    });
    expect(await read(id)).toMatchObject({ state: 'REQUESTED', warrantyClass: 'CHARGED' });
    const gm = await sanbao.as('gm');
    const grant = { id: decision.id, expectedVersion: charged.version, input: { reason: '老客户' } };
    await gm.step('grantGoodwill', grant);
    expect(await read(id)).toMatchObject({ warrantyClass: 'CHARGED' });
    const { id: after } = await requested(sanbao, repair, [{ part: ground.belt, quantity: 1 }]);
    expect(await read(after)).toMatchObject({ warrantyClass: 'CHARGED' });
  });
});

describe('4.4 what is to be ordered', () => {
  test('follows from what is wanted, what there is, and what is on its way', async () => {
    const part = await partWith(3);
    await requested(sanbao, order, [{ part, quantity: 4 }]);
    await requestedByCustomer(sanbao, ground, part, 5);
    const { partsDemand } = await management.read(
      'query ($part: ID) { partsDemand(part: $part) { stock minimumStock inWarranty otherwise onOrder confirmed short toOrder waiting { warrantyClass open } } }',
      { part },
    );
    expect(partsDemand).toEqual([
      {
        stock: 3,
        minimumStock: 2,
        inWarranty: 4,
        otherwise: 5,
        onOrder: 0,
        confirmed: 5,
        short: 1,
        toOrder: 3,
        waiting: [
          { warrantyClass: 'IN_WARRANTY', open: 4 },
          { warrantyClass: 'CHARGED', open: 5 },
        ],
      },
    ]);
  });
});
