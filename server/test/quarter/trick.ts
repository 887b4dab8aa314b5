import type { Quarter } from './quarter.ts';

export type Status = 'missing' | 'overdue' | 'deviating';

/** What the procedure forbids, done once, by a door or past every door; and its neighbour, done as it should be. */
export interface Trick {
  what: string;
  /** The check that tells it, and how. */
  told: readonly [check: string, Status];
  /** Makes a record, and gives its id; where the trick is in how it is made, only the tricked one has it. */
  of: (quarter: Quarter, tricked: boolean) => Promise<string>;
  /** What was done past the rules. */
  by?: (quarter: Quarter, id: string) => Promise<unknown>;
  /** What was done with it weeks later; with its neighbour on the same day. */
  late?: (quarter: Quarter, id: string) => Promise<unknown>;
}

export const reason = { reason: '另行安排' };
