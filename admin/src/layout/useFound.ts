import { keepPreviousData } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useRead } from '../api/useRead.ts';
import { searchQuery } from '../generated/operations.ts';
import { useLabel } from '../i18n/useLabel.ts';
import { recordType } from '../schema/schema.ts';
import type { Place } from './usePlaces.ts';

/** Records are searched for when nothing more was typed for so many milliseconds. */
const PAUSE = 150;

/** The records that the server finds by what was typed, and whether it is still at it. */
export function useFound(typed: string): { found: Place[]; isSearching: boolean } {
  const label = useLabel();
  const q = usePaused(typed.trim());
  const { data, isFetching } = useRead(searchQuery, q ? [{ q }] : undefined, { placeholderData: keepPreviousData });
  const found = (q ? (data?.search ?? []) : []).map(
    ({ record, id, number, title, instanceOf, matched, customer }): Place => {
      const about = [label(recordType(record).label), number, customer, matched];
      return {
        group: 'records',
        label: [title, instanceOf].filter(Boolean).join(' '),
        path: `/${record}/${id}/show`,
        about: [...new Set(about)].filter(each => each && each !== title).join(' · '),
      };
    },
  );
  return { found, isSearching: isFetching || q !== typed.trim() };
}

function usePaused(value: string): string {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return paused;
}
