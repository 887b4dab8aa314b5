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
  reserved: 0,
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
  const own = claim('charged', { warrantyClass: 'CHARGED', open: 9 });
  const charged = (quantity: number): Issue => ({ request: 'charged', quantity });

  test.each([
    ['enough for all of them', 8, 3, []],
    ['nothing but what they need', 7, 2, []],
    ['too little for the one that comes last', 7, 2.001, ['running']],
    ['too little for any', 2, 1, ['down', 'running']],
    ['what had been too little before', 4, 0.001, ['running']],
  ] as const)('%s', (_, stock, quantity, starved) => {
    expect(named(starvedBy(charged(quantity), stock, [...waiting, own]))).toEqual(starved);
  });

  test('who comes first leaves nothing to those behind, and who comes later in the class leaves it to those before', () => {
    const down = claim('down later', { machineDown: true, requestedAt: '2026-11-23T03:00:00.000Z', open: 6 });
    const all = [...waiting, own, down];
    expect(named(starvedBy({ request: 'down', quantity: 2 }, 2, all))).toEqual([]);
    expect(named(starvedBy({ request: 'down later', quantity: 6 }, 8, all))).toEqual([]);
    expect(named(starvedBy({ request: 'down later', quantity: 6 }, 7, all))).toEqual(['down']);
    expect(named(starvedBy({ request: 'running', quantity: 1 }, 8, all))).toEqual(['down later']);
  });

  test('who has not paid keeps nobody waiting', () => {
    const unpaid = claim('unpaid', { warrantyClass: 'CHARGED', settled: false, open: 9 });
    const later = claim('later', { warrantyClass: 'CHARGED', settled: false, requestedAt: '2026-11-24T00:00:00.000Z' });
    expect(starvedBy({ request: 'later', quantity: 1 }, 1, [unpaid, later])).toEqual([]);
  });

  test('what is kept for others stays, also before those that come later; what is kept for oneself is taken', () => {
    const kept = claim('kept', { open: 4, reserved: 3 });
    const down = claim('down', { machineDown: true, open: 6 });
    const all = [kept, down];
    expect(named(starvedBy({ request: 'down', quantity: 6 }, 8, all))).toEqual(['kept']);
    expect(named(starvedBy({ request: 'down', quantity: 5 }, 8, all))).toEqual([]);
    expect(named(starvedBy({ request: 'kept', quantity: 3 }, 3, all))).toEqual([]);
    expect(named(starvedBy({ request: 'kept', quantity: 4 }, 8, all))).toEqual(['down']);
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
    reserved: fc.constantFrom(0, 0.001),
  }),
  { minLength: 1, selector: ({ request }) => request, maxLength: 12 },
);
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

  /** The quantity left for the others when one of them is issued so much, and the share of each. */
  const needs = (all: Claim[], wanted: Issue) => {
    const order = inOrder(all);
    const own = order.findIndex(({ request }) => request === wanted.request);
    return order.flatMap((claim, at) => {
      if (at === own) return [];
      return at < own && claim.settled ? claim.open : (claim.reserved ?? 0);
    });
  };
  const anyOf = (all: Claim[]): Issue => ({ request: (all[0] as Claim).request, quantity: 0 });

  test('nobody is starved exactly where what is left covers all that the others may count on', () =>
    fc.assert(
      fc.property(quantity, stock, claims, (much, there, all) => {
        const wanted = { ...anyOf(all), quantity: exact(much + 0.001) };
        const demand = sum(needs(all, wanted));
        const covered = demand === 0 || exact(there - wanted.quantity) >= demand;
        expect(starvedBy(wanted, there, all).length === 0).toBe(covered);
      }),
    ));

  test('who takes more starves no fewer, and who finds more in stock no more', () =>
    fc.assert(
      fc.property(quantity, stock, quantity, claims, (much, there, more, all) => {
        const wanted = { ...anyOf(all), quantity: much };
        const starved = starvedBy(wanted, there, all).length;
        const larger = { ...wanted, quantity: exact(much + more) };
        expect(starvedBy(larger, there, all).length).toBeGreaterThanOrEqual(starved);
        expect(starvedBy(wanted, exact(there + more), all).length).toBeLessThanOrEqual(starved);
      }),
    ));

  test('who is first starves nobody for whom nothing is kept', () =>
    fc.assert(
      fc.property(quantity, stock, claims, (much, there, all) => {
        const free = all.map(each => ({ ...each, reserved: 0 }));
        const [first] = inOrder(free);
        expect(starvedBy({ request: (first as Claim).request, quantity: much }, there, free)).toEqual([]);
      }),
    ));
});
