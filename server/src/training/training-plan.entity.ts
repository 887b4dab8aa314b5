import { Collection, type Rel } from '@mikro-orm/core';
import { Index, ManyToOne } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import {
  Choice,
  Choices,
  Day,
  Decimal,
  Flag,
  Lines,
  Link,
  Links,
  Related,
  Text,
  Value,
  Values,
  Whole,
} from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { Person } from '../organization/person.entity.ts';
import { INSTRUCTORS } from '../organization/person.ts';
import { ProductFamily } from '../organization/product-family.entity.ts';
import { User } from '../organization/user.entity.ts';
import { Planned } from '../procedure/day-origin.ts';
import { BaseLine, BaseRecord, ProcedureRecord, RecordLine, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { eachItsOwn } from '../viewer/row-rules.ts';
import { peopleIn } from './attendance.ts';
import { Enrolment } from './enrolment.entity.ts';
import { InHousePractice } from './in-house-practice.entity.ts';
import { TrainingRoom } from './training-room.entity.ts';
import { TrainingSession } from './training-session.entity.ts';
import { TrainingTopic } from './training-topic.ts';
import { TrainingWish } from './training-wish.entity.ts';

export const TrainingPlanState = choice('TrainingPlanState', [
  'DRAFT',
  'SUBMITTED',
  'REJECTED',
  'APPROVED',
  'ARRANGED',
  'NOTIFIED',
  'IN_PROGRESS',
  'CLOSED',
  'CANCELLED',
]);
export type TrainingPlanState = ChoiceOf<typeof TrainingPlanState>;

export const Basis = choice('Basis', ['MARKET_INFORMATION', 'CUSTOMER_REQUEST', 'CONTRACT']);
export type Basis = ChoiceOf<typeof Basis>;

/** The sources of the plan, and where they are written down. */
@ValueType()
export class TrainingBasis {
  @Choice(() => Basis) basis!: Basis;
  @Text() source!: string;
}

/** Where the training takes place, as arranged by Management. */
@ValueType()
export class Venue {
  @Text({ max: 100 }) venue!: string;
  @Text() address!: string;
  @Text({ max: 60 }) room!: string;
  @Whole({ min: 1, max: 1000 }) capacity!: number;
}

@RecordLine('training_plan', 'plan_id')
@Index({ properties: ['day', 'plan'] })
export class ScheduledLesson extends BaseLine {
  @ManyToOne(() => TrainingPlan, { deleteRule: 'cascade', index: true }) plan!: Rel<TrainingPlan>;
  @Planned() @Day() day!: string;
  @Choice(() => TrainingTopic) topic!: TrainingTopic;
  @Decimal({ min: 0.5, max: 12, unit: 'h' }) hours!: number;
  @Link(() => Person, { guarded: true, namedBy: 'instructors' }) instructor!: Person;
}

const openToDealers = "('APPROVED', 'ARRANGED', 'NOTIFIED')";

@ProcedureRecord({
  description: `A plan for training customers or repair-network people (${clause.trainingPlan}), and what became of it.`,
  prefix: 'TP',
  chapter: 'TRAINING',
  clause: clause.trainingPlan,
  final: ['CLOSED', 'CANCELLED'],
  title: 'title',
  due: 'startsOn',
  dueIn: { IN_PROGRESS: 'endsOn' },
  calendar: {
    lines: 'schedule',
    in: ['SUBMITTED', 'APPROVED', 'ARRANGED', 'NOTIFIED', 'IN_PROGRESS'],
    when: lesson => `not exists (select from training_session held where held.plan_id = ${lesson}.plan_id
      and held.day = ${lesson}.day and held.topic = ${lesson}.topic)`,
    from: 'day',
    detail: 'topic',
    family: 'productFamily',
    people: 'instructor',
    ofDealer: eachItsOwn((row, dealer) => peopleIn(`${row}.id`, dealer)),
  },
  dealers: {
    looksAt: ['dealer', 'state'],
    sql: (row, dealer) => `(${row}.state in ${openToDealers} or ${peopleIn(`${row}.id`, dealer)})`,
  },
})
export class TrainingPlan extends BaseRecord {
  @State(() => TrainingPlanState) state!: TrainingPlanState;
  @Text({ list: true, search: true, max: 120 }) title!: string;
  @Values(() => TrainingBasis, { internal: true, max: 20 }) bases!: TrainingBasis[];
  @Choices(() => TrainingTopic) topics!: TrainingTopic[];
  @Planned() @Day({ list: true }) startsOn!: string;
  @Planned() @Day({ list: true }) endsOn!: string;
  @Text() audience!: string;
  @Whole({ list: true, min: 1, max: 500 }) capacity!: number;
  @Link(() => ProductFamily, { list: true }) productFamily!: ProductFamily;
  @Links(() => Person, { max: 20, among: INSTRUCTORS }) instructors = new Collection<Person>(this);
  @Lines(() => ScheduledLesson, 'plan') schedule = new Collection<ScheduledLesson>(this);
  @Flag() inHousePractice!: boolean;
  @Text({ widget: 'LONG_TEXT', optional: true }) otherMatters!: string | null;

  /** Counts up when it is drawn anew after a rejection, or amended after approval. */
  @Whole({ serverSet: true }) revision = 1;
  @Link(() => User, { serverSet: true, guarded: true }) draftedBy!: User;
  @Link(() => User, { serverSet: true, guarded: true, optional: true }) submittedBy!: User | null;
  @Link(() => User, { serverSet: true, guarded: true, optional: true }) approvedBy!: User | null;
  @Text({
    serverSet: true,
    internal: true,
    optional: true,
    widget: 'LONG_TEXT',
  })
  opinion!: string | null;
  @Text({ serverSet: true, internal: true, optional: true, widget: 'LONG_TEXT' }) rejectionReason!: string | null;
  @Text({ serverSet: true, internal: true, optional: true, widget: 'LONG_TEXT' }) amendmentReason!: string | null;
  @Text({ serverSet: true, internal: true, optional: true, widget: 'LONG_TEXT' }) cancellationReason!: string | null;
  /** How much of the hours planned for each topic has to be held, in force when it was approved. */
  @Whole({ serverSet: true, optional: true, unit: '%' }) hoursToHold!: number | null;
  @Value(() => Venue, { serverSet: true, optional: true }) venue!: Venue | null;
  @Link(() => TrainingRoom, { serverSet: true, optional: true, guarded: true }) trainingRoom!: Rel<TrainingRoom> | null;
  @Related(() => TrainingWish, 'plan') wishes = new Collection<TrainingWish>(this);
  @Related(() => TrainingSession, 'plan') sessions = new Collection<TrainingSession>(this);
  @Related(() => InHousePractice, 'plan') practices = new Collection<InHousePractice>(this);
  @Related(() => Enrolment, 'plan') enrolments = new Collection<Enrolment>(this);
}
