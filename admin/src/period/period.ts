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
