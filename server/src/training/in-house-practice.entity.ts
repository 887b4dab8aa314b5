import { Collection, type Rel } from '@mikro-orm/core';
import { ManyToOne } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Day, Lines, Link, Text } from '../fields/declarations.ts';
import { User } from '../organization/user.entity.ts';
import { BaseLine, BaseRecord, ProcedureRecord, RecordLine, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Attendance, ownAttendance, withOwnPeople } from './attendance.ts';
import { Enrolment } from './enrolment.entity.ts';
import { TrainingPlan } from './training-plan.entity.ts';

export const InHousePracticeState = choice('InHousePracticeState', {
  SCHEDULED: '待确认',
  CONFIRMED: '已确认',
  RECORDED: '已记录',
  CANCELLED: '已取消',
});
export type InHousePracticeState = ChoiceOf<typeof InHousePracticeState>;

@RecordLine('in_house_practice', 'practice_id', ownAttendance)
export class PracticeAttendance extends BaseLine {
  @ManyToOne(() => InHousePractice, { deleteRule: 'cascade', index: true }) practice!: Rel<InHousePractice>;
  @Link('学员', () => Enrolment, { en: 'Trainee' }) enrolment!: Rel<Enrolment>;
  @Choice('出勤', () => Attendance) attendance!: Attendance;
  @Text('备注', { optional: true }) remark!: string | null;
}

@ProcedureRecord({
  says: `Practice in the company, with the help of Management and Sales (${clause.inHousePractice}).`,
  prefix: 'IP',
  zh: '实习',
  en: 'In-house practice',
  chapter: 'TRAINING',
  clause: clause.inHousePractice,
  final: ['RECORDED', 'CANCELLED'],
  title: 'plan',
  calendar: {
    zh: '实习',
    en: 'Practice',
    in: ['SCHEDULED', 'CONFIRMED', 'RECORDED'],
    from: 'startsOn',
    until: 'endsOn',
    family: 'plan.productFamily',
  },
  due: 'startsOn',
  dealers: withOwnPeople,
})
export class InHousePractice extends BaseRecord {
  @State(() => InHousePracticeState) state!: InHousePracticeState;
  @Link('培训计划', () => TrainingPlan, { list: true, search: true }) plan!: Rel<TrainingPlan>;
  @Day('开始日期', { list: true }) startsOn!: string;
  @Day('结束日期', { list: true }) endsOn!: string;
  @Text('实习岗位', { list: true, search: true, en: 'Workplace' }) workplace!: string;
  @Text('请管理部协助的事项', { widget: 'LONG_TEXT', internal: true, en: 'Help wanted from Management' })
  managementHelp!: string;
  @Text('请营业部协助的事项', { widget: 'LONG_TEXT', internal: true, en: 'Help wanted from Sales' }) salesHelp!: string;
  @Link('管理部确认人', () => User, { derived: true, guarded: true, optional: true, en: 'Confirmed for Management by' })
  managementConfirmedBy!: User | null;
  @Link('营业部确认人', () => User, { derived: true, guarded: true, optional: true, en: 'Confirmed for Sales by' })
  salesConfirmedBy!: User | null;
  @Text('不能协助的原因', {
    derived: true,
    internal: true,
    optional: true,
    widget: 'LONG_TEXT',
    en: 'Why help was declined',
  })
  declineReason!: string | null;
  @Lines('出勤', () => PracticeAttendance, 'practice', { derived: true, max: 500 })
  attendance = new Collection<PracticeAttendance>(this);
  @Text('实习内容', { derived: true, optional: true, widget: 'LONG_TEXT' }) workDone!: string | null;
  @Text('取消原因', { derived: true, internal: true, optional: true, widget: 'LONG_TEXT' }) cancellationReason!:
    | string
    | null;
}
