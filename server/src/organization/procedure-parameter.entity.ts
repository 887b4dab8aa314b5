import { Index } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Day, Link, Moment, Text } from '../fields/declarations.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { ParameterName } from '../procedures/sh-jr-c-160/parameters.ts';
import { User } from './user.entity.ts';

export const ProcedureParameterState = choice('ProcedureParameterState', {
  PROPOSED: '待批准',
  APPROVED: '已批准',
  REJECTED: '已退回',
});
export type ProcedureParameterState = ChoiceOf<typeof ProcedureParameterState>;

@Index({ properties: ['name', 'effectiveFrom'] })
@ProcedureRecord({
  says: `A value for what the text of the procedure leaves open, in force from a day on (${clause.coordination}).`,
  prefix: 'PP',
  zh: '程序参数',
  en: 'Procedure parameter',
  chapter: 'ORGANIZATION',
  clause: clause.coordination,
  title: 'name',
  final: ['APPROVED', 'REJECTED'],
  due: 'effectiveFrom',
})
export class ProcedureParameter extends BaseRecord {
  @State(() => ProcedureParameterState) state!: ProcedureParameterState;
  @Choice('参数', () => ParameterName, { en: 'Parameter', list: true }) name!: ParameterName;
  @Text('取值', { en: 'Value', list: true, search: true, shapedBy: 'name' }) value!: string;
  @Day('生效日期', { en: 'In force from', list: true }) effectiveFrom!: string;
  @Text('理由', { en: 'Grounds', optional: true, widget: 'LONG_TEXT' }) grounds!: string | null;
  @Link('提议人', () => User, { derived: true }) proposedBy!: User;
  @Link('决定人', () => User, { derived: true, optional: true }) decidedBy!: User | null;
  @Moment('决定时间', { derived: true, optional: true }) decidedAt!: Date | null;
  @Text('退回原因', { derived: true, optional: true, widget: 'LONG_TEXT' }) rejectionReason!: string | null;
}
