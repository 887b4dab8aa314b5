import { ArgsType, Field, Int } from 'type-graphql';
import { Day, Identifier, Text, Texts, Value, Values, Whole } from '../../fields/declarations.ts';
import { ValueType } from '../../fields/output.ts';
import { DayScalar } from '../../fields/scalars.ts';
import type { PageArguments } from '../../read/page.ts';
import { figureNames } from './figures.ts';

@ArgsType()
export class ConformanceArguments {
  @Field(() => DayScalar) from!: string;
  @Field(() => DayScalar, { description: 'The last day.' }) until!: string;
  @Field(() => String, { nullable: true, description: 'Only this clause, with those that carry it out.' })
  clause?: string | null;
}

@ArgsType()
export class JudgedRecordsArguments implements PageArguments {
  @Field(() => String, { description: 'The name of a check.' }) check!: string;
  @Field(() => String, { description: `One of its figures: ${figureNames.join(', ')}.` }) figure!: string;
  @Field(() => DayScalar) from!: string;
  @Field(() => DayScalar, { description: 'The last day.' }) until!: string;
  @Field(() => Int, { defaultValue: 25, description: 'At most 100.' }) first!: number;
  @Field(() => String, { nullable: true, description: 'The cursor of the record before them.' })
  after?: string | null;
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
  @Identifier() record!: string;
  @Text() number!: string;
  @Text() title!: string;
  @Text() state!: string;
  @Day() day!: string;
  @Text({ optional: true }) detail!: string | null;
  @Text({ description: 'Given as `after` to `conformanceRecords`, it asks for the records behind this one.' })
  cursor!: string;
}

@ValueType('How many records stand so to a check, and which.')
export class ConformanceFigure {
  @Whole() total!: number;
  @Values(() => JudgedRecord)
  records!: JudgedRecord[];
}

@ValueType('What a clause wants of each record of a kind, and how the records of the period stand to it.')
export class ConformanceCheck {
  @Text() name!: string;
  @Text() zh!: string;
  @Text() en!: string;
  @Text() clause!: string;
  @Text() resource!: string;
  @Value(() => ConformanceFigure) conforming!: ConformanceFigure;
  @Value(() => ConformanceFigure) overdue!: ConformanceFigure;
  @Value(() => ConformanceFigure) missing!: ConformanceFigure;
  @Value(() => ConformanceFigure) deviating!: ConformanceFigure;
  @Value(() => ConformanceFigure) notApplicable!: ConformanceFigure;
}

abstract class Totals {
  @Whole() conforming!: number;
  @Whole() overdue!: number;
  @Whole() missing!: number;
  @Whole() deviating!: number;
  @Whole() notApplicable!: number;
}

@ValueType(
  'Whether a clause is kept in the period: the figures of its checks, and of those that carry it out, together.',
)
export class ClauseConformance extends Totals {
  @Text() clause!: string;
  @Texts() checks!: string[];
}

@ValueType('Whether the procedure is followed in a period, clause by clause, as the records now stand.')
export class Conformance {
  @Day() from!: string;
  @Day() until!: string;
  @Values(() => ClauseConformance) clauses!: ClauseConformance[];
  @Values(() => ConformanceCheck) checks!: ConformanceCheck[];
}

@ValueType('How the records of a month stand to the procedure, or to one of its clauses.')
export class ConformanceMonth extends Totals {
  @Day() month!: string;
}
