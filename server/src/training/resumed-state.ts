import { enrolled } from './training-places.ts';
import type { TrainingPlan } from './training-plan.entity.ts';

/** 5.1.2: where an approved plan stands: as far as its venue and its notices still justify. */
export function resumedState(plan: Pick<TrainingPlan, 'venue' | 'enrolments'>): 'APPROVED' | 'ARRANGED' | 'NOTIFIED' {
  if (!plan.venue) return 'APPROVED';
  return enrolled(plan).some(({ state }) => state === 'NOTIFIED') ? 'NOTIFIED' : 'ARRANGED';
}
