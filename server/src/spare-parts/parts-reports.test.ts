import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { repairIn } from '../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import {
  inStock,
  inspected,
  ordered,
  type PartsGround,
  partsGround,
  requested,
  requestedByCustomer,
  stocked,
} from '../../test/spare-parts.ts';
import { statementsOf } from '../../test/statements.ts';

let sanbao: Sanbao;
let ground: PartsGround;
let management: Client;
let order: { id: string; number: string };
beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '90' });
  ground = await partsGround(sanbao);
  management = await sanbao.as('management');
  const head = await sanbao.as('after-sales-head');
  order = await repairIn(sanbao, ground, 'PLANNED');
  const issued = async (id: string, part: string, quantity: number) =>
    head.step('issueParts', { id, input: { lines: [{ part, quantity }] } });

  const bought = await ordered(sanbao, ground);
  sanbao.clock.now = new Date('2026-12-22T02:00:00Z');
  await stocked(sanbao, bought.id, [inspected(ground.blade, 8, 2), inspected(ground.belt, 4.5)]);
  const { id: repair } = await requested(sanbao, order.id, [{ part: ground.blade, quantity: 4 }]);
  await issued(repair, ground.blade, 4);
  await head.step('returnParts', { id: repair, input: { lines: [{ part: ground.blade, unused: 1, old: 0 }] } });
  sanbao.clock.now = new Date('2027-01-04T16:30:00Z');
  const { id: sold } = await requestedByCustomer(sanbao, ground, ground.belt, 2);
  await issued(sold, ground.belt, 2);
  await inStock(sanbao, ground.sensor, 5);
});
afterAll(() => sanbao.stop());

const everything = { from: '2026-01-01', until: '2027-12-31' };
const ask = (name: string, select: string, period: object = everything) =>
  `{ ${name}(${Object.entries(period)
    .map(([key, day]) => `${key}: "${day}"`)
    .join(', ')}) { ${select} } }`;
const read = async (name: string, select: string, period?: object) =>
  (await management.read(ask(name, select, period)))[name];

describe('5.4.5 what parts cost', () => {
  test('is what was issued less what came back, by class, month, model, order and part', async () => {
    const { model } = await management
      .read('query ($id: ID!) { equipment(id: $id) { model { id name } } }', { id: ground.machine })
      .then(({ equipment }) => equipment);
    const select = `requests cost byWarrantyClass { warrantyClass requests cost } byMonth { month cost } byModel { model name cost }
      byOrder { order number customer warrantyClass cost } byPart { partNumber unit quantity cost }`;
    const consumption = await read('partsConsumption', select);
    expect(consumption).toEqual({
      requests: 2,
      cost: 632.5,
      byWarrantyClass: [
        { warrantyClass: 'IN_WARRANTY', requests: 1, cost: 379.5 },
        { warrantyClass: 'CHARGED', requests: 1, cost: 253 },
      ],
      byMonth: [
        { month: '2026-12-01', cost: 379.5 },
        { month: '2027-01-01', cost: 253 },
      ],
      byModel: [
        { model: model.id, name: model.name, cost: 379.5 },
        { model: null, name: null, cost: 253 },
      ],
      byOrder: [
        {
          order: order.id,
          number: order.number,
          customer: expect.any(String),
          warrantyClass: 'IN_WARRANTY',
          cost: 379.5,
        },
      ],
      byPart: [
        { partNumber: 'Z-101', unit: 'PIECE', quantity: 3, cost: 379.5 },
        { partNumber: 'Z-102', unit: 'METRE', quantity: 2, cost: 253 },
      ],
    });
  });

  test('is counted by the days of China, and nothing in a period without any', async () => {
    // Issued on the evening of the fourth by the clocks of Greenwich.
    expect(await read('partsConsumption', 'cost', { from: '2027-01-05', until: '2027-01-05' })).toEqual({ cost: 253 });
    expect(
      await read('partsConsumption', 'requests cost byOrder { number }', { from: '2026-01-01', until: '2026-01-31' }),
    ).toEqual({ requests: 0, cost: 0, byOrder: [] });
  });
});

describe('5.4.4 suppliers', () => {
  test('are known by what of their deliveries was rejected, counted again, and late', async () => {
    const select = 'name deliveries recounted late accepted rejected concession rejectRate';
    expect(await read('supplierQuality', select)).toEqual([
      {
        name: '马鞍山金刃刀模有限公司',
        deliveries: 1,
        recounted: 0,
        late: 1,
        accepted: 12.5,
        rejected: 2,
        concession: 0,
        rejectRate: 13.79,
      },
    ]);
  });
});

describe('4.4 how long parts are waited for', () => {
  test('is told from the application and from the order, by month and by supplier', async () => {
    const waited = { items: 2, fromApplication: 29, fromOrder: 29 };
    const select = 'items fromApplication fromOrder';
    expect(await read('partsLeadTime', `${select} byMonth { month ${select} } bySupplier { name ${select} }`)).toEqual({
      ...waited,
      byMonth: [{ month: '2026-12-01', ...waited }],
      bySupplier: [{ name: '马鞍山金刃刀模有限公司', ...waited }],
    });
    expect(await read('partsLeadTime', select, { from: '2026-01-01', until: '2026-01-02' })).toEqual({
      items: 0,
      fromApplication: null,
      fromOrder: null,
    });
  });
});

const reports = [
  ['partsConsumption', 'cost'],
  ['supplierQuality', 'name'],
  ['partsLeadTime', 'items'],
] as const;

describe.each(reports)('%s', (name, select) => {
  test('is one statement', async () => {
    const sent = await statementsOf(() => management.read(ask(name, select)));
    expect(sent.filter(({ text }) => /stock_movement|goods_receipt/.test(text))).toHaveLength(1);
  });

  test('is for whoever reads such records, and of a period that does not end before it starts', async () => {
    const backwards = await management.ask(ask(name, select, { from: '2026-12-31', until: '2026-12-01' }));
    expect(backwards.errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { until: expect.any(String) },
    });
    for (const account of ['dealer-a', 'admin']) {
      const { errors } = await (await sanbao.as(account)).ask(ask(name, select));
      expect([account, errors?.[0]?.extensions.code]).toEqual([account, 'FORBIDDEN']);
    }
  });
});
