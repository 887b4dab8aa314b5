export const timeZone = 'Asia/Shanghai';

const minutes = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });

/** A moment as `<input type="datetime-local">` writes it; what it has written already stays as it is. */
export function toLocalTime(at?: string | null): string {
  if (!at || !/(Z|[+-]\d\d:\d\d)$/.test(at)) return at ?? '';
  return minutes.format(new Date(at)).replace(' ', 'T');
}

export const fromLocalTime = (typed: string): string | null =>
  typed ? new Date(`${typed}+08:00`).toISOString() : null;

/** The first moment of a day in China, and its last. */
export const dayBegins = (day: string) => new Date(`${day}T00:00:00.000+08:00`).toISOString();
export const dayEnds = (day: string) => new Date(`${day}T23:59:59.999+08:00`).toISOString();
