import { expect, test } from '@jest/globals';
import '../chapters.ts';
import { arrivesInTime } from './standing-rules.ts';

const order = {
  arrivedAt: null,
  firstOfTrip: null,
  notice: null,
  decidedAt: new Date('2026-11-23T02:00:00Z'),
  startsOn: '2026-11-24',
  endsOn: '2026-11-24',
  arriveBy: '2026-11-25',
  arrivalDeadline: new Date('2026-11-25T16:00:00Z'),
  holds: [],
};

const first = {
  arrivedAt: new Date('2026-11-24T08:00:00Z'),
  state: 'ON_SITE',
  startsOn: '2026-11-24',
  endsOn: '2026-11-24',
};
const beforeTheClock = new Date('2026-11-23T01:00:00Z');

test.each([
  ['2026-11-25', {}, undefined],
  ['2026-11-26', {}, 'arrivalOverdue'],
  ['2026-11-26', { arrivedAt: new Date('2026-11-25T08:00:00Z') }, undefined],
  ['2026-11-26', { firstOfTrip: first }, undefined],
  ['2026-11-26', { firstOfTrip: { ...first, state: 'CANCELLED' } }, 'arrivalOverdue'],
  ['2026-11-26', { firstOfTrip: { ...first, arrivedAt: beforeTheClock } }, 'arrivalOverdue'],
  ['2026-11-26', { firstOfTrip: first, startsOn: '2026-11-26', endsOn: '2026-11-26' }, 'arrivalOverdue'],
])('on %s, of an order with %j: %s', (today, change, rule) => {
  expect(arrivesInTime.holds({ ...order, ...change } as never, { today } as never, [])?.rule).toBe(rule);
});
