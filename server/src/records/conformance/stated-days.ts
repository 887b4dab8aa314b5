import type { Check } from '../../procedure/check.ts';
import { clause } from '../../procedures/sh-jr-c-160/clauses.ts';
import { StatedDay } from '../../stated/stated-day.entity.ts';

/** The clauses whose steps state days; an arrival on site has a check of its own, for those in time as well. */
export const clausesWithStatedDays = [
  clause.trainingSessions,
  clause.trainingAssessment,
  clause.contractedService,
  clause.consultation,
  clause.threeGuarantees,
  clause.productReturn,
  clause.licence,
  clause.installation,
  clause.adjustment,
  clause.workReport,
  clause.faultReport,
  clause.correspondence,
  clause.complaints,
  clause.partsApplication,
] as const;

/** A day stated later than its parameter allows is a deviation from the clause of its step. */
export const statedDays: readonly Check[] = clausesWithStatedDays.map(clause => ({
  clause,
  name: `statedInTime${clause}`,
  label: 'statedInTime',
  record: StatedDay,
  among: `r.clause = '${clause}'`,
  on: 'createdAt',
  missing: "r.state = 'DISPUTED'",
  deviating: 'true',
  conforming: 'false',
  detail: 'department',
}));
