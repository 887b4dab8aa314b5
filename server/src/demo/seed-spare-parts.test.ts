import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startDemo } from '../../test/sanbao.ts';
import { sparePartsScenario } from './seed-spare-parts.ts';

let sanbao: Sanbao;
let auditor: Client;
beforeAll(async () => {
  sanbao = await startDemo();
  auditor = await sanbao.as('auditor');
}, 600_000);
afterAll(() => sanbao.stop());

test.each([
  [
    'partsApplications',
    ['CANCELLED', 'CONFIRMED', 'DRAFT', 'FULFILLED', 'ORDERED', 'REFUSED', 'SENT_BACK', 'SIGNED', 'SUBMITTED'],
  ],
  ['purchaseOrders', ['CANCELLED', 'CLOSED_SHORT', 'ORDERED', 'PART_RECEIVED', 'RECEIVED']],
  ['goodsReceipts', ['CANCELLED', 'COUNTED', 'COUNTING', 'DISCREPANT', 'INSPECTED', 'STOCKED']],
  ['inspectionPlans', ['DRAFT', 'RELEASED', 'SUPERSEDED']],
  ['partsRequests', ['CANCELLED', 'ISSUED', 'PART_ISSUED', 'REQUESTED']],
  ['supplierClaims', ['ANSWERED', 'CANCELLED', 'CLAIMED', 'REFUSED', 'SETTLED']],
  ['stockAdjustments', ['BOOKED', 'PROPOSED']],
])('the %s of the demo are in every state', async (list, states) => {
  const found = states.map(state => `${state}: ${list}(filter: { state: { eq: ${state} } }) { totalCount }`).join(' ');
  const counts = await auditor.read(`{ ${found} }`);
  for (const state of states) expect([state, counts[state].totalCount > 0]).toEqual([state, true]);
});

test('nobody works on a weekend', () => {
  expect(sparePartsScenario.filter(({ day }) => ((day % 7) + 7) % 7 > 4)).toEqual([]);
});

test('of every part the stock is the sum of its movements', async () => {
  const wrong = await sanbao.orm.em.fork().execute(
    `select p.part_number from part p left join stock_movement m on m.part_id = p.id
     group by p.id having p.stock <> coalesce(sum(m.quantity), 0) or p.movements <> count(m.id)`,
  );
  expect(wrong).toEqual([]);
});

test('the charged cam waits for the machine that is down', async () => {
  const { parts } = await auditor.read('{ parts(filter: { partNumber: { eq: "SJ-Z-0304" } }) { nodes { id } } }');
  const { partsDemand } = await auditor.read(
    'query ($part: ID) { partsDemand(part: $part) { waiting { warrantyClass machineDown } } }',
    { part: parts.nodes[0].id },
  );
  expect(partsDemand[0].waiting).toEqual([
    { warrantyClass: 'IN_WARRANTY', machineDown: true },
    { warrantyClass: 'CHARGED', machineDown: false },
  ]);
});
