import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { repairIn } from '../../test/repair.ts';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import {
  applicationIn,
  countedBoth,
  delivered,
  inStock,
  inspected,
  ordered,
  orderForm,
  type PartsGround,
  partForm,
  partsGround,
  requested,
  stockOf,
} from '../../test/spare-parts.ts';

let sanbao: Sanbao;
let ground: PartsGround;
let office: Client;
let head: Client;
let management: Client;
let order: string;
beforeAll(async () => {
  sanbao = await startSanbao();
  ground = await partsGround(sanbao);
  office = await sanbao.as('after-sales');
  head = await sanbao.as('after-sales-head');
  management = await sanbao.as('management');
  order = (await repairIn(sanbao, ground, 'PLANNED')).id;
});
afterAll(() => sanbao.stop());

let parts = 0;
const part = async () =>
  (await office.step('createPart', { input: partForm(`Z-8${++parts}`, `备件 ${parts}`) })).id as string;
const outOfUse = (id: string) => office.step('deactivatePart', { id, input: { reason: '停产' } }, 'id state stillOpen');

test('5.4.5 what was asked for is still issued, returned, kept and counted; nothing new asks for it', async () => {
  const id = await part();
  await inStock(sanbao, id, 5);
  const request = await requested(sanbao, order, [{ part: id, quantity: 3 }]);
  const lines = { id: request.id, input: { lines: [{ part: id, quantity: 1 }] } };
  await head.step('issueParts', lines);
  expect(await outOfUse(id)).toMatchObject({ state: 'INACTIVE', stillOpen: expect.stringContaining(request.number) });
  const { partsDemand } = await office.read(
    'query ($part: ID) { partsDemand(part: $part) { inWarranty toOrder inactive } }',
    { part: id },
  );
  expect(partsDemand).toEqual([{ inWarranty: 2, toOrder: 0, inactive: true }]);
  await office.step('reserveParts', lines);
  await office.step('releaseParts', lines);
  await head.step('issueParts', lines);
  await office.step('returnParts', { id: request.id, input: { lines: [{ part: id, unused: 2, old: 0 }] } });
  expect(await stockOf(office, id)).toBe(5);
  await inStock(sanbao, id, -2);
  expect(await stockOf(office, id)).toBe(3);
  const anew = { input: { order, lines: [{ part: id, quantity: 1 }] } };
  expect(await office.refusal('requestParts', anew)).toMatchObject({ code: 'BAD_USER_INPUT' });
});

test('5.4.2, 5.4.3 what was applied for and ordered is still confirmed, ordered, counted, inspected and taken in', async () => {
  const [id, other] = [await part(), await part()];
  const lines = [{ part: id, quantity: 4 }];
  const purchase = await ordered(sanbao, ground, lines, { lines });
  const signed = await applicationIn(sanbao, ground, 'SIGNED', { lines: [{ part: other, quantity: 4 }] });
  expect(await outOfUse(id)).toMatchObject({ stillOpen: expect.stringContaining(purchase.number) });
  await outOfUse(other);
  const { id: receipt } = await delivered(sanbao, purchase.id);
  await countedBoth(sanbao, receipt, lines);
  const { version } = await office.step('inspectDelivery', {
    id: receipt,
    input: { inspection: [inspected(id, 4)] },
  });
  await management.step('confirmInspection', { id: receipt, expectedVersion: version });
  await management.step('stockIn', { id: receipt });
  expect(await stockOf(office, id)).toBe(4);
  const confirmation = [{ part: other, decision: 'CONFIRMED', quantity: 4 }];
  await management.step('confirmPartsApplication', {
    id: signed.id,
    expectedVersion: signed.version,
    input: { confirmation },
  });
  await management.step('placePurchaseOrder', {
    input: orderForm(ground, signed.id, [{ part: other, quantity: 4 }]),
  });
});
