import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { businessDay } from '../fields/business-day.ts';
import { systemContext } from '../procedure/system-context.ts';
import { ProcedureRevision } from '../records/procedure-revision.entity.ts';
import { takeNamed } from '../steps/take-step.ts';
import { companySession } from '../viewer/viewer.ts';

/** 7: a revision is in force until the day of the next; that day, which may have been set long before, it is superseded. */
export async function supersedeRevisions(orm: MikroORM, now: Date) {
  const em = orm.em.fork({ session: companySession }) as SqlEntityManager;
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
