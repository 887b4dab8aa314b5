import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { holidays } from '../demo/holidays.ts';
import { type StatutoryHoliday, statutoryHolidays } from './statutory-holidays.ts';
import { nextWorkingDay, WorkingDays } from './working-days.ts';

describe('working days', () => {
  const days = new WorkingDays(holidays);

  test.each([
    ['2026-02-14', true, 'a Saturday worked to make up'],
    ['2026-02-16', false, 'a Monday of the Spring Festival'],
    ['2026-02-24', true, 'the Tuesday after it'],
    ['2026-02-28', true, 'the second Saturday made up'],
    ['2026-03-01', false, 'a Sunday'],
    ['2025-10-08', false, 'the last day of the National Day holiday'],
  ])('%s: %s, %s', (day, working) => {
    expect(days.isWorkingDay(day)).toBe(working);
  });

  test('are counted over a holiday', () => {
    expect(days.later('2026-02-13', 2)).toBe('2026-02-24');
    expect(days.later('2026-09-30', 1)).toBe('2026-10-08');
    expect(days.later('2026-09-30', 0)).toBe('2026-09-30');
  });

  test('of a year without a table, or with part of one, are refused', () => {
    const refused = { rule: 'holidaysNotAnnounced', facts: { year: '2027' } };
    expect(days.later('2026-12-31', 2)).toMatchObject(refused);
    const begun = new WorkingDays([...holidays, { day: '2027-01-01', kind: 'HOLIDAY' }]);
    expect(begun.isWorkingDay('2027-01-04')).toMatchObject(refused);
  });

  const announced = (year: number, change: (days: StatutoryHoliday[]) => StatutoryHoliday[] = days => days) =>
    new WorkingDays(change(statutoryHolidays(year)).map(({ day }) => ({ day, kind: 'HOLIDAY' as const })));

  test('of a year are announced once each statutory holiday of it is there, and no other will do in its place', () => {
    expect(announced(2027).isWorkingDay('2027-01-04')).toBe(true);
    expect(announced(2027).isWorkingDay('2027-10-01')).toBe(false);
    for (const { day, name } of statutoryHolidays(2027))
      expect([
        day,
        announced(2027, days => [
          ...days.filter(each => each.day !== day),
          ...['2027-05-04', '2027-05-05', '2027-02-10'].map(other => ({ day: other, name })),
        ]).isWorkingDay('2027-01-04'),
      ]).toMatchObject([day, { rule: 'holidaysNotAnnounced', facts: { year: '2027', missing: [`${name} ${day}`] } }]);
  });

  test('New Year, Spring Festival and 5 April are not the year', () => {
    const spring = Array.from({ length: 11 }, (_, at) => `2027-02-${String(at + 5).padStart(2, '0')}`);
    const days = ['2027-01-01', ...spring, '2027-04-05'].map(day => ({ day, kind: 'HOLIDAY' as const }));
    expect(days).toHaveLength(13);
    expect(new WorkingDays(days).isWorkingDay('2027-10-01')).toMatchObject({ rule: 'holidaysNotAnnounced' });
  });

  test.each<[number, string]>([
    [2024, '01-01 02-10 02-11 02-12 04-04 05-01 06-10 09-17 10-01 10-02 10-03'],
    [2025, '01-01 01-28 01-29 01-30 01-31 04-04 05-01 05-02 05-31 10-06 10-01 10-02 10-03'],
    [2026, '01-01 02-16 02-17 02-18 02-19 04-05 05-01 05-02 06-19 09-25 10-01 10-02 10-03'],
    [2027, '01-01 02-05 02-06 02-07 02-08 04-05 05-01 05-02 06-09 09-15 10-01 10-02 10-03'],
    [2028, '01-01 01-25 01-26 01-27 01-28 04-04 05-01 05-02 05-28 10-03 10-01 10-02'],
    [2030, '01-01 02-02 02-03 02-04 02-05 04-05 05-01 05-02 06-05 09-12 10-01 10-02 10-03'],
  ])('of %s by law: %s', (year, days) => {
    expect(statutoryHolidays(year).map(({ day }) => day.slice(5))).toEqual(days.split(' '));
  });

  test.each([
    ['2026-11-23', '2026-11-23', 'a Monday'],
    ['2026-11-21', '2026-11-23', 'a Saturday'],
    ['2026-02-14', '2026-02-14', 'a Saturday worked to make up'],
    ['2026-10-01', '2026-10-08', 'the first day of the National Day holiday'],
    ['2028-01-01', '2028-01-03', 'a Saturday of a year without a table'],
  ])('%s itself or the next: %s, %s', (day, next) => {
    expect(nextWorkingDay(day, holidays)).toBe(next);
  });
});

