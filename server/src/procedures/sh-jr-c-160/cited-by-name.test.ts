import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { ClauseNumber } from '../../fields/clause-number.ts';
import type { FieldOptions } from '../../fields/field.ts';
import { clauseNumbersOf } from '../document.ts';
import { clause } from './clauses.ts';
import { document } from './document.ts';
import { form } from './forms.ts';

const source = join(import.meta.dirname, '../..');
const comments = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
const escaped = (number: string) => number.replaceAll('.', '\\.');

/** A clause of three numbers anywhere; one of fewer where it is cited, in brackets or after “clause”. */
const cited = clauseNumbersOf(document).map(number => {
  const alone = escaped(number);
  return number.split('.').length === 3
    ? `(?<![\\d.])${alone}(?![\\d.])`
    : `clause: ['"\`]${alone}['"\`]|clause ${alone}(?![\\d.])|(?<!\\w)[(（]${alone}[)）]`;
});
const literal = new RegExp([...cited, ...Object.values(form)].join('|'), 'g');

const literalsIn = (text: string) => text.replace(comments, '').match(literal) ?? [];

test('no clause and no form is cited by its number outside the folder of the procedure', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
    file => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('procedures/'),
  );
  expect(files.length).toBeGreaterThan(700);
  const found = files.flatMap(file =>
    literalsIn(readFileSync(join(source, file), 'utf8')).map(number => `${file}: ${number}`),
  );
  expect(found).toEqual([]);
});

test.each([
  "@Step(ServiceOrder, { clause: '5.3.3' })",
  "clause: '8'",
  "description: 'A finished form (8).'",
  "'Order {number} has no work report yet (5.3.6).'",
  "'还没有作业报告书（5.3.6）。'",
  "'a delegation (4.5)'",
  "const number = 'SH/JR-C-160-04-01'",
])('a number in %s is seen', text => expect(literalsIn(text)).toHaveLength(1));

test.each(['/** 5.3.3: whoever comes */', "'7.2 kW'", "'(7.5.3 of ISO 9001)'", '8', 'clause: clause.arrival'])(
  'no clause is seen in %s',
  text => expect(literalsIn(text)).toEqual([]),
);

test('a clause that is not in the table, and a number in its place, do not compile', () => {
  // @ts-expect-error: there is no such clause
  expect(clause.arrivals).toBeUndefined();
  // @ts-expect-error: a number is no citation
  const number: ClauseNumber = '5.3.3';
  // @ts-expect-error: nor is it in a field
  const field: FieldOptions = { clause: '5.3.3' };
  const named: FieldOptions = { clause: clause.arrival };
  expect([number, field.clause]).toEqual([clause.arrival, named.clause]);
});
