import { Collection } from '@mikro-orm/core';
import { Related, Text } from '../fields/declarations.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { CustomerSite } from './customer-site.entity.ts';
import { Equipment } from './equipment.entity.ts';
import { MasterDataState } from './master-data.ts';
import { StillOpen } from './still-open.ts';

@ProcedureRecord({
  description: 'A company that uses the machines (用户单位), with its sites.',
  prefix: 'C',
  chapter: 'ORGANIZATION',
  title: 'name',
})
export class Customer extends BaseRecord {
  @State(() => MasterDataState) state!: MasterDataState;
  @Text({ list: true, search: true, max: 100 }) name!: string;
  @Text({ list: true, optional: true, max: 40 }) industry!: string | null;
  @Text({ list: true, max: 40 }) contact!: string;
  @Text({ widget: 'PHONE', list: true }) phone!: string;
  @Related(() => CustomerSite, 'customer') sites = new Collection<CustomerSite>(this);
  @Related(() => Equipment, 'customer') equipment = new Collection<Equipment>(this);
  @StillOpen(() => Customer) stillOpen!: string | null;
}
