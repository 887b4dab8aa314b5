import { Index } from '@mikro-orm/decorators/legacy';
import { Code, Text } from '../fields/declarations.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { eachItsOwn } from '../viewer/row-rules.ts';
import { phoneIndex } from './likely-twins.ts';
import { MasterDataState } from './master-data.ts';
import { StillOpen } from './still-open.ts';

@ProcedureRecord({
  description: 'A company of the repair network (维修网络). It sees itself and its own people.',
  prefix: 'D',
  chapter: 'ORGANIZATION',
  title: 'name',
  dealers: eachItsOwn((row, dealer) => `${row}.id = ${dealer}`),
  dealerOf: (dealer: Dealer) => dealer.id,
})
@Index({ name: 'dealer_phones_index', expression: phoneIndex })
export class Dealer extends BaseRecord {
  @State(() => MasterDataState) state!: MasterDataState;
  @Code({ list: true, search: true, max: 100 }) name!: string;
  /** 统一社会信用代码, GB 32100-2015. */
  @Code({ optional: true, search: true, max: 40 }) creditCode!: string | null;
  @Text({ list: true, search: true, max: 40 }) city!: string;
  @Text({ optional: true }) address!: string | null;
  @Text({ max: 40 }) contact!: string;
  @Text({ widget: 'PHONE', list: true, search: true }) phone!: string;
  @StillOpen(() => Dealer) stillOpen!: string | null;
}
