import { type ClauseNumber, clauses } from '../procedure/clauses.ts';
import { type Refusal, refuse } from '../procedure/errors.ts';

/** A pack is of one clause of the procedure. */
export function clauseKnown({ clause }: { clause: string }): Refusal | undefined {
  if (!Object.hasOwn(clauses, clause)) return refuse('noSuchClause', { clause }, 'clause');
}

export function periodInOrder({ from, until }: { from: string; until: string }): Refusal | undefined {
  if (until < from) return refuse('endsBeforeStart', {}, 'until');
}

/** A clause that is carried out through others is shown by what those leave. */
export const clausesOf = (clause: ClauseNumber): ClauseNumber[] => [
  clause,
  ...(clauses[clause].through ?? []).flatMap(each => clausesOf(each as ClauseNumber)),
];
