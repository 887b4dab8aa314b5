import { ArgsType, Field, Int } from 'type-graphql';
import { Choice, Flag, Identifier, Moment, Text, Values, Whole } from '../../fields/declarations.ts';
import { ValueType } from '../../fields/output.ts';
import { DayScalar } from '../../fields/scalars.ts';
import { Department } from '../../viewer/roles.ts';

@ArgsType()
export class AuditTrailArguments {
  @Field(() => String, { nullable: true, description: 'Only records of this type.' }) resource?: string | null;
  @Field(() => String, { nullable: true, description: 'Only the record of this number.' }) number?: string | null;
  @Field(() => String, { nullable: true, description: 'Only what somebody of this name did.' }) person?: string | null;
  @Field(() => String, { nullable: true }) step?: string | null;
  @Field(() => String, { nullable: true }) clause?: string | null;
  @Field(() => DayScalar, { nullable: true }) from?: string | null;
  @Field(() => DayScalar, { nullable: true, description: 'The last day.' }) until?: string | null;
  @Field(() => Int, { defaultValue: 50, description: 'At most 100.' }) first!: number;
  @Field(() => String, { nullable: true, description: 'The `endCursor` of the page before.' }) after?: string | null;
}

@ValueType('A step that was taken: on which record, by whom, when and under which clause.')
export class AuditEntry {
  @Identifier() id!: string;
  @Whole({ optional: true }) position!: number | null;
  @Moment() at!: string;
  @Text() resource!: string;
  @Identifier() record!: string;
  @Text({ optional: true }) number!: string | null;
  @Text({ optional: true }) title!: string | null;
  @Whole() version!: number;
  @Text() step!: string;
  @Text({ optional: true }) clause!: string | null;
  @Choice(() => Department, { optional: true }) department!: Department | null;
  @Text() person!: string;
  @Text({ optional: true }) onBehalfOf!: string | null;
  @Text({ optional: true }) from!: string | null;
  @Text() to!: string;
}

@ValueType('A page of what was done, the latest first.')
export class AuditTrail {
  @Values(() => AuditEntry) entries!: AuditEntry[];
  @Text({ optional: true }) endCursor!: string | null;
  @Flag() hasNextPage!: boolean;
}
