import { companyLanguage, type Language, localeOf } from './language.ts';
import { timeZone, toLocalTime } from './localTime.ts';
import { useLanguage } from './useLabel.ts';

/** Business dates and times are those of China, wherever the reader's computer stands. */
export const useFormat = () => formatIn(useLanguage());

export type Format = ReturnType<typeof makeFormat>;

const made = new Map<Language, Format>();

/** What formats is made once: to make it takes a hundred times as long as to use it. */
export function formatIn(language: Language): Format {
  const format = made.get(language) ?? makeFormat(language);
  made.set(language, format);
  return format;
}

function makeFormat(language: Language) {
  const locale = localeOf(language);
  const days = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'medium' });
  const times = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'medium', timeStyle: 'short' });
  const numbers = new Intl.NumberFormat(locale);
  const amounts = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const day = (day: string) => days.format(new Date(`${day}T00:00:00Z`));
  const time = (at: string) => times.format(new Date(at));
  return {
    day,
    time,
    /** Midnight ends the day before: it is the 24:00 by which the procedure wants somebody on site. */
    deadline: (at: string) => (endsDay(at) ? `${day(endsDay(at))} 24:00` : time(at)),
    size: (bytes: number) =>
      bytes < 1024 * 1024
        ? `${numbers.format(Math.max(1, Math.round(bytes / 1024)))} KB`
        : `${(bytes / 1024 / 1024).toLocaleString(locale, { maximumFractionDigits: 1 })} MB`,
    /** As people write it beside its currency: `1,152.60 元`, `CNY 1,152.60`. */
    amount: (value: number) => {
      const text = amounts.format(value);
      return language === companyLanguage ? `${text} 元` : `CNY ${text}`;
    },
    number: (value: number) => numbers.format(value),
  };
}

/** The day that a moment is the very end of, or nothing. */
export function endsDay(at: string): string {
  if (!toLocalTime(at).endsWith('T00:00')) return '';
  return toLocalTime(new Date(Date.parse(at) - 1).toISOString()).slice(0, 10);
}

/** Today's business date, as the API writes days. */
export const today = (): string => new Date().toLocaleDateString('sv-SE', { timeZone });
