import { expect, test } from '@jest/globals';
import { polish, speakPolish } from '../../test/third-language.ts';
import { valueFault } from '../fields/validation.ts';
import { inWords, keptSentences, onOneLine, sentence, shortened } from './kept-sentence.ts';
import { languageCodes, languages } from './language.ts';

const sent = sentence('somebodySent', { number: 'SO-2026-0001', day: '2026-11-26' });
const merged = sentence('faultMerged', { number: 'FR-2026-0002' });

test('a sentence is read in the language of whoever reads it', () => {
  expect(inWords('zh', sent)).toBe('已派工：SO-2026-0001，2026-11-26 到场');
  expect(inWords('en', sent)).toBe('Somebody is sent: SO-2026-0001, on 2026-11-26');
});

test('names in a row are kept as such, and listed as one does in the language', () => {
  const unlicensed = sentence('engineersUnlicensed', { names: ['钱立平', '罗大明'] });
  expect(inWords('zh', unlicensed)).toContain('钱立平、罗大明');
  expect(inWords('en', unlicensed)).toContain('钱立平, 罗大明');
});

test('it is found wherever it stands, and all else is left alone', () => {
  const day = new Date(0);
  const history = [{ field: 'handling', after: [{ at: day, by: '{name}', what: merged }, { what: null }], before: 2 }];
  expect(inWords('zh', history)).toEqual([
    {
      field: 'handling',
      after: [{ at: day, by: '{name}', what: '并入 FR-2026-0002 一并处理' }, { what: null }],
      before: 2,
    },
  ]);
});

test('what people wrote stays as they wrote it, and nobody can write what is taken for a sentence', () => {
  for (const own of ['已电话答复', '["somebodySent",{}]', "it's {number} <b>", ''])
    expect(inWords('en', own)).toBe(own);
  expect(valueFault({ name: 'what', kind: 'text', owner: 'Handling' }, String(sent))).toEqual(['controlCharacters']);
});

test('people’s words are cut to what fits, and their lines joined; a sentence is kept whole', () => {
  expect(onOneLine('一\n 二')).toBe('一 二');
  expect(onOneLine(sent)).toBe(sent);
  expect(shortened('一二三四', 2)).toBe('一二');
  expect(inWords('zh', shortened(merged, 2))).toBe('并入 FR-2026-0002 一并处理');
});

test('a key that the catalogue no longer has says what it can', () => {
  expect(inWords('en', String(merged).replace('faultMerged', 'formerKey'))).toBe('formerKey FR-2026-0002');
});

test('a third language reads what was kept before it came', () => {
  const forget = speakPolish();
  try {
    expect(inWords(polish, merged)).toBe('Połączono z FR-2026-0002');
  } finally {
    forget();
  }
});

test.each(languageCodes())('in %s the database can say them, too: their facts stand there as they are', language => {
  for (const key of keptSentences) expect(languages[language].sentences[key]).not.toMatch(/\{\w+[^\w}]|'/);
});
