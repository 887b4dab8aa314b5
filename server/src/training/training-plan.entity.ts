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
import { ProductFamily } from '../organization/product-family.entity.ts';
import { User } from '../organization/user.entity.ts';
import { BaseLine, BaseRecord, ProcedureRecord, RecordLine, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { eachItsOwn } from '../read/row-rules.ts';
import { peopleIn } from './attendance.ts';
import { Enrolment } from './enrolment.entity.ts';
import { InHousePractice } from './in-house-practice.entity.ts';
import { TrainingSession } from './training-session.entity.ts';
import { TrainingTopic } from './training-topic.ts';

export const TrainingPlanState = choice('TrainingPlanState', {
  DRAFT: '草稿',
  SUBMITTED: '待批准',
  REJECTED: '已退回',
  APPROVED: '已批准',
  ARRANGED: '已落实场地',
  NOTIFIED: '已通知',
  IN_PROGRESS: '进行中',
  CLOSED: '已结束',
  CANCELLED: '已取消',
});
export type TrainingPlanState = ChoiceOf<typeof TrainingPlanState>;

export const Basis = choice('Basis', {
  MARKET_INFORMATION: '市场信息',
  CUSTOMER_REQUEST: '顾客要求',
  CONTRACT: '合同',
});
export type Basis = ChoiceOf<typeof Basis>;

/** What the plan was drawn from, and where that is written down. */
@ValueType()
export class TrainingBasis {
  @Choice('依据', () => Basis) basis!: Basis;
  @Text('来源') source!: string;
}

/** Where the training takes place, as arranged by Management. */
@ValueType()
export class Venue {
  @Text('场地名称', { max: 100 }) venue!: string;
  @Text('地址') address!: string;
  @Text('教室', { max: 60 }) room!: string;
  @Whole('容纳人数', { min: 1, max: 1000 }) capacity!: number;
}

@RecordLine('training_plan', 'plan_id')
@Index({ properties: ['day', 'plan'] })
export class ScheduledLesson extends BaseLine {
  @ManyToOne(() => TrainingPlan, { deleteRule: 'cascade', index: true }) plan!: Rel<TrainingPlan>;
  @Day('日期') day!: string;
  @Choice('内容', () => TrainingTopic) topic!: TrainingTopic;
  @Decimal('学时', { min: 0.5, max: 12, unit: 'h' }) hours!: number;
  @Link('讲师', () => Person, { guarded: true }) instructor!: Person;
}

const openToDealers = "('APPROVED', 'ARRANGED', 'NOTIFIED')";

@ProcedureRecord({
  says: `A plan for training customers or repair-network people (${clause.trainingPlan}), and what became of it.`,
  prefix: 'TP',
  zh: '培训计划',
  en: 'Training plan',
  chapter: 'TRAINING',
  clause: clause.trainingPlan,
  final: ['CLOSED', 'CANCELLED'],
  title: 'title',
  due: 'startsOn',
  dueIn: { IN_PROGRESS: 'endsOn' },
  calendar: {
    zh: '计划课程',
    en: 'Planned lesson',
    lines: 'schedule',
    in: ['SUBMITTED', 'APPROVED', 'ARRANGED', 'NOTIFIED', 'IN_PROGRESS'],
    when: lesson => `not exists (select from training_session held where held.plan_id = ${lesson}.plan_id
      and held.day = ${lesson}.day and held.topic = ${lesson}.topic)`,
    from: 'day',
    detail: 'topic',
    family: 'productFamily',
    ofDealer: eachItsOwn((row, dealer) => peopleIn(`${row}.id`, dealer)),
  },
  dealers: {
    looksAt: ['dealer', 'state'],
    sql: (row, dealer) => `(${row}.state in ${openToDealers} or ${peopleIn(`${row}.id`, dealer)})`,
  },
})
export class TrainingPlan extends BaseRecord {
  @State(() => TrainingPlanState) state!: TrainingPlanState;
  @Text('培训题目', { list: true, search: true, max: 120 }) title!: string;
  @Values('编制依据', () => TrainingBasis, { internal: true, max: 20 }) bases!: TrainingBasis[];
  @Choices('培训内容', () => TrainingTopic) topics!: TrainingTopic[];
  @Day('开始日期', { list: true }) startsOn!: string;
  @Day('结束日期', { list: true }) endsOn!: string;
  @Text('培训对象') audience!: string;
  @Whole('名额', { list: true, min: 1, max: 500 }) capacity!: number;
  @Link('产品系列', () => ProductFamily, { list: true }) productFamily!: ProductFamily;
  @Links('师资', () => Person, { max: 20 }) instructors = new Collection<Person>(this);
  @Lines('日程', () => ScheduledLesson, 'plan') schedule = new Collection<ScheduledLesson>(this);
  @Flag('来公司实习', { en: 'In-house practice' }) inHousePractice!: boolean;
  @Text('其他事宜', { widget: 'LONG_TEXT', optional: true }) otherMatters!: string | null;

  /** Counts up when it is drawn anew after a rejection, or amended after approval. */
  @Whole('修订次数', { derived: true }) revision = 1;
  @Link('编制人', () => User, { derived: true, guarded: true }) draftedBy!: User;
  @Link('提交人', () => User, { derived: true, guarded: true, optional: true }) submittedBy!: User | null;
  @Link('批准人', () => User, { derived: true, guarded: true, optional: true }) approvedBy!: User | null;
  @Text('批准意见', {
    derived: true,
    internal: true,
    optional: true,
    widget: 'LONG_TEXT',
    en: 'Opinion of the General Manager',
  })
  opinion!: string | null;
  @Text('退回原因', { derived: true, internal: true, optional: true, widget: 'LONG_TEXT' }) rejectionReason!:
    | string
    | null;
  @Text('变更原因', { derived: true, internal: true, optional: true, widget: 'LONG_TEXT' }) amendmentReason!:
    | string
    | null;
  @Text('取消原因', { derived: true, internal: true, optional: true, widget: 'LONG_TEXT' }) cancellationReason!:
    | string
    | null;
  @Value('培训地点', () => Venue, { derived: true, optional: true }) venue!: Venue | null;
  @Related('课次', () => TrainingSession, 'plan') sessions = new Collection<TrainingSession>(this);
  @Related('实习', () => InHousePractice, 'plan') practices = new Collection<InHousePractice>(this);
  @Related('学员', () => Enrolment, 'plan') enrolments = new Collection<Enrolment>(this);
}
