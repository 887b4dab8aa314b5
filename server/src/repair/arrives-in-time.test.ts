import { expect, test } from '@jest/globals';
import '../chapters.ts';
import { arrivesInTime } from './standing-rules.ts';

const order = {
  arrivedAt: null,
  firstOfTrip: null,
  arriveBy: '2026-11-25',
  arrivalDeadline: new Date('2026-11-25T16:00:00Z'),
  holds: [],
};

test.each([
  ['2026-11-25', {}, undefined],
  ['2026-11-26', {}, 'arrivalOverdue'],
  ['2026-11-26', { arrivedAt: new Date('2026-11-25T08:00:00Z') }, undefined],
  ['2026-11-26', { firstOfTrip: { arrivedAt: new Date('2026-11-24T08:00:00Z') } }, undefined],
])('on %s, of an order with %j: %s', (today, change, rule) => {
  expect(arrivesInTime.holds({ ...order, ...change } as never, { today } as never, [])?.rule).toBe(rule);
});
