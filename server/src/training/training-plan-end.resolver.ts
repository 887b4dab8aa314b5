import { Resolver } from 'type-graphql';
import { ReasonInput } from '../organization/master-data.ts';
import type { Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { notices, tellEnrolled } from './training-notices.ts';
import { enrolled } from './training-places.ts';
import { TrainingPlan } from './training-plan.entity.ts';
import {
  everyoneAssessed,
  everyPassCertified,
  everyTopicTaught,
  hoursHeld,
  outcome,
  practiceHeld,
} from './training-plan-rules.ts';
import { letGo } from './wish-rules.ts';

const whatWasHeld = [
  'schedule',
  'enrolments.person',
  'enrolments.assessments.certificates',
  'sessions.attendance',
  'practices',
] as const;

/** How a plan ends. */
@Resolver()
export class TrainingPlanEnd {
  @Step(TrainingPlan, {
    description: 'The plan is given up, and whoever is enrolled is told.',
    clause: clause.trainingPlan,
    to: 'CANCELLED',
    input: ReasonInput,
    load: ['enrolments.person', 'practices'],
    tone: 'DANGER',
    moves: { Enrolment: ['CANCELLED'], InHousePractice: ['CANCELLED'], TrainingWish: ['OPEN'], ...notices },
    by: {
      AFTER_SALES: ['DRAFT', 'SUBMITTED', 'REJECTED'],
      GENERAL_MANAGER: ['APPROVED', 'ARRANGED', 'NOTIFIED', 'IN_PROGRESS'],
    },
    from: ['DRAFT', 'SUBMITTED', 'REJECTED', 'APPROVED', 'ARRANGED', 'NOTIFIED', 'IN_PROGRESS'],
  })
  async cancelTrainingPlan(
    plan: Loaded<TrainingPlan, 'enrolments.person' | 'practices'>,
    { reason }: ReasonInput,
    context: StepContext,
  ) {
    plan.cancellationReason = reason;
    await letGo(plan, context);
    await tellEnrolled(plan, 'CANCELLATION', reason, context);
    for (const enrolment of enrolled(plan)) context.move(enrolment, 'CANCELLED');
    for (const practice of plan.practices)
      if (practice.state === 'SCHEDULED' || practice.state === 'CONFIRMED') context.move(practice, 'CANCELLED');
  }

  @Step(TrainingPlan, {
    description:
      'The training is over when all of it was held and all who came were assessed; who never came is a no-show.',
    clause: clause.trainingAssessment,
    by: ['AFTER_SALES'],
    from: ['IN_PROGRESS'],
    to: 'CLOSED',
    load: whatWasHeld,
    guards: [everyTopicTaught, hoursHeld, practiceHeld, everyoneAssessed, everyPassCertified],
    moves: { Enrolment: ['COMPLETED', 'NO_SHOW'] },
    tone: 'PRIMARY',
  })
  closeTrainingPlan(
    plan: Loaded<TrainingPlan, 'enrolments' | 'sessions.attendance'>,
    _: object,
    { move }: StepContext,
  ) {
    for (const enrolment of enrolled(plan)) move(enrolment, outcome(enrolment, plan));
  }
}
