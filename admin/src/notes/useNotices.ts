import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import type { RaRecord } from 'react-admin';
import { mutate } from '../api/client.ts';
import { keyOf } from '../api/useRead.ts';
import { noticesQuery, seeNoticesMutation, waitingCountsQuery } from '../generated/operations.ts';
import { useNoticeCount } from '../layout/useWaitingCounts.ts';

/** Says that what there is to tell of these records has been seen, and counts anew. */
export function useSee() {
  const queries = useQueryClient();
  return useCallback(
    async (records: string[]) => {
      await mutate(seeNoticesMutation, { records });
      await Promise.all(
        [noticesQuery, waitingCountsQuery].map(query => queries.invalidateQueries({ queryKey: keyOf(query) })),
      );
    },
    [queries],
  );
}

/** Whoever has a record before them has seen it; nobody says so who is told of nothing. */
export function useSeen(record: RaRecord['id']) {
  const see = useSee();
  const isTold = Boolean(useNoticeCount());
  useEffect(() => {
    if (isTold) void see([String(record)]);
  }, [isTold, record, see]);
}
