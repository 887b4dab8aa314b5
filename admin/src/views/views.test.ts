import { expect, test } from '@jest/globals';
import { type View, withView } from './views.ts';

const view = (label: string, value = '{}'): View => ({ label, value, department: null, pinned: null });
const views = [view('a'), view('b'), view('c')];

test('a view of a new name comes last, one of a known name in its place', () => {
  expect(withView(views, view('d'))).toEqual([...views, view('d')]);
  expect(withView(views, view('b', '{"q":1}'))).toEqual([view('a'), view('b', '{"q":1}'), view('c')]);
});

test('a view that is called otherwise stays where it was, and is the only one of its new name', () => {
  expect(withView(views, view('z'), 'b')).toEqual([view('a'), view('z'), view('c')]);
  expect(withView(views, view('a'), 'c')).toEqual([view('b'), view('a')]);
});

test('a view that another device has taken away meanwhile is kept again', () => {
  expect(withView(views, view('y'), 'gone')).toEqual([...views, view('y')]);
});
