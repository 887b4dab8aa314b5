import { businessDay } from '../procedure/business-day.ts';
import { templateDeeds } from './adjustment-template-deeds.ts';
import type { Deed } from './deed.ts';
import { faultDeeds } from './fault-deeds.ts';
import type { Happening } from './happening.ts';
import { installationDeeds } from './installation.ts';
import { maintenanceDeeds } from './maintenance.ts';
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
import { technicianDeeds } from './seed-technicians.ts';
import type { Stage } from './stage.ts';
import { happeningsOf } from './tell-deeds.ts';
import type { DayOffset } from './training-plan.ts';
import { weekOf } from './week.ts';

/** What is over: it lies before the last week, and nobody works on a weekend. */
export const pastDeeds: readonly Deed[] = [
  ...technicianDeeds,
  ...templateDeeds,
  ...[...earlyInstallations, ...lateInstallations].flatMap(installationDeeds),
  ...[...helpedEarly, ...helpedLate, ...earlyRepairs, ...middleRepairs, ...lateRepairs].flatMap(faultDeeds),
  ...maintenance.flatMap(maintenanceDeeds),
  ...afterwards,
];

/** What is at work on a day. */
export function presentDeeds(today: DayOffset): Deed[] {
  const week = weekOf(today);
  return [
    ...faultsOfThisWeek(week).flatMap(faultDeeds),
    ...installationsOfThisWeek(week).flatMap(installationDeeds),
    ...maintenanceOfThisWeek(week).flatMap(maintenanceDeeds),
  ];
}

/** Two years of installations, faults, repairs and maintenance. */
export const repair = (stage: Stage, now: Date): Happening[] => happeningsOf(stage, repairDeeds(stage, now));

export const repairDeeds = ({ monday }: Stage, now: Date): Deed[] => [
  ...pastDeeds,
  ...presentDeeds(Math.round((Date.parse(businessDay(now)) - Date.parse(monday)) / 86_400_000)),
];
