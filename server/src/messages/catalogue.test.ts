import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const server = join(import.meta.dirname, '..');
const textOf = (files: string[]) => files.map(file => readFileSync(join(server, file), 'utf8')).join('\n');
const files = readdirSync(server, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts'));
const isTest = (file: string) => file.endsWith('.test.ts');

const notSentences = ['catalogue.ts', 'catalogue.test.ts', 'language.ts'];

/** What each sentence of the catalogue goes by, as its files declare them. */
async function names() {
  const files = readdirSync(import.meta.dirname).filter(name => name.endsWith('.ts') && !notSentences.includes(name));
  const modules = await Promise.all(files.map(name => import(`./${name}`)));
  return modules.flatMap(module => Object.values<object>(module).flatMap(Object.keys));
}

test('each sentence goes by a name of its own: of two by one name, only the last would ever be said', async () => {
  const all = await names();
  expect(all.length).toBeGreaterThan(300);
  expect(all.filter((name, at) => all.indexOf(name) < at)).toEqual([]);
});

test('each rule that refuses is named by a test that has seen it refuse', async () => {
  const sentences = new Set(await names());
  const called = textOf(files.filter(file => !isTest(file))).match(/\brefuse\w*\([^{;]*/g) ?? [];
  const quoted = called.flatMap(text => text.match(/(?<=')\w+(?=')/g) ?? []);
  const rules = new Set(quoted.filter(name => sentences.has(name)));
  expect(rules.size).toBeGreaterThan(250);
  const tests = new Set(textOf(files.filter(isTest)).match(/\w+/g));
  expect([...rules].filter(rule => !tests.has(rule))).toEqual([]);
});
