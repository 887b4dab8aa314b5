import { Resolver } from 'type-graphql';
import { Text } from '../fields/declarations.ts';
import { Form, pick } from '../fields/form.ts';
import { assign } from '../procedure/assign.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import {
  everyoneOnce,
  groundKept,
  heldOnce,
  materialsInForce,
  ofThePlan,
  planStillOpen,
  sessionDay,
} from './session-rules.ts';
import { TrainingSession } from './training-session.entity.ts';

@Form()
export class TrainingSessionInput extends pick(TrainingSession) {}

@Form()
export class CorrectTrainingSessionInput extends pick(
  TrainingSession,
  'day',
  'topic',
  'hours',
  'instructor',
  'attendance',
  'materials',
  'repetitionReason',
) {
  @Text({ widget: 'LONG_TEXT' }) reason!: string;
}

const ofPlan = ['enrolments.person', 'instructors', 'schedule', 'sessions'] as const;

@Resolver()
export class TrainingSessionSteps {
  @Step(TrainingSession, {
    description:
      'A session is recorded with the attendance of everyone enrolled; with the first, the training is in progress.',
    clause: clause.trainingSessions,
    by: ['AFTER_SALES'],
    to: 'RECORDED',
    input: TrainingSessionInput,
    on: { plan: { states: ['NOTIFIED', 'IN_PROGRESS'], load: ofPlan } },
    rules: [sessionDay, ofThePlan, everyoneOnce, heldOnce, materialsInForce],
    moves: { TrainingPlan: ['IN_PROGRESS'] },
    tone: 'PRIMARY',
  })
  recordTrainingSession(session: TrainingSession, input: Input<TrainingSessionInput>, { move }: StepContext) {
    assign(session, input);
    if (input.plan.state === 'NOTIFIED') move(input.plan, 'IN_PROGRESS');
  }

  @Step(TrainingSession, {
    description: 'The head of After-Sales corrects what was recorded; whoever was assessed must still have attended.',
    clause: clause.trainingSessions,
    by: ['AFTER_SALES_HEAD'],
    from: ['RECORDED'],
    input: CorrectTrainingSessionInput,
    load: [
      'plan.enrolments.person',
      'plan.enrolments.assessments',
      'plan.instructors',
      'plan.schedule',
      'plan.sessions.attendance',
    ],
    on: { plan: {} },
    guards: [planStillOpen],
    rules: [sessionDay, ofThePlan, everyoneOnce, groundKept, heldOnce, materialsInForce],
  })
  correctTrainingSession(session: Loaded<TrainingSession>, { reason, ...input }: Input<CorrectTrainingSessionInput>) {
    assign(session, input);
    session.correctionReason = reason;
  }
}
