import { describe, expect, test } from '@jest/globals';
import { askedAs, gathered, narrowed } from './asked.ts';

const list = 'query PartList { … }';
const parts = ['轴承 6204', '光电开关 E3F', '轴承 6308'].map((name, at) => ({ id: `p${at}`, name }));
const whole = { answer: { nodes: parts, totalCount: 3 } };

test('any page of a list, and whatever is looked for in it, is asked of the same list; another filter of another', () => {
  const key = askedAs(list, { filter: {}, first: 100, offset: 0 });
  expect(askedAs(list, { filter: { q: '轴承' }, first: 25, offset: 25 })).toBe(key);
  expect(askedAs(list, { filter: { id: { in: ['p1'] } } })).not.toBe(key);
  expect(askedAs('query Viewer', {})).not.toBe(askedAs('query Day', {}));
});

describe('a list that is kept', () => {
  test('is looked through by all that was typed', () => {
    expect(narrowed(whole, { filter: { q: '轴承 63' }, first: 25 })).toEqual({
      answer: { nodes: [parts[2]], totalCount: 1 },
    });
  });

  test('is given page by page', () => {
    expect(narrowed(whole, { first: 2, offset: 2 })).toEqual({ answer: { nodes: [parts[2]], totalCount: 3 } });
  });

  test('leaves other answers as they are', () => {
    expect(narrowed({ answer: { id: 'o1' } }, {})).toEqual({ answer: { id: 'o1' } });
    expect(narrowed({ viewer: null }, {})).toEqual({ viewer: null });
  });
});

test('records asked for by id are put together of wherever they stand', () => {
  const kept = [whole, { answer: { id: 'o1', lines: [{ part: { id: 'p1', number: 'E3F' } }] } }];
  expect(gathered(kept, { filter: { id: { in: ['p1', 'none'] } } })?.answer.nodes).toEqual([
    { ...parts[1], number: 'E3F' },
  ]);
  expect(gathered(kept, {})).toBeUndefined();
});
