import { useRead } from '../api/useRead.ts';
import { waitingCountsQuery } from '../generated/operations.ts';
import { useIsIdle } from './useIsIdle.ts';

/** How many records wait for the reader, and of which kind; and of how many they have not seen something yet. */
export interface WaitingCounts {
  pages: Record<string, number>;
  of: Record<string, number>;
}

/** Asked for once the page has all that it wants, and anew with everything else when a step was taken. */
export function useWaitingCounts(): WaitingCounts | undefined {
  const { data } = useRead(waitingCountsQuery, useIsIdle() ? [] : undefined);
  if (!data) return;
  const { totalCount, groups } = data.inboxPage;
  const of: WaitingCounts['of'] = {};
  for (const { resource, total } of groups) of[resource] = (of[resource] ?? 0) + total;
  return { pages: { inbox: totalCount, notices: data.noticeCount, setUp: data.setUpMissing }, of };
}

/** Of how many records the reader has not seen something yet, and which they follow; once the menu has asked. */
export const useTold = () => useRead(waitingCountsQuery, undefined).data;
