import { Collection } from '@mikro-orm/core';
import { Property, Unique } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choices, Code, Link, Moment, Related, Text } from '../fields/declarations.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { Role } from '../viewer/roles.ts';
import { Person } from './person.entity.ts';
import { RoleChange } from './role-change.entity.ts';

export const UserState = choice('UserState', ['INVITED', 'ACTIVE', 'DUPLICATE', 'INACTIVE']);
export type UserState = ChoiceOf<typeof UserState>;

@Unique({ properties: ['identityIssuer', 'identitySubject'] })
@ProcedureRecord({
  description:
    'A person who can sign in, once they have accepted their invitation: by one account. Where an earlier release let a person have several, they are duplicates, which read and decide nothing until one of them is kept.',
  prefix: 'U',
  chapter: 'ORGANIZATION',
  title: 'name',
})
export class User extends BaseRecord {
  @State(() => UserState) state!: UserState;
  @Code({ widget: 'EMAIL', list: true, search: true, unique: true, max: 120 }) email!: string;
  @Text({ list: true, search: true, serverSet: true }) name!: string;
  @Link(() => Person) person!: Person;
  @Choices(() => Role, {
    list: true,
    max: 6,
    except: ['CUSTOMER'],
  })
  roles!: Role[];
  @Related(() => RoleChange, 'user') roleChanges = new Collection<RoleChange>(this);
  /** argon2id, empty until one is chosen; never part of the schema. */
  @Property({ type: 'text', hidden: true }) passwordHash!: string;
  /** Others have seen it: nothing but another one is taken from whoever signs in by it. */
  @Property({ type: 'boolean', hidden: true }) passwordChangeDue = false;
  /** Sessions begun before this moment are void. */
  @Moment({ serverSet: true }) passwordSetAt!: Date;
  /** By which the company's identity provider names the person; never part of the schema. */
  @Property({ type: 'text', nullable: true, hidden: true }) identityIssuer: string | null = null;
  @Property({ type: 'text', nullable: true, hidden: true }) identitySubject: string | null = null;
  /** Since when they sign in there. */
  @Moment({ serverSet: true, optional: true }) identityBoundAt!: Date | null;
}
