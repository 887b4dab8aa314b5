import { type Refusal, refuse } from '../procedure/errors.ts';
import type { Facts } from '../procedure/facts.ts';
import { assessed, counted } from './assessments.ts';
import { attended } from './attended.ts';
import type { Enrolment } from './enrolment.entity.ts';
import { enrolled } from './training-places.ts';
import type { TrainingPlan } from './training-plan.entity.ts';

/** 5.1.5: who has passed needs no exemption. */
export function notYetPassed(enrolment: Facts<Enrolment, 'assessments'>): Refusal | undefined {
  if (counted(enrolment).some(({ state }) => state === 'PASSED')) return refuse('passedNeedsNoExemption');
}

/** 5.1.3: each topic of the plan has been taught. */
export function everyTopicTaught({ topics, sessions }: Facts<TrainingPlan, 'sessions'>): Refusal | undefined {
  const missing = topics.filter(topic => ![...sessions].some(session => session.topic === topic));
  if (missing.length) return refuse('topicsNotTaught', { topics: missing });
}

/** 5.1.4: practice that the plan provides for has been held. */
export function practiceHeld({ inHousePractice, practices }: Facts<TrainingPlan, 'practices'>): Refusal | undefined {
  if (inHousePractice && ![...practices].some(({ state }) => state === 'RECORDED'))
    return refuse('practiceNotRecorded');
}

/** 5.1.5: **all** who came are assessed, or exempted by the General Manager. */
export function everyoneAssessed(
  plan: Facts<TrainingPlan, 'enrolments.assessments' | 'enrolments.person' | 'sessions.attendance'>,
): Refusal | undefined {
  const missing = enrolled(plan).filter(enrolment => attended(enrolment, plan.sessions) && !assessed(enrolment));
  if (missing.length) return refuse('notAllAssessed', { names: missing.map(({ person }) => person.name).join('、') });
}

/** How somebody's training ends with the plan. */
export const outcome = (
  enrolment: Facts<Enrolment>,
  { sessions }: Pick<Facts<TrainingPlan, 'sessions.attendance'>, 'sessions'>,
) => (attended(enrolment, sessions) ? 'COMPLETED' : 'NO_SHOW');
