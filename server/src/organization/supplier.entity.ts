import { Collection } from '@mikro-orm/core';
import { Related, Text } from '../fields/declarations.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { MasterDataState } from './master-data.ts';
import { Part } from './part.entity.ts';

@ProcedureRecord({
  says: 'A company from which parts are bought.',
  prefix: 'SU',
  zh: '供应商',
  en: 'Supplier',
  chapter: 'ORGANIZATION',
  title: 'name',
})
export class Supplier extends BaseRecord {
  @State(() => MasterDataState) state!: MasterDataState;
  @Text('名称', { list: true, search: true, max: 100 }) name!: string;
  @Text('供应范围', { en: 'Supplies', list: true, search: true, max: 100 }) supplies!: string;
  @Text('城市', { list: true, search: true, max: 40 }) city!: string;
  @Text('地址', { optional: true }) address!: string | null;
  @Text('联系人', { list: true, max: 40 }) contact!: string;
  @Text('电话', { widget: 'PHONE', list: true }) phone!: string;
  @Text('邮箱', { widget: 'EMAIL', optional: true }) email!: string | null;
  @Related('零件', () => Part, 'supplier') parts = new Collection<Part>(this);
}
