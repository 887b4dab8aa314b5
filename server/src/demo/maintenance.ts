import { type ScenarioStep, the } from './scenario-step.ts';
import type { DayOffset } from './training-plan.ts';
import type { Visit } from './visit.ts';
import { visitScenario } from './visit-scenario.ts';

/** Maintenance that a contract demands. */
export interface MaintenanceStory {
  readonly key: string;
  /** As `customer model`. */
  readonly machine: string;
  /** Which of the machine's maintenance. */
  readonly obligation: string;
  readonly day: DayOffset;
  readonly visit: Visit;
}

/** Maintenance, step by step. */
export const maintenanceScenario = ({ key, machine, obligation, day, visit }: MaintenanceStory): ScenarioStep[] =>
  visitScenario({ key, day, machine, step: 'planMaintenance', input: { obligation: the(obligation) } }, visit);
