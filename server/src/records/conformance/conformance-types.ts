import { ArgsType, Field, Int } from 'type-graphql';
import { Day, Identifier, Text, Texts, Value, Values, Whole } from '../../fields/declarations.ts';
import { ValueType } from '../../fields/output.ts';
import { DayScalar } from '../../fields/scalars.ts';

@ArgsType()
export class ConformanceArguments {
  @Field(() => DayScalar) from!: string;
  @Field(() => DayScalar, { description: 'The last day.' }) until!: string;
  @Field(() => String, { nullable: true, description: 'Only this clause, with those that carry it out.' })
  clause?: string | null;
}

@ArgsType()
export class TrendArguments {
  @Field(() => String, { nullable: true, description: 'Only this clause, with those that carry it out.' })
  clause?: string | null;
  @Field(() => Int, { defaultValue: 12, description: 'How many months, the present one included; at most 36.' })
  months!: number;
}

@ValueType('A record that a figure counts.')
export class JudgedRecord {
  @Identifier('记录', { en: 'Record' }) record!: string;
  @Text('编号') number!: string;
  @Text('名称') title!: string;
  @Text('状态') state!: string;
  @Day('日期', { en: 'Day by which it belongs to the period' }) day!: string;
  @Text('说明', { optional: true, en: 'What more there is to say' }) detail!: string | null;
}

@ValueType('How many records stand so to a check, and which.')
export class ConformanceFigure {
  @Whole('数量', { en: 'How many' }) total!: number;
  @Values('记录', () => JudgedRecord, { en: 'Records, the latest first; the first 100 of them' })
  records!: JudgedRecord[];
}

@ValueType('What a clause wants of each record of a kind, and how the records of the period stand to it.')
export class ConformanceCheck {
  @Text('检查', { en: 'Name' }) name!: string;
  @Text('中文', { en: 'Chinese' }) zh!: string;
  @Text('英文', { en: 'English' }) en!: string;
  @Text('条款', { en: 'Clause' }) clause!: string;
  @Text('记录类型', { en: 'Type of the records' }) resource!: string;
  @Value('符合', () => ConformanceFigure, { en: 'Conforming' }) conforming!: ConformanceFigure;
  @Value('逾期', () => ConformanceFigure, { en: 'Overdue' }) overdue!: ConformanceFigure;
  @Value('缺失', () => ConformanceFigure, { en: 'Missing' }) missing!: ConformanceFigure;
  @Value('偏离', () => ConformanceFigure, { en: 'Deviating' }) deviating!: ConformanceFigure;
  @Value('不适用', () => ConformanceFigure, { en: 'Not applicable' }) notApplicable!: ConformanceFigure;
}

abstract class Totals {
  @Whole('符合', { en: 'Conforming' }) conforming!: number;
  @Whole('逾期', { en: 'Overdue' }) overdue!: number;
  @Whole('缺失', { en: 'Missing' }) missing!: number;
  @Whole('偏离', { en: 'Deviating' }) deviating!: number;
  @Whole('不适用', { en: 'Not applicable' }) notApplicable!: number;
}

@ValueType(
  'Whether a clause is kept in the period: the figures of its checks, and of those that carry it out, together.',
)
export class ClauseConformance extends Totals {
  @Text('条款', { en: 'Clause' }) clause!: string;
  @Texts('检查', { en: 'Names of its checks' }) checks!: string[];
}

@ValueType('Whether the procedure is followed in a period, clause by clause, as the records now stand.')
export class Conformance {
  @Day('起始日期', { en: 'From' }) from!: string;
  @Day('截止日期', { en: 'Until' }) until!: string;
  @Values('条款', () => ClauseConformance, { en: 'Clauses' }) clauses!: ClauseConformance[];
  @Values('检查', () => ConformanceCheck, { en: 'Checks' }) checks!: ConformanceCheck[];
}

@ValueType('How the records of a month stand to the procedure, or to one of its clauses.')
export class ConformanceMonth extends Totals {
  @Day('月份', { en: 'First day of the month' }) month!: string;
}
