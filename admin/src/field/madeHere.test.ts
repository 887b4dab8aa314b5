import { expect, test } from '@jest/globals';
import { stepNamed } from '../schema/schema.ts';
import { contentDigest } from './contentDigest.ts';
import type { Entry } from './entry.ts';
import { madeHere } from './madeHere.ts';

const sign = stepNamed('signWorkReport')!;
const input = {
  order: 'o1',
  work: ' 更换气缸。',
  fault: null,
  workDays: [{ day: '2026-11-23', hours: 6, person: 'p1' }],
  partsUsed: [],
  coachedTopics: ['USE'],
};
const report: Entry = {
  ...{ id: 'e1', viewer: 'u', step: 'fileWorkReport', row: 'o1', key: 'k', attempted: true },
  ...{ variables: { input }, newId: 'r1', at: Date.parse('2026-11-23T02:00:00Z') },
};
const answers = [
  {
    answer: {
      id: 'o1',
      number: 'SO-1',
      equipment: { id: 'm1', serialNumber: 'SN-1' },
      engineers: [{ id: 'p1', name: '陆志明' }],
    },
  },
];

test('a report that is not received is shown with what it names, and offers to be signed', () => {
  expect(madeHere(report, answers)).toMatchObject({
    ...{ id: 'r1', version: 1, state: 'FILED', work: ' 更换气缸。', history: [] },
    order: { id: 'o1', number: 'SO-1' },
    equipment: { serialNumber: 'SN-1' },
    workDays: [{ hours: 6, person: { name: '陆志明' } }],
    availableSteps: [{ name: 'signWorkReport', blocked: null }],
  });
});

test('what is signed of it is what will be received; another content is another', async () => {
  const shown = await contentDigest(sign, madeHere(report, answers));
  expect(shown).toMatch(/^[0-9a-f]{64}$/);
  expect(await contentDigest(sign, input)).toBe(shown);
  expect(await contentDigest(sign, { ...input, work: '更换密封圈。' })).not.toBe(shown);
});

test('of a step that nobody signs there is none', async () => {
  expect(await contentDigest(stepNamed('recordSiteArrival')!, input)).toBeUndefined();
});
