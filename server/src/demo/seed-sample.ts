import type { MikroORM } from '@mikro-orm/postgresql';
import type { Config } from '../config.ts';
import { contracts } from './contracts.ts';
import { scheduled } from './play-scenario.ts';
import { returns } from './returns.ts';
import type { ScenarioStep } from './scenario-step.ts';
import { play } from './schedule.ts';
import { setStage } from './seed.ts';
import { consultationScenario } from './seed-consultations.ts';
import { contractSchedule } from './seed-contracts.ts';
import { seedDelegation } from './seed-delegation.ts';
import { scenario as improvementDeeds } from './seed-improvement.ts';
import { recordsScenario } from './seed-records.ts';
import { repairScenario } from './seed-repair.ts';
import { openingStock, sparePartsScenario } from './seed-spare-parts.ts';
import { surveyScenario } from './seed-surveys.ts';
import { technicianScenario } from './seed-technicians.ts';
import { TrainingYear } from './seed-training.ts';
import { storiesOf } from './stories-of.ts';
import { world } from './world.ts';

/** A story or two of each chapter, by the keys of the demo: what is over, and what is at work. */
const chosen = {
  plans: ['cartoner-mechanisms', 'cartoner-high-speed', 'vertical-powder'],
  contracts: ['shuweiju'],
  scenario: [
    ...['complaint-vacuum', 'action-cam', 'consultation 0', 'consultation 1', 'return-refunded', 'return-requested'],
    ...[
      'install ruimu',
      'fault vacuum ruimu',
      'survey ruimu -630',
      'survey hemaixuan -4',
      'fault unsigned',
      'fault quoted',
      'fault new',
    ],
    ...['pa-spring', 'po-spring-suckers', 'gr-spring-suckers', 'blades', 'rm-blades', 'adjust springs', 'adjust tape'],
    ...['after-sales half', 'heaters', 'new year'],
  ],
};

/** Little of the demo, with something of everything: what a later release has to go on from. */
export async function seedSample(orm: MikroORM, config: Config, now: Date) {
  const stage = await setStage(orm, config, now);
  await seedDelegation(orm, stage.monday, stage.cast);
  const all: readonly ScenarioStep[] = [
    ...repairScenario(stage, now),
    ...improvementDeeds,
    ...consultationScenario,
    ...returns,
    ...surveyScenario,
    ...sparePartsScenario,
    ...recordsScenario,
  ];
  const plans = world.trainingYear.filter(({ key }) => chosen.plans.includes(key));
  await play([
    openingStock(stage),
    ...new TrainingYear(stage, plans).schedule(),
    ...contractSchedule(
      stage,
      contracts.filter(({ customer }) => chosen.contracts.includes(customer)),
    ),
    ...scheduled(stage, [...new Set([...technicianScenario, ...storiesOf(all, chosen.scenario)])]),
  ]);
  return stage;
}
