import { Collection, type Rel } from '@mikro-orm/core';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Link, Related, Text } from '../fields/declarations.ts';
import { Person } from '../organization/person.entity.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Assessment } from './assessment.entity.ts';
import { ownPeople } from './attendance.ts';
import { TrainingNotice } from './training-notice.entity.ts';
import { TrainingPlan } from './training-plan.entity.ts';

export const EnrolmentState = choice('EnrolmentState', [
  'ENROLLED',
  'NOTIFIED',
  'EXEMPTED',
  'COMPLETED',
  'NO_SHOW',
  'WITHDRAWN',
  'CANCELLED',
]);
export type EnrolmentState = ChoiceOf<typeof EnrolmentState>;

@ProcedureRecord({
  description: `A person's place in a training plan (${clause.trainingPlan}). Dealers see those of their own people.`,
  prefix: 'EN',
  chapter: 'TRAINING',
  clause: clause.trainingPlan,
  final: ['EXEMPTED', 'COMPLETED', 'NO_SHOW', 'WITHDRAWN', 'CANCELLED'],
  title: 'person',
  dealers: ownPeople,
  dealerOf: (enrolment: Enrolment) => enrolment.person.dealer?.id,
})
export class Enrolment extends BaseRecord {
  @State(() => EnrolmentState) state!: EnrolmentState;
  @Link(() => TrainingPlan, { list: true, search: true }) plan!: Rel<TrainingPlan>;
  @Link(() => Person, { list: true, search: true }) person!: Person;
  /** How somebody takes part who is enrolled in another plan on the same days. */
  @Text({ optional: true, widget: 'LONG_TEXT' }) overlapReason!: string | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) withdrawalReason!: string | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' })
  exemptionReason!: string | null;
  @Related(() => Assessment, 'enrolment') assessments = new Collection<Assessment>(this);
  @Related(() => TrainingNotice, 'enrolment') notices = new Collection<TrainingNotice>(this);
}
