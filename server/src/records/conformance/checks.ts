import type { ClauseNumber } from '../../fields/clause-number.ts';
import { clauseOf } from '../../procedures/document.ts';
import { document } from '../../procedures/sh-jr-c-160/document.ts';
import type { Check } from './check.ts';
import { customerService } from './customer-service.ts';
import { improvement } from './improvement.ts';
import { recordKeeping } from './records.ts';
import { repair } from './repair.ts';
import { spareParts } from './spare-parts.ts';
import { standingRules } from './standing.ts';
import { statedDays } from './stated-days.ts';
import { training } from './training.ts';

/** Everything by which it is seen whether the procedure is followed. */
export const checks: readonly Check[] = [
  ...training,
  ...customerService,
  ...repair,
  ...spareParts,
  ...improvement,
  ...recordKeeping,
  ...standingRules,
  ...statedDays,
];

/** The checks of a clause: its own, and those of the clauses that carry it out. */
export function checksOf(clause: ClauseNumber): readonly Check[] {
  const through = clauseOf(document, clause).through ?? [];
  return [...checks.filter(check => check.clause === clause), ...through.flatMap(checksOf)];
}
