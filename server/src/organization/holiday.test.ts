import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { holidays } from '../demo/holidays.ts';
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

  test('of a year are announced with thirteen days of holiday, whatever else is worked to make up', () => {
    const announced = (count: number) =>
      new WorkingDays([
        ...Array.from({ length: count }, (_, at) => ({ day: `2027-05-${10 + at}`, kind: 'HOLIDAY' as const })),
        { day: '2027-02-20', kind: 'MADE_UP' },
        { day: '2027-10-09', kind: 'MADE_UP' },
      ]);
    expect(announced(12).isWorkingDay('2027-01-04')).toMatchObject({ rule: 'holidaysNotAnnounced' });
    expect(announced(13).isWorkingDay('2027-01-04')).toBe(true);
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
