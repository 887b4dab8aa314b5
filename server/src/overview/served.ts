import type { ClauseNumber } from '../fields/clause-number.ts';
import type { Procedure } from '../procedure/procedure.ts';
import type { Step } from '../procedure/step.ts';

/** The steps of a clause, record by record. */
export function stepsUnder({ records, steps }: Procedure, clause: ClauseNumber): Step[] {
  return steps.all
    .filter(step => step.clause === clause)
    .sort((a, b) => records.indexOf(a.record) - records.indexOf(b.record));
}

/** Whether a clause is carried out: by steps of its own, or by all the clauses that it names. */
export function isServed(procedure: Procedure, clause: ClauseNumber): boolean {
  const through = procedure.clauseOf(clause).through;
  return stepsUnder(procedure, clause).length > 0 || Boolean(through?.every(each => isServed(procedure, each)));
}

/** Clauses whose steps are still to be built; one that gets a step leaves this list. */
export const notYetServed: readonly ClauseNumber[] = [];
