import { FlushMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { again } from '../platform/again.ts';
import { type Asked, keepResult, takeKey } from '../procedure/idempotency.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import type { Step } from '../procedure/step.ts';
import { companySession } from '../viewer/viewer.ts';
import { OvertakenStep } from './code-taken.ts';
import { type Arguments, authorize, take } from './take.ts';

/** One transaction from the lock to the event; gives the record's id. Work without a request, a job's, begins here. */
export async function takeStep(step: Step, args: Arguments, context: RequestContext, asked?: Asked): Promise<string> {
  const viewer = await authorize(step, args, context);
  return inOneTransaction(context, async em => {
    const earlier = await takeKey(em, context, asked);
    if (earlier) return earlier;
    const record = await take(step, args, em, viewer, context);
    await keepResult(em, context, asked, record.id);
    return record.id;
  });
}

/** The same by the step's name, for work without a request. */
export const takeNamed = async (name: string, args: Arguments, context: RequestContext) =>
  takeStep(context.procedure.steps.demand(name), args, context);

/**
 * The transaction reads as the company, since rules count rows that the viewer may not see, such as places taken by
 * other dealers. `nameable` limits the records that the viewer may name and change.
 */
export async function inOneTransaction<T>(
  context: RequestContext,
  work: (em: SqlEntityManager) => Promise<T>,
): Promise<T> {
  const once = () =>
    again(() =>
      context
        .fork()
        .fork({ session: companySession })
        .transactional(em => work(em as SqlEntityManager), { flushMode: FlushMode.COMMIT }),
    );
  try {
    return await once();
  } catch (error) {
    if (error instanceof OvertakenStep) return once();
    throw error;
  }
}
