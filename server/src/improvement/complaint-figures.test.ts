import { expect, test } from '@jest/globals';
import { type ComplaintFacts, complaintFigures } from './complaint-figures.ts';

const complaint = (change: Partial<ComplaintFacts> = {}): ComplaintFacts => ({
  grade: 'MINOR',
  state: 'CLOSED',
  theme: 'PARTS',
  content: true,
  ...change,
});

test('complaints are counted by state, grade and theme, in the order of the choices', () => {
  expect(
    complaintFigures([
      complaint(),
      complaint({ state: 'OPEN', theme: null, content: null }),
      complaint({ grade: 'CRITICAL', content: false }),
      complaint({ theme: 'WORKMANSHIP', state: 'ANSWERED', content: null }),
    ]),
  ).toEqual({
    total: 4,
    discontent: 1,
    byState: [
      { state: 'OPEN', count: 1 },
      { state: 'ANSWERED', count: 1 },
      { state: 'CLOSED', count: 2 },
    ],
    byGrade: [
      { grade: 'MINOR', count: 3 },
      { grade: 'CRITICAL', count: 1 },
    ],
    byTheme: [
      { theme: 'WORKMANSHIP', count: 1 },
      { theme: 'PARTS', count: 2 },
      { theme: null, count: 1 },
    ],
  });
});

test('a period without complaints comes to nothing', () => {
  expect(complaintFigures([])).toEqual({ total: 0, discontent: 0, byState: [], byGrade: [], byTheme: [] });
});
