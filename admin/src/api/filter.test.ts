import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { recordType } from '../schema/schema.ts';
import { inApiTerms } from './filter.ts';

const complaints = (filter: object) => inApiTerms(recordType('Complaint'), filter);

/** Half past midnight on the 1st of December in China, while it is still November in Greenwich. */
beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-30T16:30:00Z') });
});
afterEach(() => {
  jest.useRealTimers();
});

test('a period by its name becomes its first and last day, counted from today in China', () => {
  expect(complaints({ receivedOn: { period: 'lastMonth' } })).toEqual({
    filter: { receivedOn: { gte: '2026-11-01', lte: '2026-11-30' } },
    leftOut: [],
  });
  expect(complaints({ answerDue: { period: 'beforeToday' } }).filter).toEqual({ answerDue: { lte: '2026-11-30' } });
  expect(complaints({ answerDue: { period: 'fromToday' } }).filter).toEqual({ answerDue: { gte: '2026-12-01' } });
});

test('of moments a period begins and ends at midnight in China', () => {
  expect(complaints({ createdAt: { period: 'yesterday' } }).filter).toEqual({
    createdAt: { gte: '2026-11-29T16:00:00.000Z', lte: '2026-11-30T15:59:59.999Z' },
  });
});

test('what is in the API’s terms stays as it is, in linked records as well', () => {
  const filter = {
    q: 'zhj',
    id: { in: ['a'] },
    state: { in: ['OPEN'] },
    customer: { id: { eq: 'c' } },
    order: { startsOn: { gte: '2026-01-01' } },
    or: [{ grade: { eq: 'MINOR' } }],
  };
  expect(complaints(filter)).toEqual({ filter, leftOut: [] });
  expect(complaints({ order: { startsOn: { period: 'today' } } }).filter).toEqual({
    order: { startsOn: { gte: '2026-12-01', lte: '2026-12-01' } },
  });
});

test.each([
  ['a field', { gone: { eq: 1 } }, {}],
  ['a field of a linked record', { customer: { gone: { eq: 1 } } }, {}],
  ['an operator', { receivedOn: { near: '2026-01-01', gte: '2026-01-01' } }, { receivedOn: { gte: '2026-01-01' } }],
  ['a period', { receivedOn: { period: 'lastCentury' } }, {}],
  ['a period called as what every object has', { receivedOn: { period: 'constructor' } }, {}],
  ['the period of what has no days', { grade: { period: 'today' } }, {}],
  ['one of several choices', { state: { in: ['GONE', 'OPEN'] } }, { state: { in: ['OPEN'] } }],
  ['the only choice', { state: { in: ['GONE'] } }, {}],
  ['a choice called as what every object has', { state: { eq: 'toString' } }, {}],
  ['a value of another form', { state: 'OPEN' }, {}],
  ['a field called as what every object has', { constructor: { eq: 1 } }, {}],
])('%s that is no more is left out, and named', (_what, asked, filter) => {
  expect(complaints({ q: 'zhj', ...asked })).toEqual({
    filter: { q: 'zhj', ...filter },
    leftOut: Object.keys(asked),
  });
});
