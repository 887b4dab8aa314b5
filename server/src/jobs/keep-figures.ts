import { setTimeout as pause } from 'node:timers/promises';
import type { MikroORM } from '@mikro-orm/postgresql';
import { businessDay, monthsLater } from '../fields/business-day.ts';
import { systemContext } from '../procedure/system-context.ts';
import { keptFiguresOf } from '../records/assessment/figures-of-department.ts';
import { totalsOf, wholeMonth } from '../records/conformance/kept.ts';
import { headedDepartments } from '../viewer/roles.ts';
import { companyEm } from '../viewer/viewer.ts';
import type { Log } from './log-jobs.ts';

export const KEEP_FIGURES = 'keep-figures';
/** One at a time, however many servers ask for it. */
export const keepFiguresJob = { jobKey: KEEP_FIGURES, queueName: KEEP_FIGURES };

/** As many as a trend shows at most. */
const MONTHS = 36;

/**
 * Counts the figures of the months that are over, the latest first, so that nobody waits for what an upgrade, or a change of what
 * they rest on, has made fall. What is still kept is not counted again. Each month is asked for by itself, and as long as that
 * took, nothing is asked: half of one processor is left to others at any time.
 */
export async function keepFigures(orm: MikroORM, log: Log, now: Date, stopped?: AbortSignal, months = MONTHS) {
  const context = systemContext(orm, now);
  const begun = performance.now();
  const before = await keptBy(orm);
  const present = `${businessDay(now).slice(0, 7)}-01`;
  for (let back = 1; back <= months; back++) {
    const month = wholeMonth(monthsLater(present, -back));
    const asked = [
      () => totalsOf(context.procedure.checks, month, context),
      ...counted.map(department => () => keptFiguresOf(department, month, context)),
    ];
    for (const ask of asked) {
      if (stopped?.aborted) return;
      const since = performance.now();
      await ask();
      await pause(performance.now() - since);
    }
  }
  const facts = { months, kept: (await keptBy(orm)) - before, seconds: Math.round((performance.now() - begun) / 1000) };
  if (facts.kept) log.info(facts, 'figures of whole months are kept');
}

/** The departments that carry out the procedure. */
const counted = [...headedDepartments, 'GENERAL_MANAGER'] as const;

async function keptBy(orm: MikroORM): Promise<number> {
  const em = companyEm(orm.em);
  const [row] = await em.execute<{ kept: number }[]>('select count(*)::int as kept from kept_figures');
  return row?.kept ?? 0;
}
