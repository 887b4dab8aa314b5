import { Property } from '@mikro-orm/decorators/legacy';
import { Role } from '../access/roles.ts';
import { Choices, Link, Moment, Text } from '../fields/declarations.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { MasterDataState } from './master-data.ts';
import { Person } from './person.entity.ts';

/** A person who can sign in. */
@ProcedureRecord({ prefix: 'U', zh: '用户', en: 'User', chapter: 'ORGANIZATION', title: 'name' })
export class User extends BaseRecord {
  @State(() => MasterDataState) state!: MasterDataState;
  @Text('邮箱', { widget: 'EMAIL', list: true, search: true, unique: true, max: 120 }) email!: string;
  @Text('姓名', { list: true, search: true, derived: true }) name!: string;
  @Link('人员', () => Person) person!: Person;
  @Choices('职责', () => Role, { list: true, max: 6, except: ['CUSTOMER'] }) roles!: Role[];
  /** argon2id; never part of the schema. */
  @Property({ type: 'text', hidden: true }) passwordHash!: string;
  /** Sessions begun before this moment are void. */
  @Moment('密码设定时间', { derived: true }) passwordSetAt!: Date;
}
