import { afterEach, expect, test } from '@jest/globals';
import { languageOf, languages, localeOf, otherThan } from './language.ts';

afterEach(() => {
  Reflect.deleteProperty(languages, 'pl');
});
const locales = ['zh', 'zh-TW', 'en', 'en-US', 'EN_us', 'fr', 'pl-PL', ''];
const offered = (present: string) => otherThan(present).map(({ name }) => name);

test('a browser is spoken to in its language where that is in the list, else in Chinese', () => {
  expect(locales.map(languageOf)).toEqual(['zh', 'zh', 'en', 'en', 'en', 'zh', 'zh', 'zh']);
  expect(locales.map(localeOf).slice(0, 3)).toEqual(['zh-CN', 'zh-CN', 'en-GB']);
  expect([offered('zh'), offered('en')]).toEqual([['English'], ['中文']]);
});

test('a third language is an entry in the list: it is spoken, and offered beside the others', () => {
  Object.assign(languages, { pl: { name: 'Polski', locale: 'pl-PL' } });
  expect(locales.map(languageOf)).toEqual(['zh', 'zh', 'en', 'en', 'en', 'zh', 'pl', 'zh']);
  expect(localeOf('pl')).toBe('pl-PL');
  expect([offered('zh'), offered('pl')]).toEqual([
    ['English', 'Polski'],
    ['中文', 'English'],
  ]);
});
