import { Collection, type Rel } from '@mikro-orm/core';
import { ManyToOne } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Day, Lines, Link, Text } from '../fields/declarations.ts';
import { Person } from '../organization/person.entity.ts';
import { User } from '../organization/user.entity.ts';
import { Planned } from '../procedure/day-origin.ts';
import { BaseLine, BaseRecord, ProcedureRecord, RecordLine, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Attendance, ownAttendance, withOwnPeople } from './attendance.ts';
import { Enrolment } from './enrolment.entity.ts';
import { TrainingPlan } from './training-plan.entity.ts';

export const InHousePracticeState = choice('InHousePracticeState', ['SCHEDULED', 'CONFIRMED', 'RECORDED', 'CANCELLED']);
export type InHousePracticeState = ChoiceOf<typeof InHousePracticeState>;

@RecordLine('in_house_practice', 'practice_id', ownAttendance)
export class PracticeAttendance extends BaseLine {
  @ManyToOne(() => InHousePractice, { deleteRule: 'cascade', index: true }) practice!: Rel<InHousePractice>;
  @Link(() => Enrolment) enrolment!: Rel<Enrolment>;
  @Choice(() => Attendance) attendance!: Attendance;
  @Text({ optional: true }) remark!: string | null;
}

/** A day's practice, and where it takes place. */
@RecordLine('in_house_practice', 'practice_id')
export class PracticeDay extends BaseLine {
  @ManyToOne(() => InHousePractice, { deleteRule: 'cascade', index: true }) practice!: Rel<InHousePractice>;
  @Planned() @Day() day!: string;
  @Text({ max: 500 }) work!: string;
  @Text({ optional: true, max: 100 }) workplace!: string | null;
  @Link(() => Person, { optional: true, guarded: true }) guide!: Person | null;
}

@ProcedureRecord({
  description: `Practice in the company, with the help of Management and Sales (${clause.inHousePractice}).`,
  prefix: 'IP',
  chapter: 'TRAINING',
  clause: clause.inHousePractice,
  final: ['RECORDED', 'CANCELLED'],
  title: 'plan',
  calendar: {
    in: ['SCHEDULED', 'CONFIRMED', 'RECORDED'],
    from: 'startsOn',
    until: 'endsOn',
    family: 'plan.productFamily',
    people: 'programme.guide',
  },
  due: 'startsOn',
  dealers: withOwnPeople,
})
export class InHousePractice extends BaseRecord {
  @State(() => InHousePracticeState) state!: InHousePracticeState;
  @Link(() => TrainingPlan, { list: true, search: true }) plan!: Rel<TrainingPlan>;
  @Planned() @Day({ list: true }) startsOn!: string;
  @Planned() @Day({ list: true }) endsOn!: string;
  @Text({ list: true, search: true }) workplace!: string;
  @Text({ widget: 'LONG_TEXT', internal: true })
  managementHelp!: string;
  @Text({ widget: 'LONG_TEXT', internal: true }) salesHelp!: string;
  @Link(() => User, { serverSet: true, guarded: true, optional: true })
  managementConfirmedBy!: User | null;
  @Link(() => User, { serverSet: true, guarded: true, optional: true })
  salesConfirmedBy!: User | null;
  @Text({
    serverSet: true,
    internal: true,
    optional: true,
    widget: 'LONG_TEXT',
  })
  declineReason!: string | null;
  /** How it goes on beside another practice of the same people, or at the same place, on the same days. */
  @Text({ optional: true, onDemand: true, internal: true, widget: 'LONG_TEXT' }) overlapReason!: string | null;
  @Lines(() => PracticeDay, 'practice', { optional: true, max: 50 }) programme = new Collection<PracticeDay>(this);
  @Lines(() => PracticeAttendance, 'practice', { serverSet: true, max: 500 })
  attendance = new Collection<PracticeAttendance>(this);
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) workDone!: string | null;
  @Text({ serverSet: true, internal: true, optional: true, widget: 'LONG_TEXT' }) cancellationReason!: string | null;
}
