import { expect, test } from '@jest/globals';
import { comingIntoSight } from './codeReader.ts';

test('a code that stays in sight is told once, and again once it was away', () => {
  const told = comingIntoSight();
  expect(told(['Z-101', 'Z-101'], 0)).toEqual(['Z-101']);
  expect(told(['Z-101'], 200)).toEqual([]);
  expect(told([], 400)).toEqual([]);
  expect(told(['Z-101', 'Z-102'], 900)).toEqual(['Z-102']);
  expect(told(['Z-101'], 2000)).toEqual(['Z-101']);
});
