import { expect, test } from '@jest/globals';
import { namedTwice } from './named-alike.ts';

test.each([
  [[], -1],
  [['a', 'b', 'c'], -1],
  [['a', 'b', 'b', 'a'], 2],
  [[null, undefined, null, undefined], -1],
])('of %j the first that is named twice stands at %d', (names, at) => {
  expect(namedTwice<unknown>(names, name => name)).toBe(at);
});
