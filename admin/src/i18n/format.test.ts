import { expect, test } from '@jest/globals';
import { endsDay, formatIn } from './format.ts';
import { dayBegins, dayEnds, fromLocalTime, toLocalTime } from './localTime.ts';

test('a moment is typed and shown in the time of China', () => {
  expect(fromLocalTime('2026-03-01T00:30')).toBe('2026-02-28T16:30:00.000Z');
  expect(toLocalTime('2026-02-28T16:30:00.000Z')).toBe('2026-03-01T00:30');
});

test('what the input holds itself, or nothing, stays as it is', () => {
  expect(toLocalTime('2026-03-01T00:30')).toBe('2026-03-01T00:30');
  expect(toLocalTime(null)).toBe('');
  expect(fromLocalTime('')).toBeNull();
});

test('midnight in China ends the day before, and no other moment does', () => {
  expect(endsDay('2026-11-27T16:00:00.000Z')).toBe('2026-11-27');
  expect(endsDay('2026-11-27T16:30:00.000Z')).toBe('');
});

test('a day begins and ends at midnight in China', () => {
  expect([dayBegins('2026-11-23'), dayEnds('2026-11-23')]).toEqual([
    '2026-11-22T16:00:00.000Z',
    '2026-11-23T15:59:59.999Z',
  ]);
});

test('an amount has its two decimals, beside its currency as people write it', () => {
  expect([formatIn('zh').amount(1152.6), formatIn('en').amount(1152.6)]).toEqual(['1,152.60 元', 'CNY 1,152.60']);
});
