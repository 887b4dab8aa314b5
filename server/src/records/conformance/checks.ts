import type { Check } from '../../procedure/check.ts';
import type { StandingRule } from '../../procedure/standing.ts';
import { customerService } from './customer-service.ts';
import { improvement } from './improvement.ts';
import { recordKeeping } from './records.ts';
import { repair } from './repair.ts';
import { spareParts } from './spare-parts.ts';
import { checksOfRules } from './standing.ts';
import { statedDays } from './stated-days.ts';
import { training } from './training.ts';

/** Everything by which it is seen whether the procedure is followed. */
export const checks = (standing: readonly StandingRule[]): readonly Check[] => [
  ...training,
  ...customerService,
  ...repair,
  ...spareParts,
  ...improvement,
  ...recordKeeping,
  ...checksOfRules(standing),
  ...statedDays,
];
