import type { Happening } from './happening.ts';
import { returns } from './returns.ts';
import { consultationDeeds } from './seed-consultations.ts';
import { contractHappenings } from './seed-contracts.ts';
import { surveyDeeds } from './seed-surveys.ts';
import type { Stage } from './stage.ts';
import { happeningsOf } from './tell-deeds.ts';

/** A year of customer service: what was promised, asked, said of it, and given back. */
export const customerService = (stage: Stage): Happening[] => [
  ...contractHappenings(stage),
  ...happeningsOf(stage, [...consultationDeeds, ...returns, ...surveyDeeds]),
];
