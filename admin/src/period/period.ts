import { daysAfter, mondayOf } from '../calendar/days.ts';
import { today } from '../i18n/format.ts';

/** The first and the last day of something, as the API writes days. */
export interface Period {
  from: string;
  until: string;
}

const day = (year: number, month: number, date: number) =>
  new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);

/** Periods that are asked for often, counted from a day. */
export function commonPeriods(on = today()): Record<string, Period> {
  const [year = 0, month = 0] = on.split('-').map(Number);
  const quarter = month - 1 - ((month - 1) % 3);
  const months = (from: number, count: number): Period => ({
    from: day(year, from, 1),
    until: day(year, from + count, 0),
  });
  return {
    thisMonth: months(month - 1, 1),
    lastMonth: months(month - 2, 1),
    thisQuarter: months(quarter, 3),
    lastQuarter: months(quarter - 3, 3),
    thisYear: months(0, 12),
    lastYear: months(-12, 12),
  };
}

/** The periods by which lists are narrowed: days and weeks as well, some of them to come, and open ends. */
export function relativePeriods(on = today()): Record<string, Partial<Period>> {
  const days = (first: number, last: number): Period => ({ from: daysAfter(on, first), until: daysAfter(on, last) });
  const week = (weeks: number): Period => {
    const monday = daysAfter(mondayOf(on), 7 * weeks);
    return { from: monday, until: daysAfter(monday, 6) };
  };
  return {
    today: days(0, 0),
    yesterday: days(-1, -1),
    tomorrow: days(1, 1),
    thisWeek: week(0),
    lastWeek: week(-1),
    nextWeek: week(1),
    last7Days: days(-6, 0),
    last30Days: days(-29, 0),
    next7Days: days(0, 6),
    next30Days: days(0, 29),
    ...commonPeriods(on),
    nextMonth: commonPeriods(daysAfter(commonPeriods(on).thisMonth!.until, 1)).thisMonth!,
    beforeToday: { until: daysAfter(on, -1) },
    fromToday: { from: on },
  };
}
