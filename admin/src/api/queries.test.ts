import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import * as operations from '../generated/operations.ts';
import { columnsOf } from '../schema/columns.ts';
import type { Step } from '../schema/metadata.ts';
import { records, steps } from '../schema/schema.ts';
import { selectPage, selectRow } from '../schema/selection.ts';
import { stepMutation } from './performStep.ts';
import * as queries from './queries.ts';

const schema = buildSchema(readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'));
const errorsIn = (document: string) => validate(schema, parse(document)).map(({ message }) => message);

describe('every operation of the panel is one the API knows', () => {
  test.each(Object.entries(operations))('%s', (_name, document) => expect(errorsIn(document)).toEqual([]));

  test.each(records)('pages of $name', record => {
    expect(errorsIn(queries.oneQuery(record, selectPage(record)))).toEqual([]);
    expect(errorsIn(queries.pageQuery(record, selectRow(record, columnsOf(record))))).toEqual([]);
    expect(errorsIn(queries.rowsQuery(record, selectRow(record, record.fields)))).toEqual([]);
  });

  /** The panel takes none of those that a code opens, which answer with the link of the case. */
  const answersRecord = ({ name, record }: Step) =>
    String(schema.getMutationType()?.getFields()[name]?.type) === record;
  const taken = steps.filter(step => step.by.length > 0 && answersRecord(step));
  test.each(taken)('step $name', step => expect(errorsIn(stepMutation(step))).toEqual([]));
});

test('a list asks for the columns on screen and nothing else', () => {
  const plan = records.find(({ name }) => name === 'TrainingPlan')!;
  const shown = plan.fields.filter(({ name }) => ['state', 'productFamily'].includes(name));
  expect(selectRow(plan, shown)).toBe('id number title state productFamily { id number name }');
});

test('an order is asked for by its field, and the newest first by none', () => {
  const plan = records.find(({ name }) => name === 'TrainingPlan')!;
  expect(queries.orderOf(plan, { field: 'startsOn', order: 'ASC' })).toEqual({ orderBy: ['STARTS_ON_ASC'] });
  expect(queries.orderOf(plan, { field: 'number', order: 'ASC' })).toEqual({ orderBy: ['NUMBER_ASC'] });
  expect(queries.orderOf(plan, { field: 'number', order: 'DESC' })).toEqual({});
  expect(queries.orderOf(plan, { field: 'version', order: 'DESC' })).toEqual({});
});
