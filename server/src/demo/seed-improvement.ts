import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { houseSession } from '../access/viewer.ts';
import { Nonconformity } from '../improvement/nonconformity.entity.ts';
import { earlyComplaints } from './improvement-stories/early-complaints.ts';
import { lateComplaints } from './improvement-stories/late-complaints.ts';
import { summariesAndActions } from './improvement-stories/summaries-and-actions.ts';
import type { Cast } from './seed.ts';
import type { Ids } from './seed-accounts.ts';
import { tellDeeds } from './tell-deeds.ts';

export const deeds = [...earlyComplaints, ...lateComplaints, ...summariesAndActions];

/** Four months of complaints, and what was learnt from them: every step on its day, by whoever takes it. */
export const seedImprovement = (orm: MikroORM, monday: string, ids: Ids, cast: Cast) =>
  tellDeeds(orm, monday, ids, cast, deeds, complaint => foundBy(orm, complaint));

/** The nonconformity that a complaint brought to light. */
async function foundBy(orm: MikroORM, complaint: string) {
  const em = orm.em.fork({ session: houseSession }) as SqlEntityManager;
  return (await em.findOneOrFail(Nonconformity, { complaint })).id;
}
