import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type ClosedOrder, drawingDays, seedOf, surveySample } from './survey-sample.ts';

const order = (id: string, engineers: string, asked = false): ClosedOrder => ({ id, engineers: [...engineers], asked });

describe('5.2.4 about which orders customers are asked', () => {
  test.each<[string, ClosedOrder[], number, number, string[]]>([
    ['nothing of nothing', [], 100, 5, []],
    ['one of each technician', [order('1', 'a'), order('2', 'a'), order('3', 'b')], 1, 1, ['1', '3']],
    ['an order of two counts for both', [order('1', 'ab'), order('2', 'a'), order('3', 'b')], 1, 1, ['1']],
    ['a tenth of eleven is two', Array.from({ length: 11 }, (_, at) => order(`${at}`, 'a')), 10, 0, ['0', '1']],
    ['what was asked before counts', [order('1', 'a', true), order('2', 'a'), order('3', 'b')], 10, 1, ['3']],
    ['all that there is, where more is wanted', [order('1', 'a'), order('2', 'a')], 10, 5, ['1', '2']],
    ['nothing twice', [order('1', 'a', true), order('2', 'a', true)], 100, 5, []],
  ])('%s', (_, orders, percent, perTechnician, drawn) => {
    expect(surveySample(orders, percent, perTechnician)).toEqual(drawn);
  });

  test('always as many as are wanted, and a second drawing draws nothing', () => {
    const engineers = fc.subarray(['a', 'b', 'c', 'd'], { minLength: 1 });
    const orders = fc
      .array(fc.record({ engineers, asked: fc.boolean() }), { maxLength: 40 })
      .map(all => all.map((each, at) => ({ ...each, id: String(at) })));
    fc.assert(
      fc.property(orders, fc.integer({ min: 1, max: 100 }), fc.integer({ min: 0, max: 5 }), (all, percent, each) => {
        const drawn = surveySample(all, percent, each);
        const after = all.map(one => ({ ...one, asked: one.asked || drawn.includes(one.id) }));
        const asked = after.filter(one => one.asked);
        expect(asked.length).toBeGreaterThanOrEqual(Math.ceil((all.length * percent) / 100));
        for (const engineer of 'abcd') {
          const of = (some: ClosedOrder[]) => some.filter(one => one.engineers.includes(engineer)).length;
          expect(of(asked)).toBeGreaterThanOrEqual(Math.min(each, of(after)));
        }
        expect(surveySample(after, percent, each)).toEqual([]);
      }),
    );
  });
});

test('5.2.4 it is drawn on irregular days of the month after, which the month itself decides', () => {
  const days = (month: string, ...ids: string[]) =>
    drawingDays(
      month,
      seedOf(
        month,
        ids.map(id => order(id, 'a')),
      ),
    );
  expect(days('2026-10', 'x', 'y')).toEqual(days('2026-10', 'y', 'x'));
  const of = Array.from({ length: 40 }, (_, at) => days('2026-10', String(at)));
  for (const each of of) {
    expect(each).toHaveLength(3);
    expect(each.every(day => day >= '2026-11-01' && day <= '2026-11-28')).toBe(true);
  }
  expect(new Set(of.map(each => each.join())).size).toBeGreaterThan(30);
});
