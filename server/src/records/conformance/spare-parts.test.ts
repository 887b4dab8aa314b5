import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { checksOf, totalsOf } from '../../../test/conformance.ts';
import { repairIn } from '../../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../../test/sanbao.ts';
import {
  applicationIn,
  delivered,
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
let office: Client;
let head: Client;
let management: Client;
beforeAll(async () => {
  sanbao = await startSanbao(undefined, { SESSION_DAYS: '90' });
  ground = await partsGround(sanbao);
  office = await sanbao.as('after-sales');
  head = await sanbao.as('after-sales-head');
  management = await sanbao.as('management');
});
afterAll(() => sanbao.stop());

const totals = async (clause: string, check: string, from?: string, until?: string) =>
  totalsOf((await checksOf(office, clause, from, until))[check]);
const sql = (text: string, params: unknown[] = []) => sanbao.orm.em.fork().execute(text, params);

test('5.4.1 and 5.4.2 applications are confirmed item by item, and ordered as they were', async () => {
  await applicationIn(sanbao, ground, 'SIGNED');
  const { application } = await ordered(sanbao, ground);
  expect(await totals('5.4.1', 'everyItemConfirmed')).toEqual({ conforming: 1, notApplicable: 1 });
  expect(await totals('5.4.2', 'orderedAsConfirmed')).toEqual({ conforming: 1 });
  const inTime = () => totals('5.4.2', 'orderDelivered', '2026-12-01', '2026-12-31');
  expect(await inTime()).toEqual({ notApplicable: 1 });
  sanbao.clock.now = new Date('2026-12-21T02:00:00Z');
  expect(await inTime()).toEqual({ overdue: 1 });
  sanbao.clock.now = new Date('2026-11-23T02:00:00Z');
  // Only past the procedure.
  await sql('delete from confirmed_item where application_id = ? and part_id = ?', [application, ground.belt]);
  expect(await totals('5.4.1', 'everyItemConfirmed')).toEqual({ missing: 1, notApplicable: 1 });
  expect(await totals('5.4.2', 'orderedAsConfirmed')).toEqual({ missing: 1 });
});

test('5.4.3 and 5.4.4 a delivery counted by one department only is missing the other, a concession deviates', async () => {
  const lines = [{ part: ground.blade, quantity: 10 }];
  const { id: order } = await ordered(sanbao, ground, lines, { lines });
  await stocked(sanbao, order, [inspected(ground.blade, 4)]);
  await delivered(sanbao, order, 'ZJ-0124');
  expect(await totals('5.4.3', 'countedTogether')).toEqual({ conforming: 1, notApplicable: 1 });
  expect(await totals('5.4.4', 'everyPartInspected')).toEqual({ conforming: 1, notApplicable: 1 });
  await sql("update goods_receipt set concession_decision = 'GRANTED' where state = 'STOCKED'");
  expect(await totals('5.4.4', 'everyPartInspected')).toEqual({ deviating: 1, notApplicable: 1 });
  await sql('delete from inspected_part');
  expect(await totals('5.4.4', 'everyPartInspected')).toEqual({ missing: 1, notApplicable: 1 });
  await sql("delete from counted_part where department = 'MANAGEMENT'");
  expect(await totals('5.4.3', 'countedTogether')).toEqual({ missing: 1, notApplicable: 1 });
});

test('5.4.3 stock is adjusted by two people', async () => {
  await inStock(sanbao, ground.sensor, 2);
  expect(await totals('5.4.3', 'stockAdjustedByAnother')).toEqual({ conforming: 1 });
});

test('5.4.5 what is served in its turn conforms', async () => {
  await inStock(sanbao, ground.belt, 3);
  const { id: order } = await repairIn(sanbao, ground, 'PLANNED');
  const { id } = await requested(sanbao, order, [{ part: ground.belt, quantity: 1 }]);
  await head.step('issueParts', { id, input: { lines: [{ part: ground.belt, quantity: 1 }] } });
  expect(await totals('5.4.5', 'warrantyServedFirst')).toMatchObject({ conforming: 1 });
});

test('5.4.5 an override deviates, overtaking without one is missing it, and a repair in warranty that waits is overdue', async () => {
  const { id: order } = await repairIn(sanbao, ground, 'PLANNED');
  const waiting = { input: { order, lines: [{ part: ground.sensor, quantity: 2 }], neededBy: '2026-11-25' } };
  await office.step('requestParts', waiting);
  const paid = await requestedByCustomer(sanbao, ground, ground.sensor, 1);
  const override = { id: paid.id, expectedVersion: paid.version, input: { reason: '顾客停产' } };
  await management.step('overrideAllocation', override);
  await head.step('issueParts', { id: paid.id, input: { lines: [{ part: ground.sensor, quantity: 1 }] } });
  expect(await totals('5.4.5', 'warrantyServedFirst')).toMatchObject({ deviating: 1 });
  await sql('alter table stock_movement disable trigger all');
  await sql("update stock_movement set overridden = false where kind = 'ISSUE'");
  expect(await totals('5.4.5', 'warrantyServedFirst')).toMatchObject({ missing: 1 });
  expect(await totals('5.4.5', 'warrantyServedInTime')).toEqual({ conforming: 1, notApplicable: 1 });
  sanbao.clock.now = new Date('2026-11-26T02:00:00Z');
  expect(await totals('5.4.5', 'warrantyServedInTime')).toEqual({ conforming: 1, overdue: 1 });
});
