import { Assessment } from './assessment.entity.ts';
import { AssessmentSteps } from './assessment.resolver.ts';
import { Enrolment } from './enrolment.entity.ts';
import { EnrolmentSteps } from './enrolment.resolver.ts';
import { InHousePractice } from './in-house-practice.entity.ts';
import { InHousePracticeSteps } from './in-house-practice.resolver.ts';
import { TrainingNotice } from './training-notice.entity.ts';
import { TrainingNoticeSteps } from './training-notice.resolver.ts';
import { TrainingPlan } from './training-plan.entity.ts';
import { TrainingPlanSteps } from './training-plan.resolver.ts';
import { TrainingSession } from './training-session.entity.ts';
import { TrainingSessionSteps } from './training-session.resolver.ts';

/** Chapter 5.1. */
export const training = {
  records: [TrainingPlan, Enrolment, TrainingNotice, TrainingSession, InHousePractice, Assessment],
  resolvers: [
    TrainingPlanSteps,
    EnrolmentSteps,
    TrainingNoticeSteps,
    TrainingSessionSteps,
    InHousePracticeSteps,
    AssessmentSteps,
  ],
};
