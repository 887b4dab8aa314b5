import { useRead } from '../api/useRead.ts';
import type { Upon } from '../draft/place.ts';
import { beginningQuery } from '../generated/operations.ts';
import type { Step } from '../schema/metadata.ts';

const nothing: Record<string, unknown> = {};

/** What the server knows of a step's form upon a record; undefined while it is asked. Out of reach, people type it. */
export function useBeginning({ name, begins }: Step, upon: Upon = {}): Record<string, unknown> | undefined {
  const [record] = Object.values(upon);
  const isAsked = begins && record !== undefined;
  // Asked anew each time a form is opened: meanwhile more may be known.
  const { data, error, isPaused } = useRead(beginningQuery, isAsked ? [{ step: name, record }] : undefined, {
    gcTime: 0,
  });
  if (!isAsked || error || (isPaused && !data)) return nothing;
  return data && { ...(data.beginning as object | null) };
}
