import { describe, expect, test } from '@jest/globals';
import { afterSales } from '../../chapters.ts';
import { hasClause } from '../document.ts';
import { document, headings, procedure } from './document.ts';
import { forms } from './forms.ts';

const { clauseNumbers, clauseOf, labels } = afterSales;

const chinese = /\p{Script=Han}/u;
const inSection = (section: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${section}.${index + 1}`);

test('the procedure is identified as its cover page says', () => {
  expect(procedure).toMatchObject({ number: 'SH/JR-C-160-01', revision: 'A', modification: 0 });
});

test('every clause is there, in the order of the document', () => {
  expect(clauseNumbers).toEqual([
    ...inSection('3', 1),
    ...inSection('4', 5),
    ...inSection('5.1', 5),
    ...inSection('5.2', 5),
    ...inSection('5.3', 9),
    ...inSection('5.4', 5),
    ...inSection('6', 2),
    '7',
    ...inSection('7', 4),
    '8',
    ...inSection('8', 1),
  ]);
});

test('every clause stands under a heading', () => {
  for (const number of clauseNumbers) {
    expect(Object.keys(headings)).toContain(number.includes('.') ? number.slice(0, number.lastIndexOf('.')) : number);
  }
});

test('a number that the document does not have is no clause', () => {
  expect(['5.3.3', '5.3.10', '5.3', ''].filter(number => hasClause(document, number))).toEqual(['5.3.3']);
});

test('every text is written in both languages', () => {
  const texts = labels.paths.filter(path => path.split('.')[0] === document.name);
  expect(texts.length).toBeGreaterThan(80);
  for (const { zh, en } of texts.map(path => labels.of(path))) {
    expect(zh).toMatch(chinese);
    expect(en).not.toMatch(chinese);
    expect(en).toMatch(/^[A-Z]/);
  }
});

describe('forms', () => {
  const leaving = (form: string) => clauseNumbers.filter(number => clauseOf(number).form === form);

  test.each([
    { number: 'SH/JR-C-160-01-01', appendix: 'A', retention: 3, leftBy: ['4.2', '5.4.1', '7.1'] },
    { number: 'SH/JR-C-160-02-01', appendix: 'B', retention: 3, leftBy: ['5.2.4', '7.2'] },
    { number: 'SH/JR-C-160-03-01', appendix: 'C', retention: 'LONG_TERM', leftBy: ['5.3.5', '7.3'] },
    { number: 'SH/JR-C-160-04-01', appendix: 'D', retention: 'LONG_TERM', leftBy: ['5.3.6', '7.4'] },
  ] as const)('appendix $appendix is $number', ({ number, appendix, retention, leftBy }) => {
    expect(forms[number]).toMatchObject({ appendix, retention });
    expect(leaving(number)).toEqual(leftBy);
  });
});

test('somebody answers for every clause but the definition', () => {
  expect(clauseNumbers.filter(number => clauseOf(number).departments.length === 0)).toEqual(['3.1']);
});

test('a clause is carried out through clauses that have steps of their own', () => {
  for (const number of clauseNumbers) {
    for (const other of clauseOf(number).through ?? []) {
      expect(clauseOf(other)).not.toHaveProperty('through');
    }
  }
});

test('every clause has its counterparts in ISO 9001:2015', () => {
  for (const { iso } of clauseNumbers.map(clauseOf)) {
    expect(iso).not.toHaveLength(0);
    for (const counterpart of iso) expect(counterpart).toMatch(/^(?:[4-9]|10)(?:\.\d){1,3}$/);
  }
});
