export const timeZone = 'Asia/Shanghai';

const minutes = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });

/** A moment as `<input type="datetime-local">` writes it; what it has written already stays as it is. */
export function toLocalTime(at?: string | null): string {
  if (!at || !/(Z|[+-]\d\d:\d\d)$/.test(at)) return at ?? '';
  return minutes.format(new Date(at)).replace(' ', 'T');
}

export const fromLocalTime = (typed: string): string | null =>
  typed ? new Date(`${typed}+08:00`).toISOString() : null;

/** The end of the minute that was typed: what is shown with that minute lies before it. */
export const untilLocalTime = (typed: string): string | null => {
  const begun = fromLocalTime(typed);
  return begun && new Date(Date.parse(begun) + 59_999).toISOString();
};
