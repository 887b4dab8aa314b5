import { Code, Computed, Link, Text, Value } from '../fields/declarations.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { sameForAll } from '../viewer/row-rules.ts';
import { MasterDataState } from './master-data.ts';
import { ProductFamily } from './product-family.entity.ts';
import { StillOpen } from './still-open.ts';
import { WarrantyTerms } from './warranty-terms.ts';

@ProcedureRecord({
  description: 'A machine as it is sold (机型).',
  prefix: 'PM',
  chapter: 'ORGANIZATION',
  title: 'name',
  dealers: sameForAll(() => 'true'),
})
export class ProductModel extends BaseRecord {
  @State(() => MasterDataState) state!: MasterDataState;
  @Code({ list: true, search: true, unique: true, max: 40 }) code!: string;
  @Text({ list: true, search: true, max: 60 }) name!: string;
  @Link(() => ProductFamily, { list: true }) family!: ProductFamily;
  /** 4.3: whoever buys it is owed a manual that is in force. */
  @Computed(
    'flag',
    row => `not exists (select from technical_document d where d.model_id = ${row}.id
      and d.kind = 'PRODUCT_MANUAL' and d.state = 'RELEASED')`,
    { list: true, internal: true },
  )
  manualMissing!: boolean;
  /** Without them nothing is known to be free of charge. */
  @Value(() => WarrantyTerms, { optional: true }) warranty!: WarrantyTerms | null;
  @StillOpen(() => ProductModel) stillOpen!: string | null;
}
