import type { ClauseNumber } from '../fields/clause-number.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import { clauseOf, hasClause } from '../procedures/document.ts';
import { document } from '../procedures/sh-jr-c-160/document.ts';

/** A pack is of one clause of the procedure. */
export function clauseKnown({ clause }: { clause: string }): Refusal | undefined {
  if (!hasClause(document, clause)) return refuse('noSuchClause', { clause }, 'clause');
}

export function periodInOrder({ from, until }: { from: string; until: string }): Refusal | undefined {
  if (until < from) return refuse('endsBeforeStart', {}, 'until');
}

/** A clause that is carried out through others is shown by what those leave. */
export const clausesOf = (clause: ClauseNumber): ClauseNumber[] => [
  clause,
  ...(clauseOf(document, clause).through ?? []).flatMap(clausesOf),
];
