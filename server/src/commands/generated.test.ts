import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { printedApi, prints } from './generate.ts';

test.each(prints)('%s is what the code prints', async (file, print) => {
  const current = readFileSync(file, 'utf8') === (await print());
  expect(current ? file : `${file} is stale: run \`npm run generate\``).toBe(file);
});

test('docs/api has the pages that the code prints, and no others', async () => {
  const pages = await printedApi();
  const kept = readdirSync('docs/api').map(name => join('docs/api', name));
  const stale = [...new Set([...kept, ...pages.keys()])].filter(
    file => !kept.includes(file) || readFileSync(file, 'utf8') !== pages.get(file),
  );
  expect(stale.slice(0, 20)).toEqual([]);
});
