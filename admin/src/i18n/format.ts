import { useLocale } from 'react-admin';
import { localeOf } from './language.ts';

/** Business dates and times are those of China, wherever the reader's computer stands. */
const timeZone = 'Asia/Shanghai';

export function useFormat() {
  const locale = localeOf(useLocale());
  const day = (day: string) =>
    new Date(`${day}T00:00:00Z`).toLocaleDateString(locale, { timeZone: 'UTC', dateStyle: 'medium' });
  const time = (at: string) =>
    new Date(at).toLocaleString(locale, { timeZone, dateStyle: 'medium', timeStyle: 'short' });
  return {
    day,
    time,
    /** Midnight ends the day before: it is the 24:00 by which the procedure wants somebody on site. */
    deadline: (at: string) => (endsDay(at) ? `${day(endsDay(at))} 24:00` : time(at)),
    size: (bytes: number) =>
      bytes < 1024 * 1024
        ? `${Math.max(1, Math.round(bytes / 1024)).toLocaleString(locale)} KB`
        : `${(bytes / 1024 / 1024).toLocaleString(locale, { maximumFractionDigits: 1 })} MB`,
    number: (value: number) => value.toLocaleString(locale),
  };
}

/** The day that a moment is the very end of, or nothing. */
export function endsDay(at: string): string {
  if (!toLocalTime(at).endsWith('T00:00')) return '';
  return toLocalTime(new Date(Date.parse(at) - 1).toISOString()).slice(0, 10);
}

/** Today's business date, as the API writes days. */
export const today = (): string => new Date().toLocaleDateString('sv-SE', { timeZone });

/** A moment as `<input type="datetime-local">` writes it; what it has written already stays as it is. */
export function toLocalTime(at?: string | null): string {
  if (!at || !/(Z|[+-]\d\d:\d\d)$/.test(at)) return at ?? '';
  return new Date(at).toLocaleString('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).replace(' ', 'T');
}

export const fromLocalTime = (typed: string): string | null =>
  typed ? new Date(`${typed}+08:00`).toISOString() : null;

/** The end of the minute that was typed: what is shown with that minute lies before it. */
export const untilLocalTime = (typed: string): string | null => {
  const begun = fromLocalTime(typed);
  return begun && new Date(Date.parse(begun) + 59_999).toISOString();
};
