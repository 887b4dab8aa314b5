import type { MikroORM } from '@mikro-orm/postgresql';
import type { Config } from '../config.ts';
import { contracts } from './contracts.ts';
import type { Deed } from './deed.ts';
import { tell } from './happening.ts';
import { returns } from './returns.ts';
import { setStage } from './seed.ts';
import { consultationDeeds } from './seed-consultations.ts';
import { contractHappenings } from './seed-contracts.ts';
import { seedDelegation } from './seed-delegation.ts';
import { deeds as improvementDeeds } from './seed-improvement.ts';
import { recordsDeeds } from './seed-records.ts';
import { repairDeeds } from './seed-repair.ts';
import { openingStock, sparePartsDeeds } from './seed-spare-parts.ts';
import { surveyDeeds } from './seed-surveys.ts';
import { technicianDeeds } from './seed-technicians.ts';
import { TrainingYear } from './seed-training.ts';
import { storiesOf } from './stories-of.ts';
import { happeningsOf } from './tell-deeds.ts';
import { world } from './world.ts';

/** A story or two of each chapter, by the keys of the demo: what is over, and what is at work. */
const chosen = {
  plans: ['cartoner-mechanisms', 'cartoner-high-speed', 'vertical-powder'],
  contracts: ['shuweiju'],
  deeds: [
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
  const all: readonly Deed[] = [
    ...repairDeeds(stage, now),
    ...improvementDeeds,
    ...consultationDeeds,
    ...returns,
    ...surveyDeeds,
    ...sparePartsDeeds,
    ...recordsDeeds,
  ];
  const plans = world.trainingYear.filter(({ key }) => chosen.plans.includes(key));
  await tell([
    openingStock(stage),
    ...new TrainingYear(stage, plans).happenings(),
    ...contractHappenings(
      stage,
      contracts.filter(({ customer }) => chosen.contracts.includes(customer)),
    ),
    ...happeningsOf(stage, [...new Set([...technicianDeeds, ...storiesOf(all, chosen.deeds)])]),
  ]);
  return stage;
}
