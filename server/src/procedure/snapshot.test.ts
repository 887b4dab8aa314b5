import { expect, test } from '@jest/globals';
import { changes } from './snapshot.ts';

const known = { id: '1', number: 'C-0001', title: '康衡' };

test('a record whose name was looked up meanwhile has not changed; another one has', () => {
  expect(changes({ customer: { id: '1' }, people: [{ id: '1' }] }, { customer: known, people: [known] })).toEqual([]);
  expect(changes({ lines: [{ part: { id: '1' }, quantity: 1 }] }, { lines: [{ part: known, quantity: 1 }] })).toEqual(
    [],
  );
  expect(changes({ customer: { id: '2' } }, { customer: known })).toEqual([
    { field: 'customer', before: { id: '2' }, after: known },
  ]);
  const paper = { ...known, sha256: 'aa' };
  expect(changes({ paper }, { paper: { ...paper, sha256: 'bb' } })).toHaveLength(1);
});
