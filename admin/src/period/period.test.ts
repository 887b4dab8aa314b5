import { describe, expect, test } from '@jest/globals';
import { commonPeriods, relativePeriods } from './period.ts';

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

describe('relative periods', () => {
  test.each([
    ['2026-11-30', 'Monday'],
    ['2026-12-06', 'Sunday'],
  ])('the week of %s, a %s, begins on Monday', on => {
    const { thisWeek, lastWeek, nextWeek } = relativePeriods(on);
    expect([lastWeek, thisWeek, nextWeek]).toEqual([
      { from: '2026-11-23', until: '2026-11-29' },
      { from: '2026-11-30', until: '2026-12-06' },
      { from: '2026-12-07', until: '2026-12-13' },
    ]);
  });

  test('seven days are seven, with today among them', () => {
    const { last7Days, next7Days, last30Days } = relativePeriods('2026-12-03');
    expect([last7Days, next7Days, last30Days]).toEqual([
      { from: '2026-11-27', until: '2026-12-03' },
      { from: '2026-12-03', until: '2026-12-09' },
      { from: '2026-11-04', until: '2026-12-03' },
    ]);
  });

  test('after December comes January, and open ends have no day', () => {
    const { nextMonth, beforeToday, fromToday, tomorrow } = relativePeriods('2026-12-31');
    expect([nextMonth, beforeToday, fromToday, tomorrow]).toEqual([
      { from: '2027-01-01', until: '2027-01-31' },
      { until: '2026-12-30' },
      { from: '2026-12-31' },
      { from: '2027-01-01', until: '2027-01-01' },
    ]);
  });
});
