import { type Refusal, refuse } from '../procedure/errors.ts';
import type { Facts } from '../procedure/facts.ts';
import { counted } from './assessments.ts';
import { participants } from './training-places.ts';
import type { TrainingPlan } from './training-plan.entity.ts';

/** 5.1.5: Management has issued the certificate of each who passed. */
export function everyPassCertified(
  plan: Facts<TrainingPlan, 'enrolments.assessments.certificates' | 'enrolments.person'>,
): Refusal | undefined {
  const missing = participants(plan).filter(enrolment =>
    counted(enrolment).some(({ state, certificates }) => state === 'PASSED' && ![...certificates].length),
  );
  if (missing.length) return refuse('notAllCertified', { names: missing.map(({ person }) => person.name).join('、') });
}
