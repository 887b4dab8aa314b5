import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { holidays } from '../demo/holidays.ts';
import { daysLater } from '../fields/business-day.ts';
import { WorkingDays } from '../organization/working-days.ts';
import { Parameters } from '../procedures/sh-jr-c-160/parameters.ts';
import {
  type ArrivalDeadline,
  type ArrivalParameters,
  arrivalDeadline,
  arrivedLate,
  type Destination,
  type Hold,
  type Occasion,
} from './arrival-deadline.ts';

const workingDays = new WorkingDays(holidays);
/** A time of day in Shanghai; ten in the morning where only a day is given. */
const at = (text: string) => new Date(`${text.includes(' ') ? text.replace(' ', 'T') : `${text}T10:00`}:00+08:00`);
const repair = (day: string): Occasion => ({ kind: 'REPAIR', calledAt: at(day), decidedAt: at(day) });
const hold = (cause: Hold['cause'], from: string, until: string | null): Hold => ({
  cause,
  from: at(from),
  until: until === null ? null : at(until),
});

interface Case {
  to?: string;
  abroad?: boolean;
  contractDays?: number;
  holds?: Hold[];
  now?: string;
  by?: Partial<ArrivalParameters>;
}

const worked = (occasion: Occasion, { to = '上海市', abroad = false, contractDays, holds = [], now, by }: Case) =>
  arrivalDeadline(
    occasion,
    { city: to, abroad, contractDays: contractDays ?? null } satisfies Destination,
    holds,
    { ...new Parameters(), ...by },
    { workingDays, now: at(now ?? '2026-11-23') },
  );
const lastDay = (occasion: Occasion, given: Case) => {
  const result = worked(occasion, given);
  return 'rule' in result ? result.rule : result.lastDay;
};

const WORKING = { ARRIVAL_IN_WORKING_DAYS: true };
const FIRST = { ARRIVAL_COUNTS_FIRST_DAY: true };
const ELSEWHERE = { to: '苏州市' };

