import { Enrolment } from './enrolment.entity.ts';
import { EnrolmentSteps } from './enrolment.resolver.ts';
import { TrainingNotice } from './training-notice.entity.ts';
import { TrainingNoticeSteps } from './training-notice.resolver.ts';
import { TrainingPlan } from './training-plan.entity.ts';
import { TrainingPlanSteps } from './training-plan.resolver.ts';

/** Chapter 5.1. */
export const training = {
  records: [TrainingPlan, Enrolment, TrainingNotice],
  resolvers: [TrainingPlanSteps, EnrolmentSteps, TrainingNoticeSteps],
};
