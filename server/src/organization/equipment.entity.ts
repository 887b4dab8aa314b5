import { Collection, type Rel } from '@mikro-orm/core';
import { Unique } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Day, Link, Related, Text } from '../fields/declarations.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { GoodsArrivalNotice } from '../repair/goods-arrival-notice.entity.ts';
import { Customer } from './customer.entity.ts';
import { CustomerSite } from './customer-site.entity.ts';
import { ProductModel } from './product-model.entity.ts';

export const EquipmentState = choice('EquipmentState', {
  SHIPPED: '已发货',
  INSTALLED: '已安装验收',
  REPLACED: '已更换',
  RETURNED: '已退货',
});
export type EquipmentState = ChoiceOf<typeof EquipmentState>;

@ProcedureRecord({
  says: 'One machine as it was shipped. Its dates decide what is free of charge, so that only steps change them.',
  prefix: 'EQ',
  zh: '设备',
  en: 'Equipment',
  plural: 'Equipment',
  chapter: 'ORGANIZATION',
  clause: clause.installation,
  title: 'serialNumber',
  final: ['SHIPPED', 'INSTALLED', 'REPLACED', 'RETURNED'],
})
@Unique({ properties: ['model', 'serialNumber'] })
export class Equipment extends BaseRecord {
  @State(() => EquipmentState) state!: EquipmentState;
  @Link('机型', () => ProductModel, { list: true, search: true }) model!: Rel<ProductModel>;
  @Text('制造编号', { list: true, search: true, max: 40 }) serialNumber!: string;
  @Link('顾客', () => Customer, { list: true, search: true, derived: true }) customer!: Rel<Customer>;
  @Link('现场', () => CustomerSite, { list: true, search: true }) site!: Rel<CustomerSite>;
  @Day('出厂日期', { en: 'Manufactured on' }) manufacturedOn!: string;
  @Day('发货日期', { list: true }) shippedOn!: string;
  @Day('开机日期', { en: 'Started up on', derived: true, optional: true }) startedUpOn!: string | null;
  @Day('验收日期', { derived: true, optional: true }) acceptedOn!: string | null;
  @Link('替换的原设备', () => Equipment, { derived: true, optional: true, en: 'Takes the place of' })
  replaces!: Rel<Equipment> | null;
  @Related('换上的新设备', () => Equipment, 'replaces', { en: 'Machine in its place' })
  replacedBy = new Collection<Equipment>(this);
  @Related('到货通知', () => GoodsArrivalNotice, 'equipment', { en: 'Notices of arrival' })
  arrivalNotices = new Collection<GoodsArrivalNotice>(this);
}
