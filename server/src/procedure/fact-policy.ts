import type { Path } from './facts.ts';
import type { BaseRecord, RecordClass } from './record.ts';

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

/** The facts of master data of one kind: what it links to, and what it says, each with its policy. */
export interface FactsOf {
  owner: RecordClass;
  /** SHOWN: nothing is decided by it, and whoever reads or prints it sees it as it now is. */
  policies: Readonly<Record<string, FactPolicy | 'SHOWN'>>;
}

/** Says what becomes of these facts, beyond what standing rules say of those on their paths. */
export const factsOf = <R extends BaseRecord>(
  owner: RecordClass<R>,
  policies: { readonly [Name in keyof R & string]?: FactPolicy | 'SHOWN' },
): FactsOf => ({ owner, policies }) as FactsOf;
