import { expect, test } from '@jest/globals';
import { addressOf, viewOf } from './address.ts';

const searchOf = (address: string) => Object.fromEntries(new URL(address, 'http://panel').searchParams);

test('a view opens its list as it was, and last month as last month', () => {
  const value = viewOf({
    filterValues: { receivedOn: { period: 'lastMonth' } },
    displayedFilters: { receivedOn: true },
    sort: { field: 'receivedOn', order: 'ASC' },
    perPage: 50,
  });
  expect(addressOf('Complaint', value)).toMatch('/Complaint?');
  expect(searchOf(addressOf('Complaint', value))).toEqual({
    filter: '{"receivedOn":{"period":"lastMonth"}}',
    sort: 'receivedOn',
    order: 'ASC',
    page: '1',
    perPage: '50',
    displayedFilters: '{"receivedOn":true}',
  });
});

test.each([
  ['no JSON', '{'],
  ['a number', '5'],
  ['null', 'null'],
  ['a list', '[{}]'],
  ['parts of other kinds', '{"filter":3,"sort":"number","perPage":"all","displayedFilters":[1]}'],
  ['more rows than a page has', '{"perPage":100000,"sort":{"field":7}}'],
])('%s opens the list as a whole', (_what, value) => {
  expect(searchOf(addressOf('Complaint', value))).toEqual({ filter: '{}', page: '1', displayedFilters: '{}' });
});

test('an order is one of two', () => {
  expect(searchOf(addressOf('Complaint', '{"sort":{"field":"number","order":"); drop"}}'))).toMatchObject({
    sort: 'number',
    order: 'DESC',
  });
});
