import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Link, Text, Whole } from '../fields/declarations.ts';
import { User } from '../organization/user.entity.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Appendix } from './procedure-revision.entity.ts';

export const RetentionPeriodState = choice('RetentionPeriodState', ['IN_FORCE', 'SUPERSEDED']);
export type RetentionPeriodState = ChoiceOf<typeof RetentionPeriodState>;

@ProcedureRecord({
  description: `How long the General Manager has a form kept, where that is not as the procedure itself says (${clause.archive}).`,
  prefix: 'RP',
  chapter: 'RECORDS',
  clause: clause.archive,
  title: 'form',
  final: ['IN_FORCE', 'SUPERSEDED'],
})
export class RetentionPeriod extends BaseRecord {
  @State(() => RetentionPeriodState) state!: RetentionPeriodState;
  @Choice(() => Appendix, { list: true }) form!: Appendix;
  @Whole({
    optional: true,
    list: true,
    min: 1,
    max: 100,
    unit: 'years',
  })
  years!: number | null;
  @Text({ widget: 'LONG_TEXT' }) reason!: string;
  @Link(() => User, { serverSet: true }) decidedBy!: User;
}
