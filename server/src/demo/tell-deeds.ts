import type { MikroORM } from '@mikro-orm/postgresql';
import { daysLater } from '../procedure/business-day.ts';
import { houseContext } from '../procedure/house-context.ts';
import { takeNamed } from '../procedure/perform.ts';
import { type Deed, filledIn } from './deed.ts';
import type { Cast } from './seed.ts';
import type { Ids } from './seed-accounts.ts';

/** Every step on its day, by whoever takes it; `made` finds what a step made beside the record that it was taken on. */
export async function tellDeeds(
  orm: MikroORM,
  monday: string,
  ids: Ids,
  cast: Cast,
  deeds: readonly Deed[],
  made: (id: string) => Promise<string> = async id => id,
) {
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
    if (makes) ids.set(makes, on ? await made(id) : id);
  }
}
