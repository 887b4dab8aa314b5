import { expect, test } from '@jest/globals';
import { PositionMarks } from './position-marks.ts';

test('a standby is behind since the last moment of which it has all', () => {
  const marks = new PositionMarks();
  expect(marks.behind(500n, 0)).toBe(Number.POSITIVE_INFINITY);
  for (const [at, position] of [
    [1_000, 100n],
    [2_000, 200n],
    [3_000, 200n],
    [4_000, 300n],
  ] as const)
    marks.add(at, position);
  // Nothing was written between the second and the third look.
  expect([99n, 100n, 250n, 300n].map(position => marks.behind(position, 4_500))).toEqual([
    Number.POSITIVE_INFINITY,
    3_500,
    1_500,
    500,
  ]);
});
