import { Collection, type Rel } from '@mikro-orm/core';
import { ManyToOne } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Day, Decimal, Lines, Link, Links, Text } from '../fields/declarations.ts';
import { Person } from '../organization/person.entity.ts';
import { Stated } from '../procedure/day-origin.ts';
import { BaseLine, BaseRecord, ProcedureRecord, RecordLine, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Attendance, eachParticipant, ownAttendance, withOwnPeople } from './attendance.ts';
import { Enrolment } from './enrolment.entity.ts';
import { TechnicalDocument } from './technical-document.entity.ts';
import { TrainingPlan } from './training-plan.entity.ts';
import { TrainingTopic } from './training-topic.ts';

export const TrainingSessionState = choice('TrainingSessionState', ['RECORDED']);
export type TrainingSessionState = ChoiceOf<typeof TrainingSessionState>;

@RecordLine('training_session', 'session_id', ownAttendance)
export class SessionAttendance extends BaseLine {
  @ManyToOne(() => TrainingSession, { deleteRule: 'cascade', index: true }) session!: Rel<TrainingSession>;
  @Link(() => Enrolment) enrolment!: Rel<Enrolment>;
  @Choice(() => Attendance) attendance!: Attendance;
  @Text({ optional: true }) remark!: string | null;
}

@ProcedureRecord({
  description: `What was taught on a day, by whom, and who was there (${clause.trainingSessions}).`,
  prefix: 'TS',
  chapter: 'TRAINING',
  clause: clause.trainingSessions,
  final: ['RECORDED'],
  title: 'plan',
  calendar: { from: 'day', detail: 'topic', family: 'plan.productFamily', people: 'instructor' },
  dealers: withOwnPeople,
})
export class TrainingSession extends BaseRecord {
  @State(() => TrainingSessionState) state!: TrainingSessionState;
  @Link(() => TrainingPlan, { list: true, search: true }) plan!: Rel<TrainingPlan>;
  @Stated({ within: 'TRAINING_STATED_WITHIN' }) @Day({ list: true }) day!: string;
  @Choice(() => TrainingTopic, { list: true }) topic!: TrainingTopic;
  @Decimal({ list: true, min: 0.5, max: 12, unit: 'h' }) hours!: number;
  @Link(() => Person, { guarded: true, list: true, namedBy: 'plan.instructors' }) instructor!: Person;
  @Lines(() => SessionAttendance, 'session', { max: 500, oneFor: eachParticipant })
  attendance = new Collection<SessionAttendance>(this);
  /** The materials (4.3) used in the lesson. */
  @Links(() => TechnicalDocument, { optional: true, internal: true, max: 20 })
  materials = new Collection<TechnicalDocument>(this);
  /** Why the same lesson was held again on that day, beyond its scheduled hours. */
  @Text({ optional: true, internal: true, widget: 'LONG_TEXT' }) repetitionReason!: string | null;
  @Text({ serverSet: true, internal: true, optional: true, widget: 'LONG_TEXT' }) correctionReason!: string | null;
}
