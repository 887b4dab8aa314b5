import { scheduled } from './play-scenario.ts';
import { returns } from './returns.ts';
import type { ScheduledStep } from './schedule.ts';
import { consultationScenario } from './seed-consultations.ts';
import { contractSchedule } from './seed-contracts.ts';
import { surveyScenario } from './seed-surveys.ts';
import type { Stage } from './stage.ts';

/** A year of customer service: what was promised, asked, said of it, and given back. */
export const customerService = (stage: Stage): ScheduledStep[] => [
  ...contractSchedule(stage),
  ...scheduled(stage, [...consultationScenario, ...returns, ...surveyScenario]),
];
