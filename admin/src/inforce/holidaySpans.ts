import type { HolidayInForceFragment } from '../generated/operations.ts';

export interface HolidaySpan extends Pick<HolidayInForceFragment, 'name' | 'kind'> {
  from: string;
  until: string;
}

const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** Days as people say them: those of one name and kind that follow each other are one span. */
export function holidaySpans(holidays: readonly HolidayInForceFragment[]): HolidaySpan[] {
  const spans: HolidaySpan[] = [];
  for (const { name, kind, day } of holidays) {
    const last = spans.at(-1);
    if (last && last.name === name && last.kind === kind && dayAfter(last.until) === day) last.until = day;
    else spans.push({ name, kind, from: day, until: day });
  }
  return spans;
}
