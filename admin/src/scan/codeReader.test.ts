import { expect, test } from '@jest/globals';
import { comingIntoSight } from './codeReader.ts';

test('a code that stays in sight is told once, and again once it was away', () => {
  const come = comingIntoSight();
  expect(come(['Z-101', 'Z-101'], 0)).toEqual(['Z-101']);
  expect(come(['Z-101'], 200)).toEqual([]);
  expect(come([], 400)).toEqual([]);
  expect(come(['Z-101', 'Z-102'], 900)).toEqual(['Z-102']);
  expect(come(['Z-101'], 2000)).toEqual(['Z-101']);
});
