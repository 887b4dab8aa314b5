import { businessDay } from '../fields/business-day.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import { longAgo, OFFLINE_DAYS } from './idempotency.ts';
import type { StepContext } from './step-context.ts';

type Times = Pick<StepContext, 'now' | 'doneAt'>;

/** What a device did out of reach lies behind it, and no longer ago than a repetition would be noticed. */
export function doneAlready(_: object, __: object, { now, doneAt }: Times): Refusal | undefined {
  if (doneAt > now) return refuse('doneAhead');
  if (doneAt < longAgo(now, OFFLINE_DAYS)) return refuse('doneLongAgo', { days: OFFLINE_DAYS });
}

/** The clock as it stood when a step was done, which is not always when it is recorded. */
export const asDone = <Situation extends Times>(situation: Situation) => ({
  ...situation,
  now: situation.doneAt,
  today: businessDay(situation.doneAt),
});
