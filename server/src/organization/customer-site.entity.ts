import { Collection, type Rel } from '@mikro-orm/core';
import { Link, Related, Text } from '../fields/declarations.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { Customer } from './customer.entity.ts';
import { Equipment } from './equipment.entity.ts';
import { MasterDataState } from './master-data.ts';
import { StillOpen } from './still-open.ts';

@ProcedureRecord({
  description: 'A place of a customer where machines stand, and to which service people travel.',
  prefix: 'CS',
  chapter: 'ORGANIZATION',
  title: 'name',
})
export class CustomerSite extends BaseRecord {
  @State(() => MasterDataState) state!: MasterDataState;
  @Link(() => Customer, { list: true, search: true }) customer!: Rel<Customer>;
  @Text({ list: true, search: true, max: 60 }) name!: string;
  @Text({ list: true, search: true, max: 40 }) city!: string;
  @Text({ optional: true, max: 40 })
  country!: string | null;
  @Text() address!: string;
  @Text({ optional: true, max: 10 }) postcode!: string | null;
  @Text({ list: true, max: 40 }) contact!: string;
  @Text({ widget: 'PHONE', list: true, search: true }) phone!: string;
  @Related(() => Equipment, 'site') equipment = new Collection<Equipment>(this);
  @StillOpen(() => CustomerSite) stillOpen!: string | null;
}
