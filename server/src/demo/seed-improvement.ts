import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { houseSession } from '../access/viewer.ts';
import { Nonconformity } from '../improvement/nonconformity.entity.ts';
import { daysLater } from '../procedure/business-day.ts';
import { houseContext } from '../procedure/house-context.ts';
import { takeNamed } from '../procedure/perform.ts';
import { filledIn } from './deed.ts';
import { earlyComplaints } from './improvement-stories/early-complaints.ts';
import { lateComplaints } from './improvement-stories/late-complaints.ts';
import { summariesAndActions } from './improvement-stories/summaries-and-actions.ts';
import type { Cast } from './seed.ts';
import type { Ids } from './seed-accounts.ts';

export const deeds = [...earlyComplaints, ...lateComplaints, ...summariesAndActions];

/** Four months of complaints, and what was learnt from them: every step on its day, by whoever takes it. */
export async function seedImprovement(orm: MikroORM, monday: string, ids: Ids, cast: Cast) {
  const dayOf = (offset: number) => daysLater(monday, offset);
  const idOf = (key: string) => {
    const id = ids.get(key);
    if (!id) throw new Error(`The demo knows nothing by the name of ${key}`);
    return id;
  };
  const inOrder = deeds.toSorted((a, b) => a.day - b.day);
  for (const [at, { day, by, step, on, makes, input }] of inOrder.entries()) {
    const now = new Date(`${dayOf(day)}T0${1 + (at % 8)}:${10 + (at % 47)}:00Z`);
    const form = filledIn(input, dayOf, idOf) as Record<string, unknown> | undefined;
    const id = await takeNamed(step, { id: on && idOf(on), input: form }, houseContext(orm, now, cast[by]));
    if (makes) ids.set(makes, on ? await foundBy(orm, id) : id);
  }
}

/** The nonconformity that a complaint brought to light. */
async function foundBy(orm: MikroORM, complaint: string) {
  const em = orm.em.fork({ session: houseSession }) as SqlEntityManager;
  return (await em.findOneOrFail(Nonconformity, { complaint })).id;
}
