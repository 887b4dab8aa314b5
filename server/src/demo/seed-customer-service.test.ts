import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startDemo } from '../../test/sanbao.ts';
import { consultations } from './consultations.ts';
import { contracts } from './contracts.ts';
import { returns } from './returns.ts';
import { surveys } from './surveys.ts';
import { world } from './world.ts';

let sanbao: Sanbao;
let auditor: Client;
beforeAll(async () => {
  sanbao = await startDemo();
  auditor = await sanbao.as('auditor');
}, 600_000);
afterAll(() => sanbao.stop());

test.each([
  ['serviceContracts', ['ACTIVE', 'ENDED']],
  ['contractObligations', ['CANCELLED', 'DUE', 'FULFILLED', 'WAIVED']],
  [
    'productReturns',
    ['APPROVED', 'EVALUATED', 'RECEIVED', 'REJECTED', 'REQUESTED', 'SETTLED', 'SUBMITTED', 'WITHDRAWN'],
  ],
  ['surveys', ['ANSWERED', 'CANCELLED', 'SENT']],
  ['consultations', ['ANSWERED', 'CANCELLED', 'CLOSED', 'OPEN']],
])('the %s of the demo are in every state', async (list, states) => {
  const found = states.map(state => `${state}: ${list}(filter: { state: { eq: ${state} } }) { totalCount }`).join(' ');
  const counts = await auditor.read(`{ ${found} }`);
  for (const state of states) expect([state, counts[state].totalCount > 0]).toEqual([state, true]);
});

test('nobody works on a weekend', () => {
  const days = [
    ...returns.map(({ day }) => day),
    ...surveys.map(({ day }) => day),
    ...contracts.flatMap(({ from, amended, ended }) => [from, amended?.on ?? 0, ended?.on ?? 0]),
    ...consultations.flatMap(({ day, answer }) => [day, day + (answer?.after ?? 0)]),
  ];
  expect(days.filter(day => ((day % 7) + 7) % 7 > 4)).toEqual([]);
});

test('a third of the customers have a contract, and some of what fell due is late', async () => {
  expect(Math.abs(contracts.length - world.customers.length / 3)).toBeLessThan(1);
  const { inbox } = await (await sanbao.as('after-sales')).read('{ inbox(first: 100) { resource step overdue } }');
  for (const overdue of [true, false])
    expect(inbox).toContainEqual({ resource: 'ContractObligation', step: 'fulfilObligation', overdue });
});
