import { Collection, type Rel } from '@mikro-orm/core';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Day, Decimal, Link, Related, Text, Whole } from '../fields/declarations.ts';
import { Person } from '../organization/person.entity.ts';
import { User } from '../organization/user.entity.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { ownAttendance } from './attendance.ts';
import { Certificate } from './certificate.entity.ts';
import { Enrolment } from './enrolment.entity.ts';

export const AssessmentState = choice('AssessmentState', ['PASSED', 'FAILED', 'VOID']);
export type AssessmentState = ChoiceOf<typeof AssessmentState>;

@ProcedureRecord({
  description: `One attempt of a trainee to show what was learnt (${clause.trainingAssessment}). Dealers see those of their own people.`,
  prefix: 'AS',
  chapter: 'TRAINING',
  clause: clause.trainingAssessment,
  final: ['VOID'],
  title: 'enrolment',
  dealers: ownAttendance,
  dealerOf: (assessment: Assessment) => assessment.enrolment.person.dealer?.id,
})
export class Assessment extends BaseRecord {
  @State(() => AssessmentState) state!: AssessmentState;
  @Link(() => Enrolment, { list: true, search: true }) enrolment!: Rel<Enrolment>;
  @Day({ list: true }) assessedOn!: string;
  @Decimal({ list: true, min: 0, max: 100, unit: 'points' }) theory!: number;
  @Decimal({ list: true, min: 0, max: 100, unit: 'points' }) practice!: number;
  @Link(() => Person, { guarded: true }) examiner!: Person;
  @Text({ widget: 'LONG_TEXT', optional: true }) remark!: string | null;
  /** The mark in force when it was assessed; theory and practice each had to reach it. */
  @Whole({ serverSet: true }) passMark!: number;
  @Whole({ serverSet: true, list: true }) attempt!: number;
  @Link(() => User, { serverSet: true, guarded: true }) recordedBy!: User;
  @Text({ serverSet: true, internal: true, optional: true, widget: 'LONG_TEXT' }) voidReason!: string | null;
  @Related(() => Certificate, 'assessment') certificates = new Collection<Certificate>(this);
}
