import { expect, test } from '@jest/globals';
import { holidaySpans } from './holidaySpans.ts';

const day = (day: string, name: string, kind: 'HOLIDAY' | 'MADE_UP' = 'HOLIDAY') => ({ id: day, day, name, kind });

test('days of one holiday that follow each other are one span, over the end of a month as well', () => {
  expect(
    holidaySpans([
      day('2026-09-30', '国庆节'),
      day('2026-10-01', '国庆节'),
      day('2026-10-02', '中秋节'),
      day('2026-10-10', '国庆节', 'MADE_UP'),
      day('2026-10-11', '国庆节', 'MADE_UP'),
    ]),
  ).toEqual([
    { name: '国庆节', kind: 'HOLIDAY', from: '2026-09-30', until: '2026-10-01' },
    { name: '中秋节', kind: 'HOLIDAY', from: '2026-10-02', until: '2026-10-02' },
    { name: '国庆节', kind: 'MADE_UP', from: '2026-10-10', until: '2026-10-11' },
  ]);
});
