import type { MikroORM } from '@mikro-orm/postgresql';
import { GraphQLError } from 'graphql';
import { ServiceContract } from '../customer-service/service-contract.entity.ts';
import { businessDay, monthsLater } from '../fields/business-day.ts';
import { procedureOf } from '../procedure/procedure-of.ts';
import { systemContext, systemViewer } from '../procedure/system-context.ts';
import { ProcedureRevision } from '../records/procedure-revision.entity.ts';
import { TrailVerification } from '../records/trail-verification.entity.ts';
import { ask } from '../standing/ask.ts';
import { findings } from '../standing/findings.ts';
import { confirmed } from '../standing/watch.ts';
import { keepLapses } from '../steps/take.ts';
import { inOneTransaction, takeNamed } from '../steps/take-step.ts';
import { companyEm } from '../viewer/viewer.ts';

/** A day has begun: the rules that depend on it are asked again, of the records in whose states they have to hold. */
export async function askStandingRules(orm: MikroORM, now: Date) {
  const today = businessDay(now);
  const em = companyEm(orm.em);
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

/** 7: a revision is in force until the day of the next; that day, which may have been set long before, it is superseded. */
export async function supersedeRevisions(orm: MikroORM, now: Date) {
  const em = companyEm(orm.em);
  const [present] = await em.find(
    ProcedureRevision,
    { effectiveFrom: { $lte: businessDay(now) } },
    { orderBy: { effectiveFrom: 'desc' }, limit: 1 },
  );
  if (!present) return;
  const previous = { state: 'IN_FORCE', effectiveFrom: { $lt: present.effectiveFrom } } as const;
  for (const { id } of await em.find(ProcedureRevision, previous))
    await takeNamed('supersedeProcedureRevision', { id }, systemContext(orm, now));
}

/** Each contract is looked at anew when less than this lies ahead of it. */
const MONTHS_LEFT = 23;

/** Keeps ahead what contracts demand; one that another process planned meanwhile, or that was ended, is left alone. */
export async function planContracts(orm: MikroORM, now: Date) {
  const em = companyEm(orm.em);
  const near = { state: 'ACTIVE', plannedUntil: { $lt: monthsLater(businessDay(now), MONTHS_LEFT) } } as const;
  for (const { id, plannedUntil, endsOn } of await em.find(ServiceContract, near))
    if (plannedUntil < endsOn)
      await takeNamed('planContractObligations', { id }, systemContext(orm, now)).catch(error => {
        if (!(error instanceof GraphQLError)) throw error;
      });
}

/** Asks customers about some of last month's orders, on days that follow from the month itself; where nothing is left to draw, another process or somebody did so. */
export async function drawSurveySample(orm: MikroORM, now: Date) {
  await takeNamed('drawSurveySample', {}, systemContext(orm, now, systemViewer(['AFTER_SALES']))).catch(error => {
    if (!(error instanceof GraphQLError)) throw error;
  });
}

/** A week, but for the hours by which one night's work is sooner than another's. */
const UNVERIFIED = 6.5 * 24 * 3_600_000;

/** The whole history is verified each week, and in the first night: what came since is then verified in no time. What somebody asked for meanwhile counts. */
export async function verifyInTurn(orm: MikroORM, now: Date) {
  const em = companyEm(orm.em);
  const since = new Date(now.getTime() - UNVERIFIED);
  const state = { $in: ['VERIFYING', 'INTACT', 'BROKEN'] } as const;
  if (!(await em.count(TrailVerification, { state, createdAt: { $gte: since } })))
    await takeNamed('verifyTrailInTurn', {}, systemContext(orm, now));
}

/** Makes the next years of the history ahead, as each start does: for servers that run for years. */
export async function partitionHistory(orm: MikroORM) {
  await companyEm(orm.em).execute('select sanbao_partition_events()');
}
