const DAY = 86_400_000;
const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

/** The day of a moment by the reader's own clock, `2026-11-23`. */
export const dayOf = (moment: Date) => iso(moment.getTime() - moment.getTimezoneOffset() * 60_000);

/** The day so many days later, or earlier where negative. */
export const daysAfter = (day: string, days: number) => iso(Date.parse(day) + days * DAY);
export const dayAfter = (day: string) => daysAfter(day, 1);

/** Of a week that begins on Monday, which is 0. */
export const weekday = (day: string) => (new Date(Date.parse(day)).getUTCDay() + 6) % 7;
export const mondayOf = (day: string) => daysAfter(day, -weekday(day));

/** A month, `2026-11`, with the days before and after it that share its weeks. */
export function weeksAround(month: string) {
  const first = Date.parse(`${month}-01`);
  return { from: iso(first - 7 * DAY), until: iso(first + 38 * DAY) };
}
