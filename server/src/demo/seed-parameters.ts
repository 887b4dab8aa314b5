import type { MikroORM } from '@mikro-orm/postgresql';
import { daysLater } from '../fields/business-day.ts';
import { systemContext } from '../procedure/system-context.ts';
import { takeNamed } from '../steps/take-step.ts';
import type { Viewer } from '../viewer/viewer.ts';
import type { Cast } from './stage.ts';
import { world } from './world.ts';

/** Management enters the holidays and proposes parameters; the General Manager decides the day after. */
export async function seedParameters(orm: MikroORM, begin: Date, monday: string, { management, gm }: Cast) {
  const as = (viewer: Viewer | undefined, at: Date) => systemContext(orm, at, viewer);
  for (const holiday of world.holidays)
    await takeNamed('createHoliday', { input: { ...holiday } }, as(management, begin));

  for (const { daysAgo, decision, ...proposal } of world.parameters) {
    const proposedOn = daysLater(monday, -daysAgo);
    const input = { ...proposal, effectiveFrom: daysLater(proposedOn, 7) };
    const id = await takeNamed('proposeParameter', { input }, as(management, new Date(`${proposedOn}T02:20:00Z`)));
    if (!decision) continue;
    const decided = as(gm, new Date(`${daysLater(proposedOn, 1)}T03:05:00Z`));
    await (decision === 'APPROVED'
      ? takeNamed('approveParameter', { id }, decided)
      : takeNamed('rejectParameter', { id, input: { reason: decision.rejected } }, decided));
  }
}
