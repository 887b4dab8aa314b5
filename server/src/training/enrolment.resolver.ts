import { Resolver } from 'type-graphql';
import { Form, pick } from '../fields/form.ts';
import { ReasonInput } from '../organization/master-data.ts';
import { assign } from '../procedure/assign.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Enrolment } from './enrolment.entity.ts';
import { freeOnTheDays } from './same-days.ts';
import { notYetTaught, onePlaceEach, placesLeft } from './training-places.ts';
import { notYetPassed } from './training-plan-rules.ts';

@Form()
export class EnrolmentInput extends pick(Enrolment) {}

@Resolver()
export class EnrolmentSteps {
  @Step(Enrolment, {
    description: 'A person takes a place in an approved plan; dealers enrol their own people.',
    clause: clause.trainingPlan,
    by: ['AFTER_SALES', 'DEALER'],
    to: 'ENROLLED',
    input: EnrolmentInput,
    on: {
      plan: { states: ['APPROVED', 'ARRANGED', 'NOTIFIED'], load: ['enrolments.person', 'practices'] },
      person: {},
    },
    rules: [onePlaceEach, placesLeft, freeOnTheDays],
    tone: 'PRIMARY',
  })
  enrolTrainee(enrolment: Enrolment, input: Input<EnrolmentInput, 'plan.practices'>, { show }: StepContext) {
    assign(enrolment, input);
    for (const practice of input.plan.practices) show(practice);
  }

  @Step(Enrolment, {
    description:
      'The General Manager spares somebody the assessment; no certificate follows. It counts as a deviation from "all".',
    clause: clause.trainingAssessment,
    by: ['GENERAL_MANAGER'],
    from: ['ENROLLED', 'NOTIFIED'],
    to: 'EXEMPTED',
    input: ReasonInput,
    load: ['person', 'assessments'],
    on: { plan: {} },
    guards: [notYetPassed],
    decides: true,
  })
  exemptFromAssessment(enrolment: Loaded<Enrolment>, { reason }: ReasonInput) {
    enrolment.exemptionReason = reason;
  }

  @Step(Enrolment, {
    description: 'The place is given up.',
    clause: clause.trainingPlan,
    by: ['AFTER_SALES', 'DEALER'],
    from: ['ENROLLED', 'NOTIFIED'],
    to: 'WITHDRAWN',
    input: ReasonInput,
    guards: [notYetTaught],
    load: ['person', 'plan.sessions'],
    on: { plan: {} },
    tone: 'DANGER',
  })
  withdrawEnrolment(enrolment: Loaded<Enrolment>, { reason }: ReasonInput) {
    enrolment.withdrawalReason = reason;
  }
}
