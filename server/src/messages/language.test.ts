import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { polish, speakPolish } from '../../test/third-language.ts';
import { message } from './catalogue.ts';
import { refuse, ruleViolated } from './errors.ts';
import { dayIn, isLanguage, type Language, languageCodes, languageOf, listIn } from './language.ts';

const asked = [undefined, '', 'fr', 'en', 'en-GB,zh;q=0.5', 'fr, EN;q=0.8, zh', 'zh-TW,en', 'english', 'pl, en'];

test('the first language that is asked for and spoken here, else Chinese', () => {
  expect(asked.map(languageOf)).toEqual(['zh', 'zh', 'zh', 'en', 'en', 'en', 'zh', 'zh', 'en']);
});

test('days and lists are written as the language does', () => {
  expect([dayIn('zh', '2026-03-01'), dayIn('en', '2026-03-01')]).toEqual(['2026年3月1日', '1 March 2026']);
  expect([listIn('zh', ['甲', '乙', '丙']), listIn('en', ['a', 'b', 'c'])]).toEqual(['甲、乙、丙', 'a, b, c']);
});

describe('a third language is an entry in the list, with its catalogue', () => {
  let forget: () => void;
  beforeAll(() => {
    forget = speakPolish();
  });
  afterAll(() => forget());

  test('it is spoken to whoever asks for it first, and the others are spoken as before', () => {
    expect(asked.map(languageOf)).toEqual(['zh', 'zh', 'zh', 'en', 'en', 'en', 'zh', 'zh', 'pl']);
    expect(languageCodes()).toEqual(['zh', 'en', 'pl']);
    expect(['pl', 'xx', 'toString', undefined].map(isLanguage)).toEqual([true, false, false, false]);
  });

  test('its sentences have its own plurals, its days its own months', () => {
    expect([1, 3, 5].map(max => message(polish, 'tooLong', { max }))).toEqual([
      'Najwyżej 1 znak.',
      'Najwyżej 3 znaki.',
      'Najwyżej 5 znaków.',
    ]);
    expect(dayIn(polish, '2026-03-01')).toBe('1 marca 2026');
  });
});

test('what a refusal names is listed as in the language that it is read in', () => {
  const refusal = refuse('notAllCertified', { names: ['区永健', '何展鹏'] });
  const told = (language: Language) => ruleViolated(language, undefined, refusal);
  expect([told('zh').message, told('zh').extensions.names]).toEqual([
    expect.stringContaining('区永健、何展鹏'),
    '区永健、何展鹏',
  ]);
  expect([told('en').message, told('en').extensions.names]).toEqual([
    expect.stringContaining('区永健, 何展鹏'),
    '区永健, 何展鹏',
  ]);
});
