import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { houseSession } from '../access/viewer.ts';
import { castOf } from './seed.ts';
import { seedAccounts } from './seed-accounts.ts';
import { seedGoods, seedShipments } from './seed-goods.ts';
import { deeds, seedImprovement } from './seed-improvement.ts';

const MONDAY = '2026-11-23';

let sanbao: Sanbao;
let auditor: Client;
beforeAll(async () => {
  sanbao = await startSanbao(undefined, {}, async orm => {
    const begin = new Date('2025-10-20T01:00:00Z');
    const ids = await seedAccounts(orm, begin);
    await seedGoods(orm, begin, ids);
    await seedShipments(orm, begin, MONDAY, ids);
    const cast = await castOf(orm.em.fork({ session: houseSession }) as SqlEntityManager);
    await seedImprovement(orm, MONDAY, ids, cast);
  });
  auditor = await sanbao.as('auditor');
}, 60_000);
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
