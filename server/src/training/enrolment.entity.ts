import { Collection, type Rel } from '@mikro-orm/core';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Link, Related, Text } from '../fields/declarations.ts';
import { Person } from '../organization/person.entity.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Assessment } from './assessment.entity.ts';
import { ownPeople } from './own-people.ts';
import { TrainingNotice } from './training-notice.entity.ts';
import { TrainingPlan } from './training-plan.entity.ts';

export const EnrolmentState = choice('EnrolmentState', {
  ENROLLED: '已报名',
  NOTIFIED: '已通知',
  EXEMPTED: '免予考核',
  COMPLETED: '已完成',
  NO_SHOW: '未到',
  WITHDRAWN: '已退出',
  CANCELLED: '已取消',
});
export type EnrolmentState = ChoiceOf<typeof EnrolmentState>;

@ProcedureRecord({
  says: `A person's place in a training plan (${clause.trainingPlan}). Dealers see those of their own people.`,
  prefix: 'EN',
  zh: '报名',
  en: 'Enrolment',
  chapter: 'TRAINING',
  clause: clause.trainingPlan,
  final: ['EXEMPTED', 'COMPLETED', 'NO_SHOW', 'WITHDRAWN', 'CANCELLED'],
  title: 'person',
  dealers: ownPeople,
  dealerOf: (enrolment: Enrolment) => enrolment.person.dealer?.id,
})
export class Enrolment extends BaseRecord {
  @State(() => EnrolmentState) state!: EnrolmentState;
  @Link('培训计划', () => TrainingPlan, { list: true, search: true }) plan!: Rel<TrainingPlan>;
  @Link('学员', () => Person, { list: true, search: true }) person!: Person;
  @Text('退出原因', { derived: true, optional: true, widget: 'LONG_TEXT' }) withdrawalReason!: string | null;
  @Text('免考原因', { derived: true, optional: true, widget: 'LONG_TEXT', en: 'Why exempted' })
  exemptionReason!: string | null;
  @Related('考核', () => Assessment, 'enrolment') assessments = new Collection<Assessment>(this);
  @Related('通知', () => TrainingNotice, 'enrolment') notices = new Collection<TrainingNotice>(this);
}
