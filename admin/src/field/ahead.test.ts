import { describe, expect, test } from '@jest/globals';
import { stepNamed } from '../schema/schema.ts';
import { ahead, waitsFor } from './ahead.ts';
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

describe('the report to be signed', () => {
  const report: Entry = { ...kept('fileWorkReport')[0]!, newId: 'r1', variables: { input: { order: 'o1' } } };
  const signature: Entry = { ...kept('signWorkReport')[0]!, variables: { id: 'r1' } };
  const toSign = (entries: Entry[], received: { id: string; state: string }[] = []) =>
    waitsFor(stepNamed('signWorkReport')!, 'o1', received, entries);

  test('is the one received, or the one made here, once', () => {
    expect(toSign([])).toBeUndefined();
    expect(toSign([], [{ id: 'r0', state: 'FILED' }])).toBe('r0');
    expect(toSign([report])).toBe('r1');
    expect(toSign([report, signature])).toBeUndefined();
    expect(toSign([signature], [{ id: 'r1', state: 'FILED' }])).toBeUndefined();
  });

  test('is none that was refused', () => {
    expect(toSign([{ ...report, refusal: { code: 'RULE_VIOLATED', message: '' } }])).toBeUndefined();
  });

  test('signed here it is signed, and its order is where it was', () => {
    const filed = { id: 'r1', version: 1, state: 'FILED', availableSteps: [{ name: 'signWorkReport' }] };
    expect(ahead('WorkReport', filed, [signature], () => true)).toMatchObject({ state: 'SIGNED', availableSteps: [] });
    expect(ahead('ServiceOrder', { ...order, state: 'ON_SITE' }, [signature], () => true).state).toBe('ON_SITE');
  });
});
