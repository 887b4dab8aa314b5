import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { type MessageKey, message } from './catalogue.ts';
import { companyLanguage, type Language, languageCodes } from './language.ts';
import { zh } from './zh/sentences.ts';

const server = join(import.meta.dirname, '..');
const textOf = (files: string[]) => files.map(file => readFileSync(join(server, file), 'utf8')).join('\n');
const files = readdirSync(server, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts'));
const isTest = (file: string) => file.endsWith('.test.ts');

const chapters = readdirSync(join(import.meta.dirname, 'zh')).filter(name => name !== 'sentences.ts');

/** The keys of all sentences, as the chapters declare them. */
async function names() {
  const modules = await Promise.all(chapters.map(name => import(`./zh/${name}`)));
  return modules.flatMap(module => Object.values<object>(module).flatMap(Object.keys));
}

const keys = Object.keys(zh) as MessageKey[];

test('each sentence goes by a name of its own: of two by one name, only the last would ever be said', async () => {
  const all = await names();
  expect(all.length).toBeGreaterThan(300);
  expect(all.filter((name, at) => all.indexOf(name) < at)).toEqual([]);
  expect(all.sort()).toEqual([...keys].sort());
});

/** The sentence for such facts, and which of them it asked for. */
function said(language: Language, key: MessageKey, fact: unknown) {
  const asked = new Set<string>();
  const facts = new Proxy({}, { get: (_, name) => asked.add(String(name)) && fact });
  return { text: message(language, key, facts), asked: [...asked].sort() };
}

/** On paper it stands below the Chinese, and points to the hash there. */
const saidAbove = ['paperSignedWhat'];

test.each(languageCodes())(
  'each sentence in %s is said with its facts, and asks for those of the Chinese one',
  language => {
    for (const key of keys)
      for (const fact of [1, 7]) {
        const { text, asked } = said(language, key, fact);
        const ofTheHouse = said(companyLanguage, key, fact).asked.filter(
          name => asked.includes(name) || !saidAbove.includes(key),
        );
        expect([key, asked]).toEqual([key, ofTheHouse]);
        expect(text).not.toMatch(/[{}]|plural|NaN|undefined/);
        if (asked.length) expect(text).not.toBe(said(language, key, 2).text);
      }
  },
);

test('facts are said as they are, whatever stands in them; what is missing is not said', () => {
  const reason = "it's {number} <b>#|'{'";
  expect(message('en', 'noSuchClause', { clause: reason })).toBe(`The procedure has no clause ${reason}.`);
  expect(message('en', 'noSuchClause')).toBe('The procedure has no clause .');
  expect(message('en', 'noSuchClause', Object.freeze({ clause: null }))).toBe('The procedure has no clause .');
});

test('one is not said as several are', () => {
  expect([1, 2, 4000].map(max => message('en', 'tooLong', { max }))).toEqual([
    'At most 1 character.',
    'At most 2 characters.',
    'At most 4,000 characters.',
  ]);
  expect(message('en', 'planFull', { capacity: 1 })).toBe('The only place is taken.');
});

test('each rule that refuses is named by a test that has seen it refuse', async () => {
  const sentences = new Set<string>(keys);
  const called = textOf(files.filter(file => !isTest(file))).match(/\brefuse\w*\([^{;]*/g) ?? [];
  const quoted = called.flatMap(text => text.match(/(?<=')\w+(?=')/g) ?? []);
  const rules = new Set(quoted.filter(name => sentences.has(name)));
  expect(rules.size).toBeGreaterThan(250);
  const tests = new Set(textOf(files.filter(isTest)).match(/\w+/g));
  expect([...rules].filter(rule => !tests.has(rule))).toEqual([]);
});
