import { expect, test } from '@jest/globals';
import { type CountedPart, isCountedOneByOne, more, withLinesFor } from './countedLines.ts';

const blade: CountedPart = { id: 'b', partNumber: 'Z-101', name: '横封切刀', unit: 'PIECE', tracking: null };
const belt: CountedPart = { id: 'r', partNumber: 'Z-102', name: '同步带', unit: 'METRE', tracking: null };

test('each part has one line, and what was counted stays', () => {
  const counted = [{ part: 'b', quantity: 3, shown: blade }];
  expect(withLinesFor(counted, [belt, blade, belt])).toEqual([...counted, { part: 'r', quantity: null, shown: belt }]);
});

test('a code stands for one piece, and for no certain length', () => {
  expect([blade, belt].map(isCountedOneByOne)).toEqual([true, false]);
});

test('a quantity goes up from nothing and never below it, without drifting', () => {
  expect([more(null, 1), more(3, -1), more(0, -1), more(0.2, 0.1)]).toEqual([1, 2, 0, 0.3]);
});
