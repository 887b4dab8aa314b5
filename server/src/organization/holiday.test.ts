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

  test('makes up at weekends only', async () => {
    expect(
      await management.refusal('createHoliday', { input: { ...input, day: '2027-10-08', kind: 'MADE_UP' } }),
    ).toMatchObject({ code: 'BAD_USER_INPUT', rule: 'madeUpOnWorkingDay', fields: { day: expect.any(String) } });
  });
});
