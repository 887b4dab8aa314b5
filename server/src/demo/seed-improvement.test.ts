import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { tell } from './happening.ts';
import { setStage } from './seed.ts';
import { deeds, improvement } from './seed-improvement.ts';

let sanbao: Sanbao;
let auditor: Client;
beforeAll(async () => {
  sanbao = await startSanbao(undefined, {}, async (orm, now, config) =>
    tell(improvement(await setStage(orm, config, now))),
  );
  auditor = await sanbao.as('auditor');
}, 120_000);
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
  expect(deeds.filter(({ day }) => ((day % 7) + 7) % 7 > 4)).toEqual([]);
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
