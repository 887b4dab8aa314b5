import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { repairIn } from '../../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../../test/sanbao.ts';
import {
  inStock,
  inspected,
  ordered,
  type PartsGround,
  partsGround,
  requested,
  requestedByCustomer,
  stocked,
} from '../../../test/spare-parts.ts';

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
const read = async (name: string, select: string, { from, until } = everything) =>
  (await management.read(`{ ${name}(from: "${from}", until: "${until}") { ${select} } }`))[name];

describe('5.4.5 what parts cost is what was issued less what came back', () => {
  test.each([
    [
      'partsCostByClass',
      'warrantyClass requests cost',
      [
        { warrantyClass: 'IN_WARRANTY', requests: 1, cost: 379.5 },
        { warrantyClass: 'CHARGED', requests: 1, cost: 253 },
      ],
    ],
    [
      'partsCostByMonth',
      'month cost',
      [
        { month: '2026-12', cost: 379.5 },
        { month: '2027-01', cost: 253 },
      ],
    ],
    [
      'partsCostByPart',
      'partNumber unit quantity cost',
      [
        { partNumber: 'Z-101', unit: 'PIECE', quantity: 3, cost: 379.5 },
        { partNumber: 'Z-102', unit: 'METRE', quantity: 2, cost: 253 },
      ],
    ],
    ['partsCostByModel', 'requests cost', [{ requests: 1, cost: 379.5 }]],
  ])('%s', async (name, select, rows) => {
    expect(await read(name, select)).toEqual(rows);
  });

  test('for a service order', async () => {
    expect(await read('partsCostByOrder', 'order customer warrantyClass cost')).toEqual([
      { order: order.number, customer: expect.any(String), warrantyClass: 'IN_WARRANTY', cost: 379.5 },
    ]);
  });

  test('by the days of China, and of nothing there are no rows', async () => {
    // Issued on the evening of the fourth by the clocks of Greenwich.
    const ofOneDay = { from: '2027-01-05', until: '2027-01-05' };
    expect(await read('partsCostByClass', 'cost', ofOneDay)).toEqual([{ cost: 253 }]);
    expect(await read('partsCostByOrder', 'order', { from: '2026-01-01', until: '2026-01-31' })).toEqual([]);
  });
});

test('5.4.4 suppliers are known by what of their deliveries was rejected, counted again, and late', async () => {
  const select = 'supplier deliveries recounted late accepted rejected concession rejectRate';
  expect(await read('supplierQuality', select)).toEqual([
    {
      supplier: '马鞍山金刃刀模有限公司',
      ...{ deliveries: 1, recounted: 0, late: 1 },
      ...{ accepted: 12.5, rejected: 2, concession: 0, rejectRate: 13.8 },
    },
  ]);
});

test('4.4 how long parts are waited for is told from the application and from the order', async () => {
  expect(await read('partsLeadTime', 'supplier items medianDays longestDays medianFromOrder')).toEqual([
    { supplier: '马鞍山金刃刀模有限公司', items: 2, medianDays: 29, longestDays: 29, medianFromOrder: 29 },
  ]);
});
