import { keepPreviousData } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { useRead } from '../api/useRead.ts';
import { daysAfter } from '../calendar/days.ts';
import { boardQuery, candidatesQuery } from '../generated/operations.ts';
import { today } from '../i18n/format.ts';
import type { Carried } from './carried.ts';
import { daysOf, type Span } from './days.ts';

/** Which days are looked at; the address keeps them. */
export function useDays() {
  const [search, setSearch] = useSearchParams();
  const span: Span = search.get('span') === 'month' ? 'month' : 'week';
  const days = daysOf(span, search.get('day') ?? today());
  const show = (day: string, next = span) => setSearch({ span: next, day }, { replace: true });
  return {
    span,
    days,
    setSpan: (next: Span) => show(days.includes(today()) ? today() : days[0]!, next),
    earlier: () => show(daysAfter(days[0]!, -1)),
    later: () => show(daysAfter(days.at(-1)!, 1)),
    now: () => show(today()),
  };
}

export const useBoard = (days: readonly string[]) =>
  useRead(boardQuery, [{ from: days[0]!, until: days.at(-1)! }], { placeholderData: keepPreviousData });

/** Who can go for what is carried, on the days that are left of those in sight. */
export function useCandidates(carried: Carried | undefined, days: readonly string[]) {
  const [from, until] = [days[0], days.at(-1)];
  return useRead(candidatesQuery, carried && from && until ? [{ order: carried.record, from, until }] : undefined);
}
