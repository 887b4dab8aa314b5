import type { MikroORM } from '@mikro-orm/postgresql';
import { returns } from './returns.ts';
import type { Cast } from './seed.ts';
import type { Ids } from './seed-accounts.ts';
import { seedConsultations } from './seed-consultations.ts';
import { seedContracts } from './seed-contracts.ts';
import { seedSurveys } from './seed-surveys.ts';
import { tellDeeds } from './tell-deeds.ts';

/** A year of customer service: what was promised, asked, said of it, and given back. */
export async function seedCustomerService(orm: MikroORM, monday: string, ids: Ids, cast: Cast) {
  await seedContracts(orm, monday, ids, cast);
  await seedConsultations(orm, monday, ids, cast);
  await tellDeeds(orm, monday, ids, cast, returns);
  await seedSurveys(orm, monday, ids, cast);
}
