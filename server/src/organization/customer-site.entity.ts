import { Collection, type Rel } from '@mikro-orm/core';
import { Link, Related, Text } from '../fields/declarations.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { Customer } from './customer.entity.ts';
import { Equipment } from './equipment.entity.ts';
import { MasterDataState } from './master-data.ts';

@ProcedureRecord({
  says: 'A place of a customer where machines stand, and to which service people travel.',
  prefix: 'CS',
  zh: '顾客现场',
  en: 'Customer site',
  chapter: 'ORGANIZATION',
  title: 'name',
})
export class CustomerSite extends BaseRecord {
  @State(() => MasterDataState) state!: MasterDataState;
  @Link('顾客', () => Customer, { list: true, search: true }) customer!: Rel<Customer>;
  @Text('名称', { list: true, search: true, max: 60 }) name!: string;
  @Text('城市', { list: true, search: true, max: 40 }) city!: string;
  @Text('国家或地区', { optional: true, max: 40, en: 'Country', hint: ['境外现场才填', 'Only for a site abroad'] })
  country!: string | null;
  @Text('地址') address!: string;
  @Text('邮编', { en: 'Postcode', optional: true, max: 10 }) postcode!: string | null;
  @Text('联系人', { list: true, max: 40 }) contact!: string;
  @Text('电话', { widget: 'PHONE', list: true }) phone!: string;
  @Related('设备', () => Equipment, 'site') equipment = new Collection<Equipment>(this);
}
