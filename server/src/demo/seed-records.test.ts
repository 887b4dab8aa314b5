import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startDemo } from '../../test/sanbao.ts';
import { recordsScenario } from './seed-records.ts';

let sanbao: Sanbao;
let auditor: Client;
beforeAll(async () => {
  sanbao = await startDemo();
  auditor = await sanbao.as('auditor');
}, 600_000);
afterAll(() => sanbao.stop());

test.each([
  ['departmentAssessments', ['ACKNOWLEDGED', 'DRAFT', 'PUBLISHED']],
  ['serviceNotices', ['ACKNOWLEDGED', 'ISSUED']],
])('the %s of the demo', async (list, states) => {
  const { [list]: found } = await auditor.read(`{ ${list}(first: 100) { nodes { state } } }`);
  expect([...new Set(found.nodes.map(({ state }: { state: string }) => state))].sort()).toEqual(states);
});

test('nobody works on a weekend', () => {
  expect(recordsScenario.filter(({ day }) => ((day % 7) + 7) % 7 > 4)).toEqual([]);
});

test('the figures are those of what the department did', async () => {
  const { departmentAssessments } = await auditor.read(
    '{ departmentAssessments(filter: { department: { eq: AFTER_SALES } }, orderBy: [NUMBER_DESC], first: 1) { nodes { volume figures { step volume } } } }',
  );
  const [{ volume, figures }] = departmentAssessments.nodes;
  expect(figures.map(({ step }: { step: string }) => step)).toContain('answerComplaint');
  expect(volume).toBeGreaterThan(10);
});
