import { businessDay } from '../fields/business-day.ts';
import { absencesOfThisWeek, earlierAbsences } from './absences.ts';
import { templateScenario } from './adjustment-template-scenario.ts';
import { faultScenario } from './fault-scenario.ts';
import { installationScenario } from './installation.ts';
import { maintenanceScenario } from './maintenance.ts';
import { scheduled } from './play-scenario.ts';
import { afterwards } from './repair-stories/afterwards.ts';
import { earlyInstallations } from './repair-stories/early-installations.ts';
import { earlyRepairs } from './repair-stories/early-repairs.ts';
import { helpedEarly } from './repair-stories/helped-early.ts';
import { helpedLate } from './repair-stories/helped-late.ts';
import { lateInstallations } from './repair-stories/late-installations.ts';
import { lateRepairs } from './repair-stories/late-repairs.ts';
import { maintenance } from './repair-stories/maintenance.ts';
import { middleRepairs } from './repair-stories/middle-repairs.ts';
import { faultsOfThisWeek, installationsOfThisWeek, maintenanceOfThisWeek } from './repair-stories/this-week.ts';
import type { ScenarioStep } from './scenario-step.ts';
import type { ScheduledStep } from './schedule.ts';
import { technicianScenario } from './seed-technicians.ts';
import type { Stage } from './stage.ts';
import type { DayOffset } from './training-plan.ts';
import { weekOf } from './week.ts';

/** Finished work: it lies before the last week, and nobody works on a weekend. */
export const pastScenario: readonly ScenarioStep[] = [
  ...technicianScenario,
  ...earlierAbsences,
  ...templateScenario,
  ...[...earlyInstallations, ...lateInstallations].flatMap(installationScenario),
  ...[...helpedEarly, ...helpedLate, ...earlyRepairs, ...middleRepairs, ...lateRepairs].flatMap(faultScenario),
  ...maintenance.flatMap(maintenanceScenario),
  ...afterwards,
];

/** Work going on on a day. */
export function presentScenario(today: DayOffset): ScenarioStep[] {
  const week = weekOf(today);
  return [
    ...faultsOfThisWeek(week).flatMap(faultScenario),
    ...installationsOfThisWeek(week).flatMap(installationScenario),
    ...maintenanceOfThisWeek(week).flatMap(maintenanceScenario),
    ...absencesOfThisWeek(week),
  ];
}

/** Two years of installations, faults, repairs and maintenance. */
export const repair = (stage: Stage, now: Date): ScheduledStep[] => scheduled(stage, repairScenario(stage, now));

export const repairScenario = ({ monday }: Stage, now: Date): ScenarioStep[] => [
  ...pastScenario,
  ...presentScenario(Math.round((Date.parse(businessDay(now)) - Date.parse(monday)) / 86_400_000)),
];
