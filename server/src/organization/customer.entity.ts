import { Collection } from '@mikro-orm/core';
import { Related, Text } from '../fields/declarations.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { CustomerSite } from './customer-site.entity.ts';
import { Equipment } from './equipment.entity.ts';
import { MasterDataState } from './master-data.ts';

@ProcedureRecord({
  says: 'A company that uses the machines (用户单位), with its sites.',
  prefix: 'C',
  zh: '顾客',
  en: 'Customer',
  chapter: 'ORGANIZATION',
  title: 'name',
})
export class Customer extends BaseRecord {
  @State(() => MasterDataState) state!: MasterDataState;
  @Text('名称', { list: true, search: true, max: 100 }) name!: string;
  @Text('行业', { list: true, optional: true, max: 40 }) industry!: string | null;
  @Text('联系人', { list: true, max: 40 }) contact!: string;
  @Text('电话', { widget: 'PHONE', list: true }) phone!: string;
  @Related('现场', () => CustomerSite, 'customer') sites = new Collection<CustomerSite>(this);
  @Related('设备', () => Equipment, 'customer') equipment = new Collection<Equipment>(this);
}
