const shanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });

/** The business date in Asia/Shanghai, `YYYY-MM-DD`. */
export const businessDay = (moment: Date) => shanghai.format(moment);

/** The business date so many days later, or earlier where negative. */
export function daysLater(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