describe('the holiday table', () => {
  let sanbao: Sanbao;
  let management: Client;
  beforeAll(async () => {
    sanbao = await startSanbao();
    management = await sanbao.as('management');
  });
  afterAll(() => sanbao.stop());

  const input = { day: '2027-10-01', kind: 'HOLIDAY', name: '国庆节' };

  test('is kept by Management, a day once', async () => {
    expect(await management.step('createHoliday', { input })).toMatchObject({ state: 'ACTIVE' });
    expect(await management.refusal('createHoliday', { input })).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: { day: expect.any(String) },
    });
    expect(await (await sanbao.as('gm')).refusal('createHoliday', { input })).toMatchObject({ code: 'FORBIDDEN' });
  });

  const year = (change: object = {}) => ({
    input: { from: 2027, year: 2028, confirmed: false, notAnnounced: false, ...change },
  });
  const others = [
    { day: '2028-10-04', kind: 'HOLIDAY', name: '国庆节' },
    { day: '2028-10-14', kind: 'MADE_UP', name: '国庆节调休' },
  ];
  const ofYear = async (of: number) =>
    (
      await management.read(
        `{ holidays(filter: { state: { eq: ACTIVE }, day: { gte: "${of}-01-01", lte: "${of}-12-31" } }, orderBy: [DAY_ASC], first: 100) { nodes { day kind name } } }`,
      )
    ).holidays.nodes;

  test('a year is entered after another: dates of the sun as they were, those of the moon once confirmed, others as stated', async () => {
    expect(await management.refusal('copyHolidayYear', year())).toMatchObject({
      ...{ code: 'BAD_USER_INPUT', rule: 'holidayYearIncomplete' },
      fields: { from: expect.stringContaining('春节 2027-02-06') },
    });
    const rest = [
      ...statutoryHolidays(2027).filter(({ day }) => day !== input.day),
      { day: '2027-10-04', name: '国庆' },
    ];
    for (const { day, name } of rest)
      await management.step('createHoliday', { input: { day, kind: 'HOLIDAY', name: name.replace('元旦', '新年') } });
    expect(await management.refusal('copyHolidayYear', year())).toMatchObject({
      ...{
        rule: 'movingDaysToConfirm',
        fields: { confirmed: expect.stringContaining('春节 2028-01-25 – 2028-01-28') },
      },
    });
    expect(await management.refusal('copyHolidayYear', year({ confirmed: true }))).toMatchObject({
      ...{ rule: 'arrangedDaysToState', count: 1, fields: { others: expect.stringContaining('2027-10-04') } },
    });
    await management.step('copyHolidayYear', year({ confirmed: true, others }));
    const entered = await ofYear(2028);
    expect(new WorkingDays(entered).isWorkingDay('2028-10-14')).toBe(true);
    expect(entered[0]).toEqual({ day: '2028-01-01', kind: 'HOLIDAY', name: '新年' });
    expect(entered).toHaveLength(statutoryHolidays(2028).length + others.length);
    expect(entered).toEqual(
      expect.arrayContaining([...others, { day: '2028-05-28', kind: 'HOLIDAY', name: '端午节' }]),
    );
    expect(await management.refusal('copyHolidayYear', year({ confirmed: true, others }))).toMatchObject({
      ...{ rule: 'holidayYearExists', count: entered.length, fields: { year: expect.any(String) } },
    });
  });

  test.each<[string, object, string, string]>([
    ['into itself', { year: 2027 }, 'holidayYearItself', 'year'],
    ['beyond the table of the moon', { year: 2061 }, 'movingDaysUnknown', 'year'],
    [
      'with a day of another year',
      { others: [{ ...others[0], day: '2030-10-04' }] },
      'dayOfAnotherYear',
      'others.0.day',
    ],
    [
      'with a day that is free by law',
      { others: [{ ...others[0], day: '2029-10-01' }] },
      'dayStandsAlready',
      'others.0.day',
    ],
    [
      'with a working day made up',
      { others: [{ ...others[1], day: '2029-10-12' }] },
      'madeUpOnWorkingDay',
      'others.0.day',
    ],
  ])('not %s', async (_, change, rule, field) => {
    const asked = year({ year: 2029, confirmed: true, ...change });
    expect(await management.refusal('copyHolidayYear', asked)).toMatchObject({
      rule,
      fields: { [field]: expect.any(String) },
    });
  });

  test('before the notice is out, the days of fixed dates alone; then what is missing, and what is there stays', async () => {
    const soon = year({ year: 2029, notAnnounced: true });
    const { history } = await management.step('copyHolidayYear', soon, 'history { changes }');
    expect(history[0].changes).toContainEqual({
      ...{ field: 'missing', before: null },
      after: expect.arrayContaining(['春节 2029-02-13', '中秋节 2029-09-22']),
    });
    const fixed = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'].map(day => `2029-${day}`);
    const entered = await ofYear(2029);
    expect(entered.map(({ day }: { day: string }) => day)).toEqual(fixed);
    // A deadline that would rest on days nobody knows yet is refused.
    expect(new WorkingDays(entered).isWorkingDay('2029-10-05')).toMatchObject({
      rule: 'holidaysNotAnnounced',
      facts: { missing: expect.arrayContaining(['春节 2029-02-13', '中秋节 2029-09-22']) },
    });
    expect(await management.refusal('copyHolidayYear', soon)).toMatchObject({ rule: 'holidayYearExists' });

    const arranged = [
      { day: '2029-10-04', kind: 'HOLIDAY', name: '国庆节' },
      { day: '2029-10-13', kind: 'MADE_UP', name: '国庆节调休' },
    ];
    const announced = year({ year: 2029, confirmed: true, others: arranged });
    expect(
      await management.refusal('copyHolidayYear', { input: { ...announced.input, notAnnounced: true } }),
    ).toMatchObject({ rule: 'announcedAfterAll', fields: { notAnnounced: expect.any(String) } });
    await management.step('createHoliday', { input: arranged[0] });
    const otherKind = [{ day: '2029-10-14', kind: 'HOLIDAY', name: '国庆节' }];
    await management.step('createHoliday', { input: { ...otherKind[0], kind: 'MADE_UP' } });
    expect(
      await management.refusal('copyHolidayYear', { input: { ...announced.input, others: otherKind } }),
    ).toMatchObject({ rule: 'dayStandsAlready', fields: { 'others.0.day': expect.any(String) } });
    await management.step('copyHolidayYear', announced);
    const days = [...statutoryHolidays(2029), ...arranged, ...otherKind].map(({ day }) => day).sort();
    expect((await ofYear(2029)).map(({ day }: { day: string }) => day)).toEqual(days);
    expect(new WorkingDays(await ofYear(2029)).isWorkingDay('2029-10-13')).toBe(true);
  });

  test('makes up at weekends only', async () => {
    expect(
      await management.refusal('createHoliday', { input: { ...input, day: '2027-10-08', kind: 'MADE_UP' } }),
    ).toMatchObject({ code: 'BAD_USER_INPUT', rule: 'madeUpOnWorkingDay', fields: { day: expect.any(String) } });
  });
});
