import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startDemo } from '../../test/sanbao.ts';
import { pastScenario, presentScenario } from './seed-repair.ts';

let sanbao: Sanbao;
let auditor: Client;
let engineer: Client;
beforeAll(async () => {
  sanbao = await startDemo();
  auditor = await sanbao.as('auditor');
  engineer = await sanbao.as('engineer');
}, 600_000);
afterAll(() => sanbao.stop());

const weekend = (day: number) => ((day % 7) + 7) % 7 > 4;

test.each([
  ['goodsArrivalNotices', ['ARRANGED', 'CANCELLED', 'NOTICED']],
  ['faultReports', ['CANCELLED', 'HELPING', 'LOGGED', 'MERGED', 'REPAIR_PLANNED', 'RESOLVED']],
  ['serviceOrders', ['CANCELLED', 'CLOSED', 'DISPATCHED', 'ON_HOLD', 'ON_SITE', 'PLANNED', 'WORK_DONE']],
  ['adjustmentTemplates', ['DRAFT', 'RELEASED', 'SUPERSEDED', 'WITHDRAWN']],
  ['adjustmentRecords', ['FILED']],
  ['workReports', ['FILED', 'REFUSAL_REVIEWED', 'REFUSED', 'SIGNED']],
  ['warrantyDecisions', ['DECIDED', 'PROVISIONAL', 'SUPERSEDED']],
  ['repairQuotes', ['ACCEPTED', 'DECLINED', 'QUOTED', 'WITHDRAWN']],
  ['remittances', ['CANCELLED', 'RECORDED']],
  ['fieldServiceAssessments', ['CANCELLED', 'RECORDED']],
  ['technicianLicences', ['RENEWED', 'VALID']],
  ['absences', ['CANCELLED', 'RECORDED']],
])('the %s of the demo are in every state', async (list, states) => {
  const found = states.map(state => `${state}: ${list}(filter: { state: { eq: ${state} } }) { totalCount }`).join(' ');
  const counts = await auditor.read(`{ ${found} }`);
  for (const state of states) expect([state, counts[state].totalCount > 0]).toEqual([state, true]);
});

test('nobody works on a weekend', () => {
  const free = pastScenario.filter(({ day }) => weekend(day));
  expect(free.map(({ day, step, on, makes }) => [day, step, on ?? makes])).toEqual([]);
});

describe('whatever the day of the week', () => {
  test.each([0, 1, 2, 3, 4, 5, 6])(
    'on day %i what is at work happened before, and at night only what somebody called for',
    today => {
      const scenario = presentScenario(today);
      expect(scenario.filter(({ day }) => day >= today)).toEqual([]);
      expect(scenario.filter(({ day, at = '' }) => weekend(day) && at < '19:00')).toEqual([]);
    },
  );
});

test('some came late, for every cause', async () => {
  const { serviceOrders } = await auditor.read(
    '{ serviceOrders(first: 100, filter: { arrivedLate: { eq: true } }) { nodes { delayCause } } }',
  );
  const causes = serviceOrders.nodes.map(({ delayCause }: { delayCause: string }) => delayCause);
  expect([...new Set(causes)].sort()).toEqual(['CARRIER', 'CUSTOMER', 'OWN', 'WEATHER']);
});

test('about a third of the faults were put right from a distance, and one came back', async () => {
  const { faultReports } = await auditor.read(
    '{ faultReports(first: 100) { totalCount nodes { state repeatFailures orders { id } } } }',
  );
  interface Fault {
    state: string;
    repeatFailures: number;
    orders: unknown[];
  }
  const faults: Fault[] = faultReports.nodes;
  const remote = faults.filter(({ state, orders }) => state === 'RESOLVED' && !orders.length);
  expect(faults.length).toBeGreaterThanOrEqual(45);
  expect(remote.length / faults.length).toBeGreaterThan(0.25);
  expect(faults.some(({ repeatFailures }) => repeatFailures > 1)).toBe(true);
});

test('a report was amended, and what was signed before is void', async () => {
  const { workReports } = await auditor.read(
    '{ workReports(first: 100, filter: { revision: { gte: 2 } }) { nodes { state formerPapers { revision } signatures { revision way voidSince } } } }',
  );
  expect(workReports.nodes).toEqual([
    {
      state: 'SIGNED',
      formerPapers: [{ revision: 1 }],
      signatures: [
        { revision: 1, way: 'ON_SITE', voidSince: expect.anything() },
        { revision: 2, way: 'ON_SITE', voidSince: null },
      ],
    },
  ]);
});

test('the engineer has a machine to reach, one to go on with, and a report to be signed', async () => {
  const { inbox } = await engineer.read('{ inbox(first: 100) { resource step overdue } }');
  const steps = inbox.map(({ step }: { step: string }) => step);
  expect(steps).toEqual(expect.arrayContaining(['recordSiteArrival', 'completeWork', 'signWorkReport']));
});

test('a fault and a notice that nothing was done about are overdue', async () => {
  const { inbox } = await (await sanbao.as('after-sales')).read('{ inbox(first: 100) { resource step overdue } }');
  for (const [resource, step] of [
    ['FaultReport', 'helpRemotely'],
    ['GoodsArrivalNotice', 'planInstallation'],
  ])
    for (const overdue of [true, false]) expect(inbox).toContainEqual({ resource, step, overdue });
});
