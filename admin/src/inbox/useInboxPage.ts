import { keepPreviousData } from '@tanstack/react-query';
import { useRead } from '../api/useRead.ts';
import { colleagueInboxQuery, inboxQuery } from '../generated/operations.ts';
import type { InboxView } from './useInboxFilter.ts';

const options = { placeholderData: keepPreviousData };

/** A page of the reader's own inbox, or of that of one of their department. */
export function useInboxPage({ variables, filter: { of } }: Pick<InboxView, 'variables' | 'filter'>) {
  const own = useRead(inboxQuery, of ? undefined : [variables], options);
  const theirs = useRead(colleagueInboxQuery, of ? [{ account: of, ...variables }] : undefined, options);
  return of ? theirs : own;
}
