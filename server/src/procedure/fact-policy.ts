import type { Path } from './facts.ts';
import type { BaseLine, BaseRecord } from './record.ts';

/**
 * The effect on a decision of a change in a fact it rests on. FROZEN: none, since the decision holds what it was
 * then. DATED: none, since the fact says from which day on it is so. REFUSE: it does not change while open records
 * rest on it. FLAG: it changes, and the records that it leaves without what the procedure demands say so.
 */
export type FactPolicy = 'FROZEN' | 'DATED' | 'REFUSE' | 'FLAG';

/** Paths, each with its policy: one that leads nowhere does not compile. */
export type Rests<R, Known> = {
  readonly [Way in keyof Known]: Way extends Path<R, Way & string> ? FactPolicy : never;
};

/** The facts of records or lines of one kind: what they link to, and what they say, each with its policy. */
export interface FactsOf {
  owner: new () => BaseRecord | BaseLine;
  /** SHOWN: nothing is decided by it, and whoever reads or prints it sees it as it now is. */
  policies: Readonly<Record<string, FactPolicy | 'SHOWN'>>;
}

/** Says what becomes of these facts, beyond what standing rules say of those on their paths. */
export const factsOf = <R extends BaseRecord | BaseLine>(
  owner: new () => R,
  policies: { readonly [Name in keyof R & string]?: FactPolicy | 'SHOWN' },
): FactsOf => ({ owner, policies }) as FactsOf;
