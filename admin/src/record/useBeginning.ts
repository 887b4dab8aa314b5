import { useRead } from '../api/useRead.ts';
import type { Upon } from '../draft/place.ts';
import { beginningQuery } from '../generated/operations.ts';
import type { Step } from '../schema/metadata.ts';

const nothing: Record<string, unknown> = {};

/** What the server knows of a step's form upon a record; undefined while it is asked. Without an answer, people type it. */
export function useBeginning({ name, begins }: Step, upon: Upon = {}): Record<string, unknown> | undefined {
  const [record] = Object.values(upon);
  const isAsked = begins && record !== undefined;
  const { data, error } = useRead(beginningQuery, isAsked ? [{ step: name, record }] : undefined);
  if (!isAsked || error) return nothing;
  return data && { ...(data.beginning as object | null) };
}
