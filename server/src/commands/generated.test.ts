import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { printedApi, prints } from './generate.ts';

test.each(prints)('%s is what the code prints', async (file, print) => {
  const kept = readFileSync(file, 'utf8').split('\n');
  const printed = (await print()).split('\n');
  const first = printed.findIndex((line, at) => line !== kept[at]);
  // Where it is stale: run `npm run generate`.
  expect([printed.length, printed.slice(first, first + 3)]).toEqual([kept.length, kept.slice(first, first + 3)]);
});

test('docs/api has the pages that the code prints, and no others', async () => {
  const pages = await printedApi();
  const kept = readdirSync('docs/api').map(name => join('docs/api', name));
  const stale = [...new Set([...kept, ...pages.keys()])].filter(
    file => !kept.includes(file) || readFileSync(file, 'utf8') !== pages.get(file),
  );
  expect(stale.slice(0, 20)).toEqual([]);
});
