const shanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });

const HOUR = 3_600_000;
let last = { hour: Number.NaN, day: '' };

/** The business date in Asia/Shanghai, `YYYY-MM-DD`. It is asked for with every row of a list, mostly of one moment. */
export function businessDay(moment: Date): string {
  const hour = Math.floor(moment.getTime() / HOUR);
  if (hour !== last.hour) last = { hour, day: shanghai.format(moment) };
  return last.day;
}

const minute = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** The time in Asia/Shanghai, `YYYY-MM-DD HH:MM`. */
export const businessTime = (moment: Date) => minute.format(moment);

/** The same day so many months later; the last of the month where it has no such day. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The business date so many days later, or earlier where negative. */
export function daysLater(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** When a business date begins. */
export const beginningOf = (day: string) => new Date(`${day}T00:00:00+08:00`);

/** SQL: the business date in Asia/Shanghai of a moment. */
export const dayOf = (moment: string) => `(${moment} at time zone 'Asia/Shanghai')::date`;

/** SQL: the moment at which a business date begins. Rows of a period are found by it, since an index knows moments. */
export const midnightOf = (day: string) => `((${day})::timestamp at time zone 'Asia/Shanghai')`;

/** SQL: that a moment lies in a period of business dates, the last day included. */
export const within = (moment: string, from: string, until: string) =>
  `${moment} >= ${midnightOf(from)} and ${moment} < ${midnightOf(`${until} + 1`)}`;

/** SQL: the business date by the database's clock. */
export const TODAY = dayOf('now()');
