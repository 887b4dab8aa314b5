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

export const AssessmentState = choice('AssessmentState', {
  PASSED: '合格',
  FAILED: '不合格',
  VOID: '作废',
});
export type AssessmentState = ChoiceOf<typeof AssessmentState>;

@ProcedureRecord({
  says: `One attempt of a trainee to show what was learnt (${clause.trainingAssessment}). Dealers see those of their own people.`,
  prefix: 'AS',
  zh: '考核',
  en: 'Assessment',
  chapter: 'TRAINING',
  clause: clause.trainingAssessment,
  final: ['VOID'],
  title: 'enrolment',
  dealers: ownAttendance,
  dealerOf: (assessment: Assessment) => assessment.enrolment.person.dealer?.id,
})
export class Assessment extends BaseRecord {
  @State(() => AssessmentState) state!: AssessmentState;
  @Link('报名', () => Enrolment, { list: true, search: true }) enrolment!: Rel<Enrolment>;
  @Day('考核日期', { list: true }) assessedOn!: string;
  @Decimal('理论成绩', { list: true, min: 0, max: 100, unit: '分' }) theory!: number;
  @Decimal('实操成绩', { list: true, min: 0, max: 100, unit: '分' }) practice!: number;
  @Link('考核人', () => Person, { guarded: true }) examiner!: Person;
  @Text('评语', { widget: 'LONG_TEXT', optional: true }) remark!: string | null;
  /** The mark in force when it was assessed; theory and practice each had to reach it. */
  @Whole('及格分数', { derived: true }) passMark!: number;
  @Whole('第几次', { derived: true, list: true }) attempt!: number;
  @Link('记录人', () => User, { derived: true, guarded: true }) recordedBy!: User;
  @Text('作废原因', { derived: true, internal: true, optional: true, widget: 'LONG_TEXT' }) voidReason!: string | null;
  @Related('结业证书', () => Certificate, 'assessment') certificates = new Collection<Certificate>(this);
}
