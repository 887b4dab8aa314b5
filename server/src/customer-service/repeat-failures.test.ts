import { describe, expect, test } from '@jest/globals';
import { customerService } from '../messages/zh/customer-service.ts';
import { Parameters } from '../procedures/sh-jr-c-160/parameters.ts';
import { type Failure, failureLedger, type History, type RepeatParameters } from './repeat-failures.ts';

let orders = 0;
/** Reported, and under repair from then on until a day. */
const failure = (fault: string, reportedOn: string, until: string | null, change: Partial<Failure> = {}): Failure => ({
  order: `SO-${++orders}`,
  fault,
  reportedOn,
  from: reportedOn,
  until,
  free: true,
  ...change,
});
const history = (failures: Failure[], change: Partial<History> = {}): History => ({
  beginsOn: '2026-03-15',
  lastDay: '2027-03-15',
  replacement: false,
  failures,
  ...change,
});
const ledger = (each: History, on = '2027-01-01', by: Partial<RepeatParameters> = {}) =>
  failureLedger(each, { ...new Parameters(), ...by }, on);
const proposed = (each: History, on?: string, by?: Partial<RepeatParameters>) =>
  ledger(each, on, by).proposals.map(({ remedy, rule }) => [remedy, rule]);

const seal = (reportedOn: string, until: string | null, change?: Partial<Failure>) =>
  failure('密封组件', reportedOn, until, change);
const twice = [seal('2026-05-01', '2026-05-02'), seal('2026-07-01', '2026-07-02')];

describe('5.2.3 the same fault again', () => {
  test('is counted, and told apart from others', () => {
    const { faults, daysUnderRepair } = ledger(
      history([...twice, failure('输送带', '2026-07-20', '2026-07-20'), seal('2026-07-25', null)]),
      '2026-07-26',
    );
    expect(faults).toEqual([
      { fault: '密封组件', failures: 3, repaired: 2, repeated: 1, lastOn: '2026-07-25' },
      { fault: '输送带', failures: 1, repaired: 1, repeated: 0, lastOn: '2026-07-20' },
    ]);
    expect(daysUnderRepair).toBe(7);
  });

  test.each([
    ['30 days after its repair, it came back', '2026-06-01', 1],
    ['31 days after, it is another one', '2026-06-02', 0],
  ])('%s', (_, on, repeated) => {
    const { faults } = ledger(history([seal('2026-05-01', '2026-05-02'), seal(on, null)]));
    expect(faults).toMatchObject([{ repeated }]);
  });

  test('repaired twice and failing again: another machine', () => {
    expect(proposed(history(twice))).toEqual([]);
    expect(proposed(history([...twice, seal('2026-09-01', '2026-09-02')]))).toEqual([['REPLACE', 'failedAgain']]);
  });

  test('not before it has failed again, nor for another fault, nor outside the period', () => {
    expect(proposed(history([...twice, seal('2026-09-01', '2026-09-02')]), '2026-08-31')).toEqual([]);
    expect(proposed(history([...twice, failure('输送带', '2026-09-01', '2026-09-02')]))).toEqual([]);
    expect(proposed(history([...twice, seal('2026-09-01', '2026-09-02')], { lastDay: '2026-08-31' }))).toEqual([]);
  });

  test('what the user brought about does not count', () => {
    expect(proposed(history([...twice, seal('2026-09-01', '2026-09-02', { free: false })]))).toEqual([]);
  });

  test('after as many repairs as the procedure says', () => {
    expect(proposed(history(twice), undefined, { REPLACE_AFTER_REPAIRS: 1 })).toEqual([['REPLACE', 'failedAgain']]);
  });
});

describe('5.2.3 long under repair', () => {
  const long = (until: string) => history([failure('主轴', '2026-05-01', until)]);
  test('more than thirty days in all: another machine', () => {
    expect(proposed(long('2026-05-30'))).toEqual([]);
    expect(proposed(long('2026-05-31'))).toEqual([['REPLACE', 'repairedTooLong']]);
  });

  test('days that overlap count once', () => {
    const both = history([failure('主轴', '2026-05-01', '2026-05-20'), failure('输送带', '2026-05-05', '2026-05-25')]);
    expect(ledger(both)).toMatchObject({ daysUnderRepair: 25, proposals: [] });
  });

  test('a repair that lasts still counts to the day that is asked about', () => {
    const open = history([failure('主轴', '2026-05-01', null)]);
    expect(proposed(open, '2026-05-30')).toEqual([]);
    expect(proposed(open, '2026-05-31')).toEqual([['REPLACE', 'repairedTooLong']]);
  });
});

describe('5.2.3 soon after the start', () => {
  const early = (on: string) => history([failure('主轴', on, on)]);
  test.each([
    ['2026-03-22', [['REFUND', 'failedEarlyRefund']]],
    ['2026-03-23', [['REPLACE', 'failedEarlyReplace']]],
    ['2026-03-30', [['REPLACE', 'failedEarlyReplace']]],
    ['2026-03-31', []],
  ])('a failure on %s', (on, proposals) => expect(proposed(early(on))).toEqual(proposals));

  test('is for the procedure to say, none when it says no days', () => {
    expect(proposed(early('2026-03-16'), undefined, { REFUND_WITHIN_DAYS: 0, REPLACE_WITHIN_DAYS: 0 })).toEqual([]);
  });
});

test('5.2.3 a machine that took another’s place and fails as often: the money back', () => {
  const again = history([...twice, seal('2026-09-01', '2026-09-02')], { replacement: true });
  expect(ledger(again).proposals).toMatchObject([
    { remedy: 'REFUND', rule: 'replacedAndFailed', facts: { first: 'failedAgain' } },
  ]);
  expect(proposed(again, undefined, { REFUND_AFTER_REPLACEMENT: false })).toEqual([['REPLACE', 'failedAgain']]);
});

test('every proposal has its sentence', () => {
  const rules = ['failedEarlyRefund', 'failedEarlyReplace', 'failedAgain', 'repairedTooLong', 'replacedAndFailed'];
  expect(rules.filter(rule => !(rule in customerService))).toEqual([]);
});

describe('the last day of the first days, where it is free', () => {
  // Sold on 24 September 2026: the seventh day after is 1 October, and the next working day 8 October.
  const week = ['01', '02', '03', '04', '05', '06', '07'].map(day => ({
    day: `2026-10-${day}`,
    kind: 'HOLIDAY' as const,
  }));
  const early = (reportedOn: string) =>
    history([seal(reportedOn, reportedOn)], { beginsOn: '2026-09-24', lastDay: '2027-09-24', holidays: week });
  const moved = { DEADLINES_MOVE_TO_WORKING_DAY: true };

  test.each<[string, Partial<RepeatParameters>, string]>([
    ['2026-10-01', {}, 'REFUND'],
    ['2026-10-02', {}, 'REPLACE'],
    ['2026-10-08', moved, 'REFUND'],
    ['2026-10-09', moved, 'REPLACE'],
  ])('%s, by %j: %s', (reportedOn, by, remedy) => {
    expect(proposed(early(reportedOn), undefined, by).map(([each]) => each)).toEqual([remedy]);
  });
});
