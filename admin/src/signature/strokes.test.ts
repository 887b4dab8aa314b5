import { expect, test } from '@jest/globals';
import { toGroups, toPoints } from './strokes.ts';

const at = (x: number, y: number, time: number) => ({ x, y, time, pressure: 0.7 });

test('a drawing is whole pixels inside the frame, and time since the pen first touched', () => {
  const drawn = [{ points: [at(10.4, -3, 1000), at(12.6, 9000, 1016.4)] }, { points: [at(5, 5, 1200)] }];
  expect(toPoints(drawn)).toBe('[[[10,0,0],[13,4000,16]],[[5,5,200]]]');
  expect(toPoints([])).toBeNull();
});

test('it can be drawn once more', () => {
  const points = '[[[10,0,0],[13,40,16]]]';
  expect(toPoints(toGroups(points))).toBe(points);
});

test('one that is too long loses points between its ends', () => {
  const long = [{ points: Array.from({ length: 9000 }, (_, index) => at(index % 400, 100, index * 8)) }];
  const strokes = JSON.parse(toPoints(long)!) as number[][][];
  expect(toPoints(long)!.length).toBeLessThanOrEqual(50_000);
  expect(strokes[0]!.at(-1)).toEqual([8999 % 400, 100, 8999 * 8]);
});
