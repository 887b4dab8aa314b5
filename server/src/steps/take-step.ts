import { type Asked, keepResult, takeKey } from '../procedure/idempotency.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import type { Step } from '../procedure/step.ts';
import { type Arguments, authorize, take } from './take.ts';
import { inOneTransaction } from './transaction.ts';

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
