import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import type { RaRecord } from 'react-admin';
import { mutate } from '../api/client.ts';
import { keyOf } from '../api/useRead.ts';
import {
  followedQuery,
  followMutation,
  noticesQuery,
  seeNoticesMutation,
  unfollowMutation,
  waitingCountsQuery,
} from '../generated/operations.ts';
import { useTold } from '../layout/useWaitingCounts.ts';

const asked = [noticesQuery, followedQuery, waitingCountsQuery];

/** Asks anew what the reader is told of, and what they follow. */
function useAskAnew() {
  const queries = useQueryClient();
  return useCallback(
    () => Promise.all(asked.map(query => queries.invalidateQueries({ queryKey: keyOf(query) }))),
    [queries],
  );
}

/** Says that the reader has seen the records of these events up to them. */
export function useSee() {
  const anew = useAskAnew();
  return useCallback(
    async (events: string[]) => {
      await mutate(seeNoticesMutation, { events });
      await anew();
    },
    [anew],
  );
}

/** Whoever has a record before them has seen it, up to the last event of its history; nobody says so who is told of nothing. */
export function useSeen({ history }: RaRecord) {
  const see = useSee();
  const isTold = Boolean(useTold()?.noticeCount);
  const last: string | undefined = history
    .map(({ id }: { id: string }) => id)
    .sort()
    .at(-1);
  useEffect(() => {
    if (isTold && last) void see([last]);
  }, [isTold, last, see]);
}

/** Whether the reader follows a record, once that is known, and the way to begin and to give it up. */
export function useFollowing(id: string) {
  const anew = useAskAnew();
  const followed = useTold()?.followedIds;
  const isFollowed = followed?.includes(id);
  const toggle = async () => {
    await (isFollowed ? mutate(unfollowMutation, { id }) : mutate(followMutation, { id }));
    await anew();
  };
  return { isKnown: Boolean(followed), isFollowed, toggle };
}
