import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Day, Link, Text, Texts } from '../fields/declarations.ts';
import { Planned } from '../procedure/day-origin.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { User } from './user.entity.ts';

export const DelegationState = choice('DelegationState', ['ACTIVE', 'REVOKED']);
export type DelegationState = ChoiceOf<typeof DelegationState>;

@ProcedureRecord({
  description: `Lets a deputy take steps in somebody's place, from one day to another (${clause.coordination}).`,
  prefix: 'DG',
  chapter: 'ORGANIZATION',
  clause: clause.coordination,
  title: 'number',
  final: ['REVOKED'],
})
export class Delegation extends BaseRecord {
  @State(() => DelegationState) state!: DelegationState;
  @Link(() => User, { serverSet: true, list: true, search: true }) delegator!: User;
  @Link(() => User, { list: true, search: true }) deputy!: User;
  @Texts({ widget: 'STEPS', max: 50 }) steps!: string[];
  @Planned() @Day({ list: true }) from!: string;
  @Planned() @Day({ list: true }) until!: string;
  @Text({ optional: true, widget: 'LONG_TEXT' }) reason!: string | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) revocationReason!: string | null;
}
