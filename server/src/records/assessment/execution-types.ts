import { ArgsType, Field, Int } from 'type-graphql';
import { Decimal, Flag, Identifier, Moment, Text, Whole } from '../../fields/declarations.ts';
import { ValueType } from '../../fields/output.ts';
import { DayScalar } from '../../fields/scalars.ts';
import type { PageArguments } from '../../read/page.ts';
import { Department } from '../../viewer/roles.ts';

@ArgsType()
export class ExecutionArguments {
  @Field(() => Department) department!: Department;
  @Field(() => DayScalar) from!: string;
  @Field(() => DayScalar, { description: 'The last day.' }) until!: string;
}

@ArgsType()
export class ExecutionRecordsArguments extends ExecutionArguments implements PageArguments {
  @Field(() => String) step!: string;
  @Field(() => Int, { defaultValue: 100, description: 'At most 100.' }) first!: number;
  @Field(() => String, { nullable: true, description: 'The cursor of the record before them.' })
  after?: string | null;
}

@ValueType(
  'How a department took a step in a period: how often, in time or not, how soon, and how often otherwise than by rule.',
)
export class StepFigures {
  @Text({ widget: 'STEPS' }) step!: string;
  @Text() clause!: string;
  @Whole() volume!: number;
  /** Where the procedure sets no time, neither of the two counts anything. */
  @Whole() inTime!: number;
  @Whole() late!: number;
  @Decimal({ optional: true, unit: 'hours' }) medianHours!: number | null;
  @Whole() deviating!: number;
  @Whole() excepted!: number;
}

@ValueType(
  'A record on which a department took a step: when, how long it had waited, and how it stands to the procedure.',
)
export class ExecutedRecord {
  @Text() resource!: string;
  @Identifier() record!: string;
  @Text() number!: string;
  @Text() title!: string;
  @Text() state!: string;
  @Moment() at!: string;
  @Text() person!: string;
  @Decimal({ optional: true, unit: 'hours' }) hours!: number | null;
  @Flag() late!: boolean;
  @Flag() deviating!: boolean;
  @Flag() excepted!: boolean;
  @Text({ description: 'Given as `after`, it asks for the records behind this one.' })
  cursor!: string;
}
