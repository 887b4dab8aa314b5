import { expect, test } from '@jest/globals';
import { daysBetween, daysOf, isWeekend, periodsOf } from './days.ts';

test('a week begins on Monday, a month on its first day', () => {
  expect(daysOf('week', '2026-11-29')).toEqual(['23', '24', '25', '26', '27', '28', '29'].map(day => `2026-11-${day}`));
  expect(daysOf('week', '2026-12-31').at(-1)).toBe('2027-01-03');
  expect(daysOf('month', '2028-02-10')).toHaveLength(29);
  expect(daysOf('month', '2026-12-10').at(-1)).toBe('2026-12-31');
});

test('days that follow each other are one period', () => {
  expect(periodsOf(['2026-11-30', '2026-12-01', '2026-12-03'])).toEqual([
    { from: '2026-11-30', until: '2026-12-01' },
    { from: '2026-12-03', until: '2026-12-03' },
  ]);
  expect(periodsOf([])).toEqual([]);
  expect(daysBetween('2026-11-30', '2026-12-03')).toBe(3);
  expect(['2026-11-27', '2026-11-28', '2026-11-29'].map(isWeekend)).toEqual([false, true, true]);
});
