import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Claim, type Issue, inOrder, rankOf, starvedBy } from './issue-priority.ts';
import { exact, sum } from './quantity.ts';

const claim = (request: string, change: Partial<Claim> = {}): Claim => ({
  request,
  warrantyClass: 'IN_WARRANTY',
  machineDown: false,
  settled: true,
  neededBy: '2026-11-30',
  requestedAt: '2026-11-23T02:00:00.000Z',
  open: 1,
  ...change,
});
const named = (claims: Claim[]) => claims.map(({ request }) => request);

describe('5.4.5 who is served first', () => {
  test.each([
    ['a machine that is down, in warranty', { machineDown: true }, 1],
    ['another repair in warranty', {}, 2],
    ['a contract, whether the machine is down or not', { warrantyClass: 'CONTRACT', machineDown: true }, 3],
    ['what is charged and paid', { warrantyClass: 'CHARGED', machineDown: true }, 4],
    ['what is not paid yet', { warrantyClass: 'CHARGED', settled: false }, 5],
  ] as const)('%s', (_, change, rank) => {
    expect(rankOf(claim('a', change))).toBe(rank);
  });

  test.each([
    ['the class comes before the day', { warrantyClass: 'CONTRACT', neededBy: '2026-11-24' }, ['b', 'a']],
    ['the earlier day comes first', { neededBy: '2026-11-29' }, ['a', 'b']],
    ['who needs it on no certain day can wait', { neededBy: null }, ['b', 'a']],
    ['of the same day, who asked first', { requestedAt: '2026-11-23T01:59:59.999Z' }, ['a', 'b']],
    ['a machine that is down comes before an earlier day', { machineDown: true, neededBy: '2026-12-31' }, ['a', 'b']],
    ['at the same moment, always in the same order', {}, ['a', 'b']],
  ] as const)('%s', (_, change, order) => {
    expect(named(inOrder([claim('b'), claim('a', change)]))).toEqual(order);
  });
});

describe('5.4.5 what an issue would leave', () => {
  const waiting = [claim('running', { open: 3 }), claim('down', { machineDown: true, open: 2 })];
  const charged = (quantity: number): Issue => ({ request: 'charged', warrantyClass: 'CHARGED', quantity });

  test.each([
    ['enough for all of them', 8, 3, []],
    ['nothing but what they need', 7, 2, []],
    ['too little for the one that comes last', 7, 2.001, ['running']],
    ['too little for any', 2, 1, ['down', 'running']],
    ['what had been too little before', 4, 0.001, ['running']],
  ] as const)('%s', (_, stock, quantity, starved) => {
    expect(named(starvedBy(charged(quantity), stock, waiting))).toEqual(starved);
  });

  test('a contract must leave it too, a repair in warranty need not', () => {
    expect(named(starvedBy({ ...charged(4), warrantyClass: 'CONTRACT' }, 7, waiting))).toEqual(['running']);
    expect(starvedBy({ ...charged(4), warrantyClass: 'IN_WARRANTY' }, 4, waiting)).toEqual([]);
  });

  test('other claims that are charged protect nobody', () => {
    expect(starvedBy(charged(1), 1, [claim('other', { warrantyClass: 'CHARGED', open: 9 })])).toEqual([]);
  });
});

const quantity = fc.integer({ min: 1, max: 50_000 }).map(thousandths => thousandths / 1000);
const claims = fc.uniqueArray(
  fc.record<Claim>({
    request: fc.uuid(),
    warrantyClass: fc.constantFrom('IN_WARRANTY', 'CONTRACT', 'CHARGED'),
    machineDown: fc.boolean(),
    settled: fc.boolean(),
    neededBy: fc.option(fc.constantFrom('2026-11-23', '2026-11-24', '2026-12-31')),
    requestedAt: fc.constantFrom('2026-11-22T00:00:00.000Z', '2026-11-23T00:00:00.000Z'),
    open: quantity,
  }),
  { selector: ({ request }) => request, maxLength: 12 },
);
const issue = fc.record<Issue>({
  request: fc.constant('new'),
  warrantyClass: fc.constantFrom('CONTRACT', 'CHARGED'),
  quantity,
});
const stock = fc.integer({ min: 0, max: 200_000 }).map(thousandths => thousandths / 1000);

describe('whatever waits', () => {
  test('all are in the order, each once, whichever way round they come', () =>
    fc.assert(
      fc.property(claims, all => {
        const order = inOrder(all);
        expect(named(order).sort()).toEqual(named(all).sort());
        expect(inOrder([...all].reverse())).toEqual(order);
        expect(order.map(rankOf)).toEqual(order.map(rankOf).sort());
      }),
    ));

  test('nobody is starved exactly where what is left covers all that in-warranty repairs wait for', () =>
    fc.assert(
      fc.property(issue, stock, claims, (wanted, there, all) => {
        const demand = sum(all.filter(claim => claim.warrantyClass === 'IN_WARRANTY').map(({ open }) => open));
        const covered = demand === 0 || exact(there - wanted.quantity) >= demand;
        expect(starvedBy(wanted, there, all).length === 0).toBe(covered);
      }),
    ));

  test('only in-warranty requests are named, and those that come last', () =>
    fc.assert(
      fc.property(issue, stock, claims, (wanted, there, all) => {
        const protectedOnes = named(inOrder(all.filter(({ warrantyClass }) => warrantyClass === 'IN_WARRANTY')));
        const starved = named(starvedBy(wanted, there, all));
        expect(protectedOnes.slice(protectedOnes.length - starved.length)).toEqual(starved);
      }),
    ));

  test('who takes more starves no fewer, and who finds more in stock no more', () =>
    fc.assert(
      fc.property(issue, stock, quantity, claims, (wanted, there, more, all) => {
        const starved = starvedBy(wanted, there, all).length;
        const larger = { ...wanted, quantity: exact(wanted.quantity + more) };
        expect(starvedBy(larger, there, all).length).toBeGreaterThanOrEqual(starved);
        expect(starvedBy(wanted, exact(there + more), all).length).toBeLessThanOrEqual(starved);
      }),
    ));

  test('an issue in warranty starves nobody', () =>
    fc.assert(
      fc.property(issue, stock, claims, (wanted, there, all) => {
        expect(starvedBy({ ...wanted, warrantyClass: 'IN_WARRANTY' }, there, all)).toEqual([]);
      }),
    ));
});
