import { useLocale } from 'react-admin';

/** Business dates and times are those of China, wherever the reader's computer stands. */
const timeZone = 'Asia/Shanghai';

export function useFormat() {
  const locale = useLocale() === 'zh' ? 'zh-CN' : 'en-GB';
  return {
    day: (day: string) =>
      new Date(`${day}T00:00:00Z`).toLocaleDateString(locale, { timeZone: 'UTC', dateStyle: 'medium' }),
    time: (at: string) => new Date(at).toLocaleString(locale, { timeZone, dateStyle: 'medium', timeStyle: 'short' }),
    size: (bytes: number) =>
      bytes < 1024 * 1024
        ? `${Math.max(1, Math.round(bytes / 1024)).toLocaleString(locale)} KB`
        : `${(bytes / 1024 / 1024).toLocaleString(locale, { maximumFractionDigits: 1 })} MB`,
    number: (value: number) => value.toLocaleString(locale),
  };
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
