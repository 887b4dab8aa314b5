import { ArgsType, Field, Int } from 'type-graphql';
import { Department } from '../../access/roles.ts';
import { Choice, Flag, Identifier, Moment, Text, Values, Whole } from '../../fields/declarations.ts';
import { ValueType } from '../../fields/output.ts';
import { DayScalar } from '../../fields/scalars.ts';

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
  @Identifier('标识') id!: string;
  @Whole('链中位置', { optional: true, en: 'Position in the chain' }) position!: number | null;
  @Moment('时间', { en: 'At' }) at!: string;
  @Text('记录类型', { en: 'Type of the record' }) resource!: string;
  @Identifier('记录', { en: 'Record' }) record!: string;
  @Text('编号', { optional: true }) number!: string | null;
  @Text('名称', { optional: true }) title!: string | null;
  @Whole('版本') version!: number;
  @Text('步骤') step!: string;
  @Text('条款', { optional: true }) clause!: string | null;
  @Choice('部门', () => Department, { optional: true }) department!: Department | null;
  @Text('办理人') person!: string;
  @Text('代何人', { optional: true }) onBehalfOf!: string | null;
  @Text('原状态', { optional: true }) from!: string | null;
  @Text('新状态') to!: string;
}

@ValueType('A page of what was done, the latest first.')
export class AuditTrail {
  @Values('经过', () => AuditEntry, { en: 'Entries' }) entries!: AuditEntry[];
  @Text('末尾游标', { optional: true, en: 'Cursor of the last entry' }) endCursor!: string | null;
  @Flag('还有更早的', { en: 'Whether earlier ones follow' }) hasNextPage!: boolean;
}
