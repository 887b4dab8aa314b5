import type { StepContext } from '../procedure/act.ts';
import { daysLater } from '../procedure/business-day.ts';
import { type Refusal, refuse } from '../procedure/errors.ts';
import type { Facts } from '../procedure/facts.ts';
import type { FaultReport } from './fault-report.entity.ts';

/** 5.3.7: a call is written down when it was made, not before. */
export function calledByNow({ calledAt }: Pick<FaultReport, 'calledAt'>, _: unknown, { now }: Pick<StepContext, 'now'>) {
  if (calledAt > now) return refuse('timeInTheFuture', {}, 'calledAt');
}

/** 5.3.7: two reports are one where they are about the same machine. */
export function sameMachine({ into }: { into: Facts<FaultReport> }, fault: Facts<FaultReport>): Refusal | undefined {
  if (into.id === fault.id) return refuse('mergedIntoItself', {}, 'into');
  if (!fault.equipment || into.equipment?.id !== fault.equipment.id) return refuse('otherMachine', {}, 'into');
}

/** 5.3.7: a fault that was helped or resolved is no mistake. */
export function nothingDoneYet({ remoteHelp, resolvedOn }: Facts<FaultReport>): Refusal | undefined {
  if (remoteHelp.length || resolvedOn) return refuse('helpedAlready');
}

/** 5.3.7: what comes back long after it was resolved is a fault of its own, and reported as one. */
export function reopenedInTime(
  _: unknown,
  { resolvedOn }: Facts<FaultReport>,
  { today, parameters }: StepContext<'FAULT_REOPENING_DAYS'>,
): Refusal | undefined {
  const days = parameters.FAULT_REOPENING_DAYS;
  if (resolvedOn && today > daysLater(resolvedOn, days)) return refuse('reopenedTooLate', { days, resolvedOn });
}

/** 5.3.7: back within so many days of having been resolved, it is the same failure once more. */
export const isRepeat = ({ resolvedOn }: Pick<FaultReport, 'resolvedOn'>, today: string, days: number) =>
  resolvedOn !== null && today <= daysLater(resolvedOn, days);
