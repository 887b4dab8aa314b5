import { daysAfter, mondayOf, weekday } from '../calendar/days.ts';

export type Span = 'week' | 'month';

/** The days of the week or month in which a day lies; a week begins on Monday. */
export function daysOf(span: Span, day: string): string[] {
  const [first, length] = span === 'week' ? [mondayOf(day), 7] : [`${day.slice(0, 7)}-01`, lengthOf(day)];
  return Array.from({ length }, (_, at) => daysAfter(first, at));
}

const lengthOf = (day: string) => new Date(Date.UTC(+day.slice(0, 4), +day.slice(5, 7), 0)).getUTCDate();

export const isWeekend = (day: string) => weekday(day) > 4;

/** The days that follow each other as one period, in the order in which they come. */
export function periodsOf(days: readonly string[]): { from: string; until: string }[] {
  const periods: { from: string; until: string }[] = [];
  for (const day of days) {
    const last = periods.at(-1);
    if (last && daysAfter(last.until, 1) === day) last.until = day;
    else periods.push({ from: day, until: day });
  }
  return periods;
}

/** The days from one to another. */
export const daysFrom = (from: string, until: string) =>
  Array.from({ length: daysBetween(from, until) + 1 }, (_, at) => daysAfter(from, at));

/** How many days lie between two. */
export const daysBetween = (from: string, until: string) => (Date.parse(until) - Date.parse(from)) / 86_400_000;
