import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { viewerFrom } from '../access/sessions.ts';
import { houseSession, type Viewer } from '../access/viewer.ts';
import { User } from '../organization/user.entity.ts';
import { businessDay, daysLater } from '../procedure/business-day.ts';
import { houseContext, houseViewer } from '../procedure/house-context.ts';
import { takeNamed } from '../procedure/perform.ts';
import { seedAccounts } from './seed-accounts.ts';
import { seedParameters } from './seed-parameters.ts';
import { TrainingYear } from './seed-training.ts';
import { world } from './world.ts';

/** Who acts in the demo, by the name of the account. */
export type Cast = Record<string, Viewer>;

/** Fills an empty database by taking the steps themselves, so that every record has a real history. */
export async function seedDemo(orm: MikroORM): Promise<void> {
  const em = orm.em.fork({ session: houseSession }) as SqlEntityManager;
  if (await em.count(User)) return;

  const monday = mondayOf(businessDay(new Date()));
  const begin = new Date(`${daysLater(monday, -400)}T01:00:00Z`);
  const ids = await seedAccounts(orm, begin);
  const context = houseContext(orm, begin, houseViewer(['AFTER_SALES']));
  for (const family of world.productFamilies)
    ids.set(family.code, await takeNamed('createProductFamily', { input: { ...family } }, context));
  for (const { family, ...model } of world.productModels)
    await takeNamed('createProductModel', { input: { ...model, family: ids.get(family) } }, context);

  const users = await em.find(User, {}, { populate: ['person.dealer'] });
  const cast: Cast = Object.fromEntries(users.map(user => [user.email.split('@')[0], viewerFrom(user)]));
  await seedParameters(orm, begin, monday, cast);
  await new TrainingYear(orm, monday, ids, cast).tell();
}

function mondayOf(day: string) {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return daysLater(day, -weekday);
}
