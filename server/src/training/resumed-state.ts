import type { Facts } from '../procedure/facts.ts';
import { enrolled } from './training-places.ts';
import type { TrainingPlan, TrainingPlanState } from './training-plan.entity.ts';

/** 5.1.2: where an approved plan stands: as far as its venue and its notices still justify. */
export function resumedState(
  plan: Pick<Facts<TrainingPlan, 'enrolments' | 'sessions'>, 'venue' | 'enrolments' | 'sessions'>,
): TrainingPlanState {
  if (!plan.venue) return 'APPROVED';
  if (!enrolled(plan).some(({ state }) => state === 'NOTIFIED')) return 'ARRANGED';
  return plan.sessions.length ? 'IN_PROGRESS' : 'NOTIFIED';
}
