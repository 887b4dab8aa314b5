import { Role } from '../access/roles.ts';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choices, Flag, Link, Moment, Text } from '../fields/declarations.ts';
import type { Words } from '../messages/kept-sentence.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { User } from './user.entity.ts';

export const RoleChangeState = choice('RoleChangeState', {
  PROPOSED: ['待批准', 'Proposed'],
  APPROVED: '已批准',
  REJECTED: '已退回',
  WITHDRAWN: '已撤回',
});
export type RoleChangeState = ChoiceOf<typeof RoleChangeState>;

@ProcedureRecord({
  says: `What the roles of a user are to be: whoever decides is appointed by two people (${clause.coordination}).`,
  prefix: 'RL',
  zh: '职责变更',
  en: 'Role change',
  chapter: 'ORGANIZATION',
  clause: clause.coordination,
  title: 'user',
  final: ['APPROVED', 'REJECTED', 'WITHDRAWN'],
})
export class RoleChange extends BaseRecord {
  @State(() => RoleChangeState) state!: RoleChangeState;
  @Link('用户', () => User, { list: true, search: true }) user!: User;
  @Choices('拟任职责', () => Role, { en: 'Roles from now on', list: true, max: 6, except: ['CUSTOMER'] })
  roles!: Role[];
  @Choices('现任职责', () => Role, { en: 'Roles before', list: true, derived: true }) formerRoles!: Role[];
  @Text('新邮箱', { en: 'New e-mail', widget: 'EMAIL', optional: true, max: 120 }) email!: string | null;
  @Text('理由', { en: 'Reason', widget: 'LONG_TEXT', sentences: ['rolesEnteredWithAccount'] })
  reason!: Words<'rolesEnteredWithAccount'>;
  @Link('提议人', () => User, { derived: true, list: true }) proposedBy!: User;
  @Link('决定人', () => User, { derived: true, optional: true }) decidedBy!: User | null;
  @Moment('决定时间', { derived: true, optional: true }) decidedAt!: Date | null;
  @Text('退回原因', { derived: true, optional: true, widget: 'LONG_TEXT' }) rejectionReason!: string | null;
  /** The first General Manager: there was nobody yet who could approve. */
  @Flag('首任总经理', { en: 'Founding', derived: true }) founding = false;
  @Moment('本人确认时间', { en: 'Founding confirmed at', derived: true, optional: true }) confirmedAt!: Date | null;
}
