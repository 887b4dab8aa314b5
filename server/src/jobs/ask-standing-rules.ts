import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { businessDay } from '../fields/business-day.ts';
import { procedureOf } from '../procedure/procedure-of.ts';
import { systemContext, systemViewer } from '../procedure/system-context.ts';
import { ask } from '../standing/ask.ts';
import { findings } from '../standing/findings.ts';
import { confirmed } from '../standing/watch.ts';
import { keepLapses } from '../steps/take.ts';
import { inOneTransaction } from '../steps/take-step.ts';
import { companySession } from '../viewer/viewer.ts';

/** A day has begun: the rules that depend on it are asked again, of the records in whose states they have to hold. */
export async function askStandingRules(orm: MikroORM, now: Date) {
  const today = businessDay(now);
  const em = orm.em.fork({ session: companySession }) as SqlEntityManager;
  const daily = procedureOf(orm).standing.filter(rule => rule.daily);
  const standings = await ask(
    em,
    daily.map(rule => ({
      rule,
      where: (row, statement) => `${row}.state = any(${statement.param(rule.while, '::text[]')})`,
    })),
  );
  const context = systemContext(orm, now);
  for (const finding of findings([], standings, { today }))
    await inOneTransaction(context, async each =>
      keepLapses(await confirmed(each, [finding], today), each, systemViewer(), context),
    );
}
