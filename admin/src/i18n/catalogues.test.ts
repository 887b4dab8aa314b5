import { expect, test } from '@jest/globals';
import raEnglish from 'ra-language-english';
import { en as enLink } from '../link/en.ts';
import { zh as zhLink } from '../link/zh.ts';
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

test('both languages fill in the same facts, in the panel and on the pages behind links', () => {
  const facts = (tree: Tree) =>
    Object.fromEntries(entries(tree).map(([key, text]) => [key, [...new Set(text.match(/%?\{\w+\}/g) ?? [])].sort()]));
  expect(facts(zh.sanbao)).toEqual(facts(en.sanbao));
  expect(facts(zhLink)).toEqual(facts(enLink));
});
