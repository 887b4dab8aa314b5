import { useLocale } from 'react-admin';
import { companyLanguage, localeOf } from './language.ts';
import { timeZone, toLocalTime } from './localTime.ts';

/** Business dates and times are those of China, wherever the reader's computer stands. */

export function useFormat() {
  const language = useLocale();
  const locale = localeOf(language);
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
    /** As people write it beside its currency: `1,152.60 元`, `CNY 1,152.60`. */
    amount: (value: number) => {
      const text = value.toLocaleString(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
      return language === companyLanguage ? `${text} 元` : `CNY ${text}`;
    },
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
