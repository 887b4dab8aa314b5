import { clauseOf } from '../procedures/sh-jr-c-160/document.ts';
import type { ClauseNumber } from './clause.ts';
import { recordClasses } from './record.ts';
import type { Step } from './step.ts';
import { steps } from './steps.ts';

/** The steps of a clause, record by record. */
export function stepsUnder(clause: ClauseNumber): Step[] {
  const records = recordClasses();
  return steps()
    .filter(step => step.clause === clause)
    .sort((a, b) => records.indexOf(a.record) - records.indexOf(b.record));
}

/** Whether a clause is carried out: by steps of its own, or by all the clauses that it names. */
export function isServed(clause: ClauseNumber): boolean {
  const through = clauseOf(clause).through;
  return stepsUnder(clause).length > 0 || Boolean(through?.every(isServed));
}

/** Clauses whose steps are still to be built; one that gets a step leaves this list. */
export const notYetServed: readonly ClauseNumber[] = [];
