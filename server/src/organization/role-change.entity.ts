import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choices, Flag, Link, Moment, Text } from '../fields/declarations.ts';
import type { Words } from '../messages/kept-sentence.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Role } from '../viewer/roles.ts';
import { User } from './user.entity.ts';

export const RoleChangeState = choice('RoleChangeState', ['PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN']);
export type RoleChangeState = ChoiceOf<typeof RoleChangeState>;

@ProcedureRecord({
  description: `What the roles of a user are to be: whoever decides is appointed by two people (${clause.coordination}).`,
  prefix: 'RL',
  chapter: 'ORGANIZATION',
  clause: clause.coordination,
  title: 'user',
  final: ['APPROVED', 'REJECTED', 'WITHDRAWN'],
})
export class RoleChange extends BaseRecord {
  @State(() => RoleChangeState) state!: RoleChangeState;
  @Link(() => User, { list: true, search: true }) user!: User;
  @Choices(() => Role, { list: true, max: 6, except: ['CUSTOMER'] })
  roles!: Role[];
  @Choices(() => Role, { list: true, serverSet: true }) formerRoles!: Role[];
  @Text({ widget: 'EMAIL', optional: true, max: 120 }) email!: string | null;
  @Text({ widget: 'LONG_TEXT', sentences: ['rolesEnteredWithAccount'] })
  reason!: Words<'rolesEnteredWithAccount'>;
  @Link(() => User, { serverSet: true, list: true }) proposedBy!: User;
  @Link(() => User, { serverSet: true, optional: true }) decidedBy!: User | null;
  @Moment({ serverSet: true, optional: true }) decidedAt!: Date | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) rejectionReason!: string | null;
  /** The first General Manager: there was nobody yet who could approve. */
  @Flag({ serverSet: true }) founding = false;
  @Moment({ serverSet: true, optional: true }) confirmedAt!: Date | null;
}
