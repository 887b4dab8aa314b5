import { expect, test } from '@jest/globals';
import type { Field } from './metadata.ts';
import { recordType } from './schema.ts';
import { shaped } from './shapes.ts';

const field = recordType('ProcedureParameter').fields.find(({ name }) => name === 'value') as Field;

test('the value of a parameter is read as what it is, with its unit and bounds', () => {
  expect(shaped(field, { name: 'RETAKES', value: '2' })).toMatchObject({
    field: { type: 'Int', unit: { zh: '次', en: 'times' }, min: 0, max: 10 },
    value: 2,
  });
  expect(shaped(field, { name: 'ARRIVAL_IN_WORKING_DAYS', value: 'false' })).toMatchObject({
    field: { type: 'Boolean' },
    value: false,
  });
  expect(shaped(field, { name: 'HOME_CITY', value: '上海市' }).value).toBe('上海市');
  expect(shaped(field, { name: 'RETAKES', value: null }).value).toBeNull();
});

test('a field that no choice shapes stays as it is', () => {
  const number = recordType('ProcedureParameter').fields.find(({ name }) => name === 'number') as Field;
  expect(shaped(number, { number: 'PP-2026-0001' })).toEqual({ field: number, value: 'PP-2026-0001' });
});