type Row = [what: string, occasion: Occasion, given: Case, lastDay: string];
const tables: Record<string, Row[]> = {
  'two natural days in the home city, four elsewhere; the first is not counted': [
    ['the home city', repair('2026-03-02'), {}, '2026-03-04'],
    ['elsewhere', repair('2026-03-02'), ELSEWHERE, '2026-03-06'],
    ['over the end of February', repair('2026-02-26'), ELSEWHERE, '2026-03-02'],
    ['onto a leap day', repair('2028-02-27'), {}, '2028-02-29'],
    ['over a leap day', repair('2028-02-26'), ELSEWHERE, '2028-03-01'],
    ['where there is no leap day', repair('2027-02-27'), {}, '2027-03-01'],
    ['over the end of a month of 30 days', repair('2026-06-29'), {}, '2026-07-01'],
    ['over the end of a month of 31 days', repair('2026-01-30'), ELSEWHERE, '2026-02-03'],
    ['over the end of the year', repair('2026-12-30'), {}, '2027-01-01'],
    ['over the end of the year, elsewhere', repair('2026-12-30'), ELSEWHERE, '2027-01-03'],
    ['from the last day of the year', repair('2026-12-31'), {}, '2027-01-02'],
    ['into a weekend', repair('2026-03-06'), {}, '2026-03-08'],
    ['into the May holiday', repair('2026-04-30'), ELSEWHERE, '2026-05-04'],
    ['into the Spring Festival', repair('2026-02-14'), {}, '2026-02-16'],
    ['decided a minute before midnight', repair('2026-03-02 23:59'), {}, '2026-03-04'],
    ['decided at midnight', repair('2026-03-03 00:00'), {}, '2026-03-05'],
  ],
  'the city as people write it': [
    ['without its 市', repair('2026-03-02'), { to: '上海' }, '2026-03-04'],
    ['with spaces', repair('2026-03-02'), { to: ' 上海 市 ' }, '2026-03-04'],
    ['another home city', repair('2026-03-02'), { to: '无锡', by: { HOME_CITY: '无锡市' } }, '2026-03-04'],
    ['the home city of before', repair('2026-03-02'), { by: { HOME_CITY: '无锡市' } }, '2026-03-06'],
    ['a long name', repair('2026-03-02'), { to: '呼和浩特市' }, '2026-03-06'],
    ['none', repair('2026-03-02'), { to: '' }, 'cityUnknown'],
    ['blank', repair('2026-03-02'), { to: '   ' }, 'cityUnknown'],
    ['said to be unknown', repair('2026-03-02'), { to: '不详' }, 'cityUnknown'],
    ['nothing but 市', repair('2026-03-02'), { to: '市' }, 'cityUnknown'],
    ['no Chinese name', repair('2026-03-02'), { to: 'N/A' }, 'cityUnknown'],
    ['a number', repair('2026-03-02'), { to: '200000' }, 'cityUnknown'],
  ],
  'abroad and by contract': [
    ['abroad without a contract', repair('2026-03-02'), { to: 'Hanoi', abroad: true }, 'abroadWithoutContract'],
    ['abroad by contract', repair('2026-03-02'), { to: 'Hanoi', abroad: true, contractDays: 10 }, '2026-03-12'],
    ['sooner by contract', repair('2026-03-02'), { contractDays: 1 }, '2026-03-03'],
    ['a contract where the city is unknown', repair('2026-03-02'), { to: '', contractDays: 3 }, '2026-03-05'],
  ],
  'working days, when the parameter says so': [
    ['within a week', repair('2026-03-02'), { by: WORKING }, '2026-03-04'],
    ['over a weekend', repair('2026-03-06'), { by: WORKING }, '2026-03-10'],
    ['over a weekend, elsewhere', repair('2026-03-06'), { ...ELSEWHERE, by: WORKING }, '2026-03-12'],
    ['from a Saturday', repair('2026-03-07'), { by: WORKING }, '2026-03-10'],
    ['over the New Year, its Sunday worked', repair('2026-01-01'), { by: WORKING }, '2026-01-05'],
    ['over the Spring Festival, its Saturday worked', repair('2026-02-13'), { by: WORKING }, '2026-02-24'],
    ['the same, elsewhere', repair('2026-02-13'), { ...ELSEWHERE, by: WORKING }, '2026-02-26'],
    ['over Qingming', repair('2026-04-03'), { by: WORKING }, '2026-04-08'],
    ['over the May holiday', repair('2026-04-30'), { by: WORKING }, '2026-05-07'],
    ['the same, elsewhere, its Saturday worked', repair('2026-04-30'), { ...ELSEWHERE, by: WORKING }, '2026-05-09'],
    ['over the Dragon Boat Festival', repair('2026-06-18'), { by: WORKING }, '2026-06-23'],
    ['onto a Sunday that is worked', repair('2026-09-18'), { by: WORKING }, '2026-09-21'],
    ['over the Mid-Autumn Festival', repair('2026-09-24'), { by: WORKING }, '2026-09-29'],
    ['over the National Day', repair('2026-09-30'), { by: WORKING }, '2026-10-09'],
    ['the same, elsewhere', repair('2026-09-30'), { ...ELSEWHERE, by: WORKING }, '2026-10-12'],
    ['to the last days of a year', repair('2026-12-28'), { by: WORKING }, '2026-12-30'],
    ['into a year not announced', repair('2026-12-30'), { ...ELSEWHERE, by: WORKING }, 'holidaysNotAnnounced'],
  ],
  'the first day counted, when the parameter says so': [
    ['the home city', repair('2026-03-02'), { by: FIRST }, '2026-03-03'],
    ['elsewhere', repair('2026-03-02'), { ...ELSEWHERE, by: FIRST }, '2026-03-05'],
    ['in working days', repair('2026-03-06'), { by: { ...FIRST, ...WORKING } }, '2026-03-09'],
    ['a first day that is free', repair('2026-03-07'), { by: { ...FIRST, ...WORKING } }, '2026-03-10'],
  ],
};

const goods: Occasion = { kind: 'INSTALLATION', arrivedOn: '2026-02-27', noticedAt: at('2026-03-02') };
const call: Occasion = { kind: 'REPAIR', calledAt: at('2026-03-01'), decidedAt: at('2026-03-02') };
const due: Occasion = { kind: 'MAINTENANCE', dueOn: '2026-03-15' };
tables['where the clock starts'] = [
  ['installation: with the notice', goods, {}, '2026-03-04'],
  ['or when the goods arrived', goods, { by: { INSTALLATION_CLOCK_FROM_ARRIVAL: true } }, '2026-03-01'],
  ['repair: with the decision to send someone', call, {}, '2026-03-04'],
  ['or with the call', call, { by: { REPAIR_CLOCK_FROM_CALL: true } }, '2026-03-03'],
  ['maintenance: its due date', due, {}, '2026-03-15'],
  ['also elsewhere', due, ELSEWHERE, '2026-03-15'],
  ['also abroad', due, { to: 'Hanoi', abroad: true }, '2026-03-15'],
  ['also on a Sunday', due, { by: WORKING }, '2026-03-15'],
];

