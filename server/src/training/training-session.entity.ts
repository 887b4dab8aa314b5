import { Collection, type Rel } from '@mikro-orm/core';
import { ManyToOne } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Day, Decimal, Lines, Link, Text } from '../fields/declarations.ts';
import { Person } from '../organization/person.entity.ts';
import { BaseLine, BaseRecord, ProcedureRecord, RecordLine, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Attendance, eachParticipant, ownAttendance, withOwnPeople } from './attendance.ts';
import { Enrolment } from './enrolment.entity.ts';
import { TrainingPlan } from './training-plan.entity.ts';
import { TrainingTopic } from './training-topic.ts';

export const TrainingSessionState = choice('TrainingSessionState', { RECORDED: '已记录' });
export type TrainingSessionState = ChoiceOf<typeof TrainingSessionState>;

@RecordLine('training_session', 'session_id', ownAttendance)
export class SessionAttendance extends BaseLine {
  @ManyToOne(() => TrainingSession, { deleteRule: 'cascade', index: true }) session!: Rel<TrainingSession>;
  @Link('学员', () => Enrolment, { en: 'Trainee' }) enrolment!: Rel<Enrolment>;
  @Choice('出勤', () => Attendance) attendance!: Attendance;
  @Text('备注', { optional: true }) remark!: string | null;
}

@ProcedureRecord({
  says: `What was taught on a day, by whom, and who was there (${clause.trainingSessions}).`,
  prefix: 'TS',
  zh: '培训课次',
  en: 'Training session',
  chapter: 'TRAINING',
  clause: clause.trainingSessions,
  final: ['RECORDED'],
  title: 'plan',
  calendar: { zh: '培训课次', en: 'Session', from: 'day', detail: 'topic', family: 'plan.productFamily' },
  dealers: withOwnPeople,
})
export class TrainingSession extends BaseRecord {
  @State(() => TrainingSessionState) state!: TrainingSessionState;
  @Link('培训计划', () => TrainingPlan, { list: true, search: true }) plan!: Rel<TrainingPlan>;
  @Day('日期', { list: true }) day!: string;
  @Choice('内容', () => TrainingTopic, { list: true }) topic!: TrainingTopic;
  @Decimal('学时', { list: true, min: 0.5, max: 12, unit: 'h' }) hours!: number;
  @Link('讲师', () => Person, { guarded: true, list: true }) instructor!: Person;
  @Lines('出勤', () => SessionAttendance, 'session', { max: 500, oneFor: eachParticipant })
  attendance = new Collection<SessionAttendance>(this);
  @Text('更正原因', { derived: true, internal: true, optional: true, widget: 'LONG_TEXT' }) correctionReason!:
    | string
    | null;
}
