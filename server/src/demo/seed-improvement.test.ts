import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startDemo } from '../../test/sanbao.ts';
import { scenario } from './seed-improvement.ts';

let sanbao: Sanbao;
let auditor: Client;
beforeAll(async () => {
  sanbao = await startDemo();
  auditor = await sanbao.as('auditor');
}, 600_000);
afterAll(() => sanbao.stop());

test.each([
  ['complaints', ['ANSWERED', 'CANCELLED', 'CLOSED', 'OPEN']],
  ['complaintSummaries', ['ACKNOWLEDGED', 'DRAFT', 'SENT']],
  ['correctiveActions', ['ANALYSED', 'CANCELLED', 'CLOSED', 'IMPLEMENTED', 'OPEN', 'PLANNED']],
  ['nonconformities', ['CLOSED', 'DISPOSITION_DECIDED', 'OPEN']],
])('the %s of the demo are in every state', async (list, states) => {
  const { [list]: found } = await auditor.read(`{ ${list}(first: 100) { nodes { state } } }`);
  expect([...new Set(found.nodes.map(({ state }: { state: string }) => state))].sort()).toEqual(states);
});

test('nobody works on a weekend', () => {
  expect(scenario.filter(({ day }) => ((day % 7) + 7) % 7 > 4)).toEqual([]);
});

test('a corrective action took two rounds, and one is overdue', async () => {
  const { correctiveActions } = await auditor.read(
    '{ correctiveActions(first: 100) { nodes { state round due formerRounds { finding } } } }',
  );
  expect(correctiveActions.nodes).toContainEqual(
    expect.objectContaining({ state: 'CLOSED', round: 2, formerRounds: [expect.anything()] }),
  );
  const { inbox } = await (await sanbao.as('after-sales')).read('{ inbox(first: 100) { resource step overdue } }');
  for (const [resource, step] of [
    ['CorrectiveAction', 'implementCorrectiveAction'],
    ['Complaint', 'answerComplaint'],
  ])
    expect(inbox).toContainEqual({ resource, step, overdue: true });
});
