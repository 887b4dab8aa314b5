import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Link, Text, Whole } from '../fields/declarations.ts';
import { User } from '../organization/user.entity.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Appendix } from './procedure-revision.entity.ts';

export const RetentionPeriodState = choice('RetentionPeriodState', { IN_FORCE: '现行', SUPERSEDED: '已替代' });
export type RetentionPeriodState = ChoiceOf<typeof RetentionPeriodState>;

@ProcedureRecord({
  says: `How long the General Manager has a form kept, where that is not as the procedure itself says (${clause.archive}).`,
  prefix: 'RP',
  zh: '保存期限',
  en: 'Retention period',
  chapter: 'RECORDS',
  clause: clause.archive,
  title: 'form',
  final: ['IN_FORCE', 'SUPERSEDED'],
})
export class RetentionPeriod extends BaseRecord {
  @State(() => RetentionPeriodState) state!: RetentionPeriodState;
  @Choice('表单', () => Appendix, { list: true }) form!: Appendix;
  @Whole('保存年数', {
    optional: true,
    list: true,
    min: 1,
    max: 100,
    unit: ['年', 'years'],
    en: 'Kept for',
    hint: ['不填即长期保存', 'Without an end where it is empty'],
  })
  years!: number | null;
  @Text('理由', { widget: 'LONG_TEXT', en: 'Reason' }) reason!: string;
  @Link('决定人', () => User, { derived: true, en: 'Decided by' }) decidedBy!: User;
}
