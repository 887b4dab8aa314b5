import type { Path } from './facts.ts';

/**
 * What becomes of a decision when a fact changes on which it rests. FROZEN: nothing, since the decision holds what it was
 * then. DATED: nothing, since the fact says from which day on it is so. REFUSE: it does not change while open records
 * rest on it. FLAG: it changes, and the records that it leaves without what the procedure demands say so.
 */
export type FactPolicy = 'FROZEN' | 'DATED' | 'REFUSE' | 'FLAG';

/** Paths, each with its policy: one that leads nowhere does not compile. */
export type Rests<R, Known> = {
  readonly [Way in keyof Known]: Way extends Path<R, Way & string> ? FactPolicy : never;
};