const monday = repair('2026-03-02');
const friday = repair('2026-03-06');
tables["a customer's hold stops the clock, day by day, and no other does"] = [
  ['two days', monday, { holds: [hold('CUSTOMER', '2026-03-03', '2026-03-05')] }, '2026-03-06'],
  ['our own', monday, { holds: [hold('OWN', '2026-03-03', '2026-03-05')] }, '2026-03-04'],
  ["the carrier's", monday, { holds: [hold('CARRIER', '2026-03-03', '2026-03-05')] }, '2026-03-04'],
  ['the weather', monday, { holds: [hold('WEATHER', '2026-03-03', '2026-03-05')] }, '2026-03-04'],
  ['within a day', monday, { holds: [hold('CUSTOMER', '2026-03-03 08:00', '2026-03-03 18:00')] }, '2026-03-04'],
  ['one night', monday, { holds: [hold('CUSTOMER', '2026-03-03 23:00', '2026-03-04 01:00')] }, '2026-03-05'],
  ['on the day not counted', monday, { holds: [hold('CUSTOMER', '2026-03-02', '2026-03-03')] }, '2026-03-04'],
  ['after the last day', monday, { holds: [hold('CUSTOMER', '2026-03-10', '2026-03-12')] }, '2026-03-04'],
  [
    'two that overlap',
    monday,
    { holds: [hold('CUSTOMER', '2026-03-03', '2026-03-05'), hold('CUSTOMER', '2026-03-04', '2026-03-06')] },
    '2026-03-07',
  ],
  ['over a weekend, natural days', friday, { holds: [hold('CUSTOMER', '2026-03-07', '2026-03-09')] }, '2026-03-10'],
  [
    'over a weekend, working days',
    friday,
    { by: WORKING, holds: [hold('CUSTOMER', '2026-03-07', '2026-03-09')] },
    '2026-03-10',
  ],
  ['on working days', friday, { by: WORKING, holds: [hold('CUSTOMER', '2026-03-09', '2026-03-11')] }, '2026-03-12'],
  ['that lasts still', monday, { now: '2026-03-06', holds: [hold('CUSTOMER', '2026-03-03', null)] }, '2026-03-07'],
  ['on the due date', due, { holds: [hold('CUSTOMER', '2026-03-14', '2026-03-17')] }, '2026-03-17'],
];

describe('5.3.3 the first work site is reached in time', () => {
  describe.each(Object.entries(tables))('%s', (_, rows) => {
    test.each(rows)('%s', (_what, occasion, given, expected) => expect(lastDay(occasion, given)).toBe(expected));
  });

  test('it ends at midnight in Shanghai, and whoever comes then is not late', () => {
    const result = worked(monday, {}) as ArrivalDeadline;
    expect(result).toMatchObject({ startsOn: '2026-03-02', zone: 'SAME_CITY', days: 2, heldDays: [] });
    expect(result.deadline).toEqual(new Date('2026-03-04T16:00:00Z'));
    expect(arrivedLate(result, new Date('2026-03-04T16:00:00Z'))).toBe(false);
    expect(arrivedLate(result, new Date('2026-03-04T16:00:00.001Z'))).toBe(true);
  });
});

describe('5.3.3 whatever happens', () => {
  const day = fc.integer({ min: 0, max: 300 }).map(days => daysLater('2026-01-05', days));
  const holds = fc.array(
    fc
      .tuple(fc.constantFrom('CUSTOMER' as const, 'OWN' as const), day, fc.integer({ min: 0, max: 12 }))
      .map(([cause, from, length]) => hold(cause, from, daysLater(from, length))),
    { maxLength: 4 },
  );
  const given = fc.record({ to: fc.constantFrom('上海', '苏州市'), by: fc.constantFrom({}, FIRST) });

  test('a hold never makes the deadline earlier, and only those of the customer make it later', () =>
    fc.assert(
      fc.property(day, given, holds, (from, each, some) => {
        const [before, after] = [lastDay(repair(from), each), lastDay(repair(from), { ...each, holds: some })];
        expect(after >= before).toBe(true);
        if (some.every(({ cause }) => cause === 'OWN')) expect(after).toBe(before);
      }),
    ));

  test('it is later by exactly the days on which the clock stood still', () =>
    fc.assert(
      fc.property(day, given, holds, (from, each, some) => {
        const result = worked(repair(from), { ...each, holds: some }) as ArrivalDeadline;
        expect(result.lastDay).toBe(daysLater(lastDay(repair(from), each), result.heldDays.length));
      }),
    ));
});
