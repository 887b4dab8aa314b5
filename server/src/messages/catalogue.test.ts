import { readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';

const notSentences = ['catalogue.ts', 'catalogue.test.ts', 'language.ts'];

test('each sentence goes by a name of its own: of two by one name, only the last would ever be said', async () => {
  const files = readdirSync(import.meta.dirname).filter(name => name.endsWith('.ts') && !notSentences.includes(name));
  const modules = await Promise.all(files.map(name => import(`./${name}`)));
  const names = modules.flatMap(module => Object.values<object>(module).flatMap(Object.keys));
  expect(names.length).toBeGreaterThan(300);
  expect(names.filter((name, at) => names.indexOf(name) < at)).toEqual([]);
});
