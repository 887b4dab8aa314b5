import { expect, test } from '@jest/globals';
import { buildQuery } from './buildQuery.ts';

const variablesOf = (method: string, params: object) => buildQuery()(method, 'TrainingPlan', params).variables;

test('a list is asked for by page, order and filter in the API’s own terms', () => {
  const filter = { state: { in: ['DRAFT'] } };
  const params = { filter, sort: { field: 'startsOn', order: 'DESC' }, pagination: { page: 3, perPage: 25 } };
  expect(variablesOf('GET_LIST', params)).toEqual({ filter, first: 25, offset: 50, orderBy: ['STARTS_ON_DESC'] });
});

test('a field that cannot be ordered by is left to the API', () => {
  expect(variablesOf('GET_LIST', { sort: { field: 'id', order: 'ASC' } })).not.toHaveProperty('orderBy');
});

test('records are found by their ids, and by the record they point at beside any other filter', () => {
  expect(variablesOf('GET_MANY', { ids: ['a', 'b'] })).toMatchObject({
    filter: { id: { in: ['a', 'b'] } },
    first: 100,
  });
  expect(variablesOf('GET_MANY_REFERENCE', { target: 'productFamily', id: 'f1', filter: { q: '装盒' } })).toMatchObject(
    {
      filter: { q: '装盒', productFamily: { id: { eq: 'f1' } } },
    },
  );
});

test('nothing is changed but by steps', () => {
  expect(() => variablesOf('DELETE', { id: 'a' })).toThrow('by steps alone');
});
