import type { ClauseNumber } from '../fields/clause-number.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import { clauseOf, hasClause } from '../procedures/document.ts';
import { document } from '../procedures/sh-jr-c-160/document.ts';
import type { EvidencePack } from './evidence-pack.entity.ts';

/** The clauses that a pack is of. */
type OfClauses = Pick<EvidencePack, 'clause'> & { clauses?: readonly string[] | null };

/** A pack is of clauses of the procedure, each named once. */
export function clausesKnown({ clause, clauses }: OfClauses): Refusal | undefined {
  if (!hasClause(document, clause)) return refuse('noSuchClause', { clause }, 'clause');
  const unknown = clauses?.find(each => !hasClause(document, each));
  if (unknown !== undefined) return refuse('noSuchClause', { clause: unknown }, 'clauses');
}

export function periodInOrder({ from, until }: { from: string; until: string }): Refusal | undefined {
  if (until < from) return refuse('endsBeforeStart', {}, 'until');
}

/** The clauses of a pack, and after each those that carry it out, by whose records it is shown. */
export const clausesOf = ({ clause, clauses }: OfClauses): ClauseNumber[] => [
  ...new Set([clause, ...(clauses ?? [])].flatMap(each => withThrough(each as ClauseNumber))),
];

const withThrough = (clause: ClauseNumber): ClauseNumber[] => [
  clause,
  ...(clauseOf(document, clause).through ?? []).flatMap(withThrough),
];
