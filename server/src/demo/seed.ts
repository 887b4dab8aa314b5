import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { viewerFrom } from '../access/sessions.ts';
import { houseSession, type Viewer } from '../access/viewer.ts';
import { User } from '../organization/user.entity.ts';
import { businessDay, daysLater } from '../procedure/business-day.ts';
import { seedAccounts } from './seed-accounts.ts';
import { seedCustomerService } from './seed-customer-service.ts';
import { seedDelegation } from './seed-delegation.ts';
import { seedGoods, seedShipments } from './seed-goods.ts';
import { seedImprovement } from './seed-improvement.ts';
import { seedParameters } from './seed-parameters.ts';
import { seedSpareParts } from './seed-spare-parts.ts';
import { TrainingYear } from './seed-training.ts';

/** Who acts in the demo, by the name of the account. */
export type Cast = Record<string, Viewer>;

/** Fills an empty database by taking the steps themselves, so that every record has a real history. */
export async function seedDemo(orm: MikroORM): Promise<void> {
  const em = orm.em.fork({ session: houseSession }) as SqlEntityManager;
  if (await em.count(User)) return;

  const monday = mondayOf(businessDay(new Date()));
  const begin = new Date(`${daysLater(monday, -400)}T01:00:00Z`);
  const ids = await seedAccounts(orm, begin);
  await seedGoods(orm, begin, ids);
  await seedShipments(orm, begin, monday, ids);

  const cast = await castOf(em);
  await seedParameters(orm, begin, monday, cast);
  await seedDelegation(orm, monday, cast);
  await new TrainingYear(orm, monday, ids, cast).tell();
  await seedImprovement(orm, monday, ids, cast);
  await seedCustomerService(orm, monday, ids, cast);
  await seedSpareParts(orm, monday, ids, cast);
}

export async function castOf(em: SqlEntityManager): Promise<Cast> {
  const users = await em.find(User, {}, { populate: ['person.dealer'] });
  return Object.fromEntries(users.map(user => [user.email.split('@')[0], viewerFrom(user)]));
}

function mondayOf(day: string) {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return daysLater(day, -weekday);
}
