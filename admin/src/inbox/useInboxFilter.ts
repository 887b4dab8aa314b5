import { type To, useSearchParams } from 'react-router';
import { daysAfter } from '../calendar/days.ts';
import type { InboxQueryVariables } from '../generated/operations.ts';
import { today } from '../i18n/format.ts';

/** On which days tasks stand: before today, today, within seven days. The address keeps the word, and not a day that passes. */
export const terms = {
  late: () => ({ until: daysAfter(today(), -1) }),
  today: () => ({ from: today(), until: today() }),
  week: () => ({ from: today(), until: daysAfter(today(), 6) }),
};

export type Term = keyof typeof terms;

const names = ['share', 'step', 'clause', 'customer', 'term', 'of'] as const;

export type InboxFilter = Partial<Record<(typeof names)[number], string>>;

/** The inbox with these tasks. */
export const inboxWith = (filter: InboxFilter): To => ({ pathname: '/inbox', search: searchOf(filter) });

/** What of the inbox is shown: a filter, and behind it the cursors of the pages before this one. The address keeps both. */
export function useInboxFilter() {
  const [search, setSearch] = useSearchParams();
  const filter: InboxFilter = Object.fromEntries(
    names.flatMap(name => (search.has(name) ? [[name, search.get(name)]] : [])),
  );
  const passed = search.getAll('after');
  const { term, of: _, ...same } = filter;
  return {
    filter,
    passed,
    variables: { ...same, ...terms[term as Term]?.(), after: passed.at(-1) } as InboxQueryVariables,
    /** The present filter but for these; an empty one is taken off. */
    to: (chosen: InboxFilter): To => ({ search: searchOf({ ...filter, ...chosen }) }),
    choose: (chosen: InboxFilter) => setSearch(searchOf({ ...filter, ...chosen })),
    turn: (cursors: string[]) =>
      setSearch([...Object.entries(filter), ...cursors.map((each): [string, string] => ['after', each])]),
  };
}

export type InboxView = ReturnType<typeof useInboxFilter>;

const searchOf = (filter: InboxFilter) =>
  String(new URLSearchParams(Object.entries(filter).filter(([, value]) => value)));
