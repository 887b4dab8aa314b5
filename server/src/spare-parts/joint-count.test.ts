import { describe, expect, test } from '@jest/globals';
import { byPart, differences } from './joint-count.ts';

const quantities = (of: Record<string, number>) => new Map(Object.entries(of));

describe('5.4.3 two counts are held against each other and against the order', () => {
  test.each([
    ['alike, and all that was ordered', { a: 10 }, { a: 10 }, []],
    ['alike, and less: the rest may come later', { a: 4 }, { a: 4 }, []],
    ['unlike', { a: 10 }, { a: 9 }, ['a UNEQUAL']],
    ['one found none', { a: 10, b: 2 }, { a: 10 }, ['b UNEQUAL']],
    ['none, told or left out', { a: 10, b: 0 }, { a: 10 }, []],
    ['alike, and more than was ordered', { a: 11 }, { a: 11 }, ['a MORE_THAN_ORDERED']],
    ['unlike, and one of them too many', { a: 11 }, { a: 10 }, ['a UNEQUAL', 'a MORE_THAN_ORDERED']],
    ['a part that was not ordered', { c: 1 }, { c: 1 }, ['c NOT_ORDERED']],
  ])('%s', (_, afterSales, management, found) => {
    const result = differences(quantities(afterSales), quantities(management), quantities({ a: 10, b: 3 }));
    expect(result.map(({ part, kind }) => `${part} ${kind}`)).toEqual(found);
  });

  test('what is listed of one part is added up to the thousandth', () => {
    const lines = [0.1, 0.2].map(quantity => ({ part: 'a', quantity }));
    expect(byPart(lines).get('a')).toBe(0.3);
  });
});
