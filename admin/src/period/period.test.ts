import { expect, test } from '@jest/globals';
import { commonPeriods } from './period.ts';

test('the periods around a day of January reach back into the year before', () => {
  expect(commonPeriods('2026-01-31')).toEqual({
    thisMonth: { from: '2026-01-01', until: '2026-01-31' },
    lastMonth: { from: '2025-12-01', until: '2025-12-31' },
    thisQuarter: { from: '2026-01-01', until: '2026-03-31' },
    lastQuarter: { from: '2025-10-01', until: '2025-12-31' },
    thisYear: { from: '2026-01-01', until: '2026-12-31' },
    lastYear: { from: '2025-01-01', until: '2025-12-31' },
  });
});

test('a leap day ends its month', () => {
  expect(commonPeriods('2028-02-03').thisMonth).toEqual({ from: '2028-02-01', until: '2028-02-29' });
});
