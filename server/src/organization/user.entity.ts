import { Collection } from '@mikro-orm/core';
import { Property } from '@mikro-orm/decorators/legacy';
import { Role } from '../access/roles.ts';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choices, Link, Moment, Related, Text } from '../fields/declarations.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { Person } from './person.entity.ts';
import { RoleChange } from './role-change.entity.ts';

export const UserState = choice('UserState', {
  INVITED: '已邀请',
  ACTIVE: ['在用', 'Active'],
  DUPLICATE: ['重复', 'Duplicate'],
  INACTIVE: ['停用', 'Inactive'],
});
export type UserState = ChoiceOf<typeof UserState>;

@ProcedureRecord({
  says: 'A person who can sign in, once they have accepted their invitation: by one account. Where an earlier release let a person have several, they are duplicates, which read and decide nothing until one of them is kept.',
  prefix: 'U',
  zh: '用户',
  en: 'User',
  chapter: 'ORGANIZATION',
  title: 'name',
})
export class User extends BaseRecord {
  @State(() => UserState) state!: UserState;
  @Text('邮箱', { widget: 'EMAIL', list: true, search: true, unique: true, max: 120 }) email!: string;
  @Text('姓名', { list: true, search: true, derived: true }) name!: string;
  @Link('人员', () => Person) person!: Person;
  @Choices('职责', () => Role, {
    list: true,
    max: 6,
    except: ['CUSTOMER'],
    hint: [
      '总经理、各部门部长和系统管理员的职责，经另一人批准后生效。',
      'The General Manager, heads and administrators hold office once a second person has approved.',
    ],
  })
  roles!: Role[];
  @Related('职责变更', () => RoleChange, 'user') roleChanges = new Collection<RoleChange>(this);
  /** argon2id, empty until one is chosen; never part of the schema. */
  @Property({ type: 'text', hidden: true }) passwordHash!: string;
  /** Others have seen it: nothing but another one is taken from whoever signs in by it. */
  @Property({ type: 'boolean', hidden: true }) passwordChangeDue = false;
  /** Sessions begun before this moment are void. */
  @Moment('密码设定时间', { derived: true }) passwordSetAt!: Date;
}
