import { expect, test } from '@jest/globals';
import raEnglish from 'ra-language-english';
import { en } from './en.ts';
import { zh } from './zh.ts';

type Tree = { [key: string]: string | Tree };

const entries = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : entries(value, `${path}${key}.`),
  );
const keys = (tree: Tree) =>
  entries(tree)
    .map(([key]) => key)
    .sort();

test('both languages have the same texts', () => {
  expect(keys(zh.sanbao)).toEqual(keys(en.sanbao));
});

test('Chinese covers every text of react-admin', () => {
  expect(keys(zh.ra as Tree)).toEqual(keys(raEnglish.ra as unknown as Tree));
});

test('both languages fill in the same facts', () => {
  const facts = (tree: Tree) =>
    entries(tree).map(([key, text]) => [key, [...new Set(text.match(/%\{\w+\}/g) ?? [])].sort()]);
  expect(Object.fromEntries(facts(zh.sanbao))).toEqual(Object.fromEntries(facts(en.sanbao)));
});
