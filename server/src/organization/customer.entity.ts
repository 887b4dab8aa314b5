import { Collection, type Rel } from '@mikro-orm/core';
import { Index } from '@mikro-orm/decorators/legacy';
import { Code, Link, Related, Text } from '../fields/declarations.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { CustomerSite } from './customer-site.entity.ts';
import { Equipment } from './equipment.entity.ts';
import { phoneIndex } from './likely-twins.ts';
import { MergeableState } from './master-data.ts';
import { StillOpen } from './still-open.ts';

@ProcedureRecord({
  description: 'A company that uses the machines (用户单位), with its sites.',
  prefix: 'C',
  chapter: 'ORGANIZATION',
  title: 'name',
  final: ['MERGED'],
})
@Index({ name: 'customer_phones_index', expression: phoneIndex })
export class Customer extends BaseRecord {
  @State(() => MergeableState) state!: MergeableState;
  @Code({ list: true, search: true, max: 100 }) name!: string;
  /** 统一社会信用代码, GB 32100-2015. */
  @Code({ optional: true, search: true, max: 40 }) creditCode!: string | null;
  @Text({ list: true, optional: true, max: 40 }) industry!: string | null;
  @Text({ list: true, max: 40 }) contact!: string;
  @Text({ widget: 'PHONE', list: true, search: true }) phone!: string;
  @Related(() => CustomerSite, 'customer') sites = new Collection<CustomerSite>(this);
  @Related(() => Equipment, 'customer') equipment = new Collection<Equipment>(this);
  @Link(() => Customer, { optional: true, serverSet: true }) mergedInto!: Rel<Customer> | null;
  @StillOpen(() => Customer) stillOpen!: string | null;
}
