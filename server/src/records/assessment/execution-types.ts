import { ArgsType, Field } from 'type-graphql';
import { Department } from '../../access/roles.ts';
import { Decimal, Flag, Identifier, Moment, Text, Whole } from '../../fields/declarations.ts';
import { ValueType } from '../../fields/output.ts';
import { DayScalar } from '../../fields/scalars.ts';

@ArgsType()
export class ExecutionArguments {
  @Field(() => Department) department!: Department;
  @Field(() => DayScalar) from!: string;
  @Field(() => DayScalar, { description: 'The last day.' }) until!: string;
}

@ArgsType()
export class ExecutionRecordsArguments extends ExecutionArguments {
  @Field(() => String) step!: string;
}

@ValueType(
  'How a department took a step in a period: how often, in time or not, how soon, and how often otherwise than by rule.',
)
export class StepFigures {
  @Text('步骤', { widget: 'STEPS', en: 'Step' }) step!: string;
  @Text('条款', { en: 'Clause' }) clause!: string;
  @Whole('办理次数', { en: 'Times taken' }) volume!: number;
  /** Where the procedure sets no time, neither of the two counts anything. */
  @Whole('按期', { en: 'In time' }) inTime!: number;
  @Whole('逾期', { en: 'Late' }) late!: number;
  @Decimal('用时中位数', { optional: true, unit: ['小时', 'h'], en: 'Median time' }) medianHours!: number | null;
  @Whole('偏离', { en: 'Deviating' }) deviating!: number;
  @Whole('例外批准', { en: 'By exception' }) excepted!: number;
}

@ValueType(
  'A record on which a department took a step: when, how long it had waited, and how it stands to the procedure.',
)
export class ExecutedRecord {
  @Text('记录类型', { en: 'Type of the record' }) resource!: string;
  @Identifier('记录', { en: 'Record' }) record!: string;
  @Text('编号') number!: string;
  @Text('名称') title!: string;
  @Text('状态') state!: string;
  @Moment('时间', { en: 'At' }) at!: string;
  @Text('办理人', { en: 'Taken by' }) person!: string;
  @Decimal('用时', { optional: true, unit: ['小时', 'h'], en: 'Time since the step before' }) hours!: number | null;
  @Flag('逾期', { en: 'Late' }) late!: boolean;
  @Flag('偏离', { en: 'Deviating' }) deviating!: boolean;
  @Flag('例外批准', { en: 'By exception' }) excepted!: boolean;
}
