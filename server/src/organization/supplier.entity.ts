import { Collection } from '@mikro-orm/core';
import { Index } from '@mikro-orm/decorators/legacy';
import { Code, Related, Text } from '../fields/declarations.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { phoneIndex } from './likely-twins.ts';
import { MasterDataState } from './master-data.ts';
import { Part } from './part.entity.ts';
import { StillOpen } from './still-open.ts';

@ProcedureRecord({
  description: 'A company from which parts are bought.',
  prefix: 'SU',
  chapter: 'ORGANIZATION',
  title: 'name',
})
@Index({ name: 'supplier_phones_index', expression: phoneIndex })
export class Supplier extends BaseRecord {
  @State(() => MasterDataState) state!: MasterDataState;
  @Code({ list: true, search: true, max: 100 }) name!: string;
  /** 统一社会信用代码, GB 32100-2015. */
  @Code({ optional: true, search: true, max: 40 }) creditCode!: string | null;
  @Text({ list: true, search: true, max: 100 }) supplies!: string;
  @Text({ list: true, search: true, max: 40 }) city!: string;
  @Text({ optional: true }) address!: string | null;
  @Text({ list: true, max: 40 }) contact!: string;
  @Text({ widget: 'PHONE', list: true, search: true }) phone!: string;
  @Text({ widget: 'EMAIL', optional: true }) email!: string | null;
  @Related(() => Part, 'supplier') parts = new Collection<Part>(this);
  @StillOpen(() => Supplier) stillOpen!: string | null;
}
