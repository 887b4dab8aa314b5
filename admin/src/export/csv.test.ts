import { expect, test } from '@jest/globals';
import type { Language } from '../i18n/language.ts';
import { recordType } from '../schema/schema.ts';
import { cellOf } from './cells.ts';
import { csvFile, csvLines } from './csv.ts';

test('texts that a spreadsheet would run stay texts, while numbers stay numbers', () => {
  expect(csvLines([['=1+1', '+86 21', '-3', '@SUM(A1)', ' =1', '\t=1', '三包', -3]])).toBe(
    "'=1+1,'+86 21,'-3,'@SUM(A1),' =1,\"'\t=1\",三包,-3\r\n",
  );
});

test('commas, quotes and line breaks are quoted', () => {
  expect(csvLines([['a,b', 'say "yes"', 'one\ntwo', null]])).toBe('"a,b","say ""yes""","one\ntwo",\r\n');
});

test('the file tells that it is UTF-8', async () => {
  const bytes = new Uint8Array(await csvFile(['x']).arrayBuffer());
  expect([...bytes]).toEqual([0xef, 0xbb, 0xbf, 0x78]);
});

test('a value is written as its field and the reader’s language have it', () => {
  const plan = recordType('TrainingPlan');
  const cell = (name: string, value: unknown, language: Language = 'zh') =>
    cellOf(plan.fields.find(field => field.name === name)!, value, { language, translate: key => key });
  expect(cell('state', 'DRAFT')).toBe('草稿');
  expect(cell('topics', ['USE', 'REPAIR'])).toBe('使用、维修');
  expect(cell('topics', ['USE', 'REPAIR'], 'en')).toBe('Use, Repair');
  expect(cell('startsOn', '2026-12-14')).toEqual({ day: '2026-12-14' });
  expect(cell('createdAt', '2026-12-14T16:30:00Z')).toEqual({ time: '2026-12-15 00:30' });
  expect(cell('productFamily', { id: 'f', number: 'PF-1', name: '装盒机' })).toBe('装盒机 PF-1');
  expect(cell('inHousePractice', false)).toBe('ra.boolean.false');
  expect(cell('otherMatters', null)).toBeNull();
  expect(cell('capacity', 12)).toBe(12);
});
