import type { MikroORM } from '@mikro-orm/postgresql';
import { answersFor } from '../procedure/set-up.ts';
import { systemContext } from '../procedure/system-context.ts';
import { takeNamed } from '../steps/take-step.ts';
import type { Cast } from './stage.ts';

/** Two years ago the company was set up: of each matter somebody who enters it said that it was all there. */
export async function seedSetUp(orm: MikroORM, begin: Date, cast: Cast) {
  const { setUp, steps } = systemContext(orm, begin).procedure;
  for (const matter of setUp.filter(({ all }) => !all)) {
    const viewer = Object.values(cast).find(each => answersFor(matter, steps, each));
    await takeNamed('completeSetUp', { input: { subject: matter.subject } }, systemContext(orm, begin, viewer));
  }
}
