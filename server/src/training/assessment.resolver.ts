import { Resolver } from 'type-graphql';
import { Day, Link } from '../fields/declarations.ts';
import { Form, pick } from '../fields/form.ts';
import { ReasonInput } from '../organization/master-data.ts';
import { me } from '../organization/me.ts';
import { Person } from '../organization/person.entity.ts';
import { STAFF } from '../organization/person.ts';
import { assign } from '../procedure/assign.ts';
import { Stated } from '../procedure/day-origin.ts';
import type { Input, Loaded } from '../procedure/facts.ts';
import { Step } from '../procedure/step.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { Defaults } from '../procedure/step-marks.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Assessment } from './assessment.entity.ts';
import {
  assessesWhoAttended,
  assessmentDay,
  assessmentOpen,
  attemptsLeft,
  examinerIsStaff,
  passes,
} from './assessment-rules.ts';
import { notCertified } from './certificate-rules.ts';
import { attempts } from './enrolment.ts';

@Form()
export class AssessmentInput extends pick(Assessment, 'enrolment', 'theory', 'practice', 'remark') {
  @Stated({ within: 'TRAINING_STATED_WITHIN' }) @Day({ optional: true }) assessedOn!: string;
  @Link(() => Person, { optional: true, among: STAFF })
  examiner!: Person | null;
}

@Resolver()
export class AssessmentSteps {
  @Step(Assessment, {
    description: 'Everyone who attended is assessed; who fails may try again.',
    clause: clause.trainingAssessment,
    by: ['AFTER_SALES'],
    to: ['PASSED', 'FAILED'],
    input: AssessmentInput,
    on: {
      enrolment: { states: ['ENROLLED', 'NOTIFIED'], load: ['person', 'assessments', 'plan.sessions.attendance'] },
    },
    parameters: ['PASS_MARK', 'RETAKES', 'VOIDED_ATTEMPTS_COUNT'],
    rules: [assessesWhoAttended, assessmentDay, assessmentOpen, examinerIsStaff, attemptsLeft],
    tone: 'PRIMARY',
  })
  @Defaults(async ({ today, viewer, em }) => ({
    assessedOn: today,
    examiner: await em.findOne(Person, viewer.personId),
  }))
  assessTrainee(
    assessment: Assessment,
    input: Input<AssessmentInput, 'enrolment.assessments'>,
    { viewer, em, parameters }: StepContext<'PASS_MARK' | 'RETAKES' | 'VOIDED_ATTEMPTS_COUNT'>,
  ) {
    assessment.attempt = attempts(input.enrolment, parameters.VOIDED_ATTEMPTS_COUNT) + 1;
    assign(assessment, input);
    assessment.passMark = parameters.PASS_MARK;
    assessment.recordedBy = me({ em, viewer });
    assessment.state = passes(input, parameters.PASS_MARK) ? 'PASSED' : 'FAILED';
  }

  @Step(Assessment, {
    description:
      'An assessment that should not have been is declared void; whether its attempt counts is for a parameter to say.',
    clause: clause.trainingAssessment,
    by: ['AFTER_SALES_HEAD'],
    from: ['PASSED', 'FAILED'],
    to: 'VOID',
    input: ReasonInput,
    load: ['enrolment.person', 'certificates'],
    guards: [assessmentOpen, notCertified],
    tone: 'DANGER',
  })
  voidAssessment(assessment: Loaded<Assessment>, { reason }: ReasonInput) {
    assessment.voidReason = reason;
  }
}
