import type { Refusal } from '../api/refusal.ts';

/** A step that was taken out of reach of the server, as the device keeps it until it is received. */
export interface Entry {
  /** UUIDs of version 7, by which entries stand in the order in which they were made. */
  id: string;
  /** Whose it is: nobody else sends or sees it. */
  viewer: string;
  step: string;
  /** The record in whose row it is sent, one step after the other. */
  row: string;
  variables: { id?: string; input?: Record<string, unknown>; expectedVersion?: number };
  /** Of the first attempt as well, where one got no answer: that may have been received. */
  key: string;
  attempted: boolean;
  /** The id of the record that it makes. */
  newId?: string;
  /** Of what was shown to whoever signed by it. */
  contentDigest?: string;
  /** When it was done, by the clock of the device, and by how much that was behind the server's, as far as was known. */
  at: number;
  offset?: number;
  /** By the server's clock; from the first sending on it stays the same. */
  doneAt?: string;
  /** Why it was not taken. Somebody has to look at it, and what comes after it waits. */
  refusal?: Refusal;
}

/** What came of sending one: it was received, refused, or nobody knows yet. */
export type Answer =
  | { kind: 'taken'; record: string; version: number }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'later'; refusal: Refusal };

/** The first that can be sent: in each row one after the other, and behind a refused one nothing. */
export function nextOf(entries: readonly Entry[]): Entry | undefined {
  const held = new Set(entries.filter(({ refusal }) => refusal).map(({ row }) => row));
  return entries.find(({ row }) => !held.has(row));
}

/**
 * The entries once one is answered. What was received is kept no longer, and later ones of the same record look at what it
 * left behind: one's own steps are no conflict.
 */
export function answered(entries: readonly Entry[], id: string, answer: Answer): Entry[] {
  if (answer.kind === 'later') return [...entries];
  if (answer.kind === 'refused')
    return entries.map(entry => (entry.id === id ? { ...entry, refusal: answer.refusal } : entry));
  const { record, version } = answer;
  return entries
    .filter(entry => entry.id !== id)
    .map(entry =>
      entry.variables.id === record && entry.variables.expectedVersion !== undefined
        ? { ...entry, variables: { ...entry.variables, expectedVersion: version } }
        : entry,
    );
}

/** Sent once more as it was entered, under a new key, since it was not taken under the old; upon the record as it is now. */
export const renewed = ({ refusal: _, ...entry }: Entry, key: string, version?: number): Entry => ({
  ...entry,
  key,
  attempted: false,
  variables: {
    ...entry.variables,
    ...(entry.variables.expectedVersion !== undefined && version !== undefined && { expectedVersion: version }),
  },
});
