import type { Rel } from '@mikro-orm/core';
import { Collection } from '@mikro-orm/core';
import { ManyToOne } from '@mikro-orm/decorators/legacy';
import { Lines, Text } from '../fields/declarations.ts';
import { BaseLine, BaseRecord, ProcedureRecord, RecordLine, State } from '../procedure/record.ts';
import { MasterDataState } from './master-data.ts';

/** A place of a customer where machines stand. */
@RecordLine('customer', 'customer_id')
export class CustomerSite extends BaseLine {
  @ManyToOne(() => Customer, { deleteRule: 'cascade', index: true }) customer!: Rel<Customer>;
  @Text('名称', { max: 60 }) name!: string;
  @Text('城市', { max: 40 }) city!: string;
  @Text('地址') address!: string;
  @Text('邮编', { en: 'Postcode', optional: true, max: 10 }) postcode!: string | null;
  @Text('联系人', { max: 40 }) contact!: string;
  @Text('电话', { widget: 'PHONE' }) phone!: string;
}

/** A company that uses the machines (用户单位), with its sites. */
@ProcedureRecord({ prefix: 'C', zh: '顾客', en: 'Customer', chapter: 'ORGANIZATION', title: 'name' })
export class Customer extends BaseRecord {
  @State(() => MasterDataState) state!: MasterDataState;
  @Text('名称', { list: true, search: true, max: 100 }) name!: string;
  @Text('行业', { list: true, optional: true, max: 40 }) industry!: string | null;
  @Text('联系人', { list: true, max: 40 }) contact!: string;
  @Text('电话', { widget: 'PHONE', list: true }) phone!: string;
  @Lines('现场', () => CustomerSite, 'customer') sites = new Collection<CustomerSite>(this);
}
