import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import type { Config } from '../config.ts';
import { businessDay, daysLater } from '../fields/business-day.ts';
import { viewerOfAccount } from '../organization/sessions.ts';
import { User } from '../organization/user.entity.ts';
import { openFileStore } from '../platform/file-store.ts';
import { companyEm, type Viewer } from '../viewer/viewer.ts';
import { play } from './schedule.ts';
import { seedAccounts } from './seed-accounts.ts';
import { customerService } from './seed-customer-service.ts';
import { seedDelegation } from './seed-delegation.ts';
import { seedGoods, seedShipments } from './seed-goods.ts';
import { improvement } from './seed-improvement.ts';
import { seedParameters } from './seed-parameters.ts';
import { records } from './seed-records.ts';
import { repair } from './seed-repair.ts';
import { seedSetUp } from './seed-set-up.ts';
import { spareParts } from './seed-spare-parts.ts';
import { seedTechnicians } from './seed-technicians.ts';
import { TrainingYear } from './seed-training.ts';
import type { Cast, Stage } from './stage.ts';
import { trainingWishes } from './training-wishes.ts';

/** Fills an empty database by taking the steps themselves, so that every record has a real history. */
export async function seedDemo(orm: MikroORM, config: Config, now = new Date()): Promise<void> {
  const stage = await setStage(orm, config, now);
  await seedDelegation(orm, stage.monday, stage.cast);
  await play([
    ...new TrainingYear(stage).schedule(),
    ...trainingWishes(stage),
    ...improvement(stage),
    ...customerService(stage),
    ...repair(stage, now),
    ...spareParts(stage),
    ...records(stage),
  ]);
}

/** The company as it was two years ago: its people, machines and parameters. */
export async function setStage(orm: MikroORM, config: Config, now: Date): Promise<Stage> {
  const monday = mondayOf(businessDay(now));
  const begin = new Date(`${daysLater(monday, -742)}T01:00:00Z`);
  const ids = await seedAccounts(orm, begin);
  await seedTechnicians(orm, begin, ids);
  await seedGoods(orm, begin, ids);
  await seedShipments(orm, begin, monday, ids);
  const cast = await castOf(companyEm(orm.em), begin);
  await seedParameters(orm, begin, monday, cast);
  await seedSetUp(orm, begin, cast);
  const files = { orm, config, store: openFileStore(config) };
  return { files, monday, ids, cast, links: new Map() };
}

async function castOf(em: SqlEntityManager, now: Date): Promise<Cast> {
  const cast: Record<string, Viewer> = {};
  for (const { id, email } of await em.find(User, {}))
    cast[email.split('@')[0] as string] = (await viewerOfAccount(em, id, now)) as Viewer;
  return cast;
}

function mondayOf(day: string) {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return daysLater(day, -weekday);
}
