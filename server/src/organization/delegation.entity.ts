import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Day, Link, Text, Texts } from '../fields/declarations.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { User } from './user.entity.ts';

export const DelegationState = choice('DelegationState', { ACTIVE: ['有效', 'Active'], REVOKED: '已撤销' });
export type DelegationState = ChoiceOf<typeof DelegationState>;

@ProcedureRecord({
  says: `Lets a deputy take steps in somebody's place, from one day to another (${clause.coordination}).`,
  prefix: 'DG',
  zh: '授权',
  en: 'Delegation',
  chapter: 'ORGANIZATION',
  clause: clause.coordination,
  title: 'number',
  final: ['REVOKED'],
})
export class Delegation extends BaseRecord {
  @State(() => DelegationState) state!: DelegationState;
  @Link('授权人', () => User, { derived: true, list: true, search: true }) delegator!: User;
  @Link('代理人', () => User, { list: true, search: true }) deputy!: User;
  @Texts('授权步骤', { widget: 'STEPS', max: 50 }) steps!: string[];
  @Day('起始日期', { list: true }) from!: string;
  @Day('截止日期', { list: true }) until!: string;
  @Text('事由', { optional: true, widget: 'LONG_TEXT' }) reason!: string | null;
  @Text('撤销原因', { derived: true, optional: true, widget: 'LONG_TEXT' }) revocationReason!: string | null;
}
