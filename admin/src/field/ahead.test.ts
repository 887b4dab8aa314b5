import { expect, test } from '@jest/globals';
import { ahead } from './ahead.ts';
import type { Entry } from './entry.ts';

const order = { id: 'o1', version: 3, state: 'DISPATCHED', availableSteps: [{ name: 'recordSiteArrival' }] };
const kept = (...names: string[]) =>
  names.map(
    (step, at): Entry => ({ id: `${at}`, step, row: 'o1', viewer: 'u', variables: {}, key: '', attempted: true, at }),
  );
const after = (...names: string[]) => {
  const { state, availableSteps } = ahead('ServiceOrder', order, kept(...names), () => true);
  return { state, offered: availableSteps.map(({ name }) => name).sort() };
};

test('a record of which nothing waits stays as the server gave it', () => {
  expect(ahead('ServiceOrder', order, [{ ...kept('recordSiteArrival')[0]!, row: 'o2' }], () => true)).toBe(order);
});

test('after an arrival that waits, what is done on site comes next', () => {
  expect(after('recordSiteArrival')).toEqual({
    state: 'ON_SITE',
    offered: ['fileAdjustmentRecord', 'fileWorkReport', 'holdServiceOrder'],
  });
});

test('what was put on hold and resumed is where it was before', () => {
  expect(after('recordSiteArrival', 'holdServiceOrder')).toEqual({ state: 'ON_HOLD', offered: ['resumeServiceOrder'] });
  expect(after('recordSiteArrival', 'holdServiceOrder', 'resumeServiceOrder').state).toBe('ON_SITE');
  expect(after('holdServiceOrder', 'resumeServiceOrder')).toEqual({
    state: 'DISPATCHED',
    offered: ['recordSiteArrival'],
  });
});

test('nothing is made twice, and nobody is offered what they may not', () => {
  expect(after('recordSiteArrival', 'fileAdjustmentRecord').offered).toEqual(['fileWorkReport', 'holdServiceOrder']);
  const { availableSteps } = ahead('ServiceOrder', order, kept('recordSiteArrival'), name => name === 'fileWorkReport');
  expect(availableSteps.map(({ name }) => name)).toEqual(['fileWorkReport']);
});

test('where it was on hold before anything was known of it, nobody says to where it comes back', () => {
  const held = { ...order, state: 'ON_HOLD' };
  expect(ahead('ServiceOrder', held, kept('resumeServiceOrder'), () => true)).toMatchObject({
    state: '',
    availableSteps: [],
  });
});
