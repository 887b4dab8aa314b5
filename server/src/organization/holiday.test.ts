import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Client, type Sanbao, startSanbao } from '../../test/sanbao.ts';
import { holidays } from '../demo/holidays.ts';
import { WorkingDays } from './working-days.ts';

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
