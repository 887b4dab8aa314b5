import { Code, Text } from '../fields/declarations.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { sameForAll } from '../viewer/row-rules.ts';
import { MasterDataState } from './master-data.ts';
import { StillOpen } from './still-open.ts';

@ProcedureRecord({
  description: 'Models that are taught and licensed together.',
  prefix: 'PF',
  chapter: 'ORGANIZATION',
  title: 'name',
  dealers: sameForAll(() => 'true'),
})
export class ProductFamily extends BaseRecord {
  @State(() => MasterDataState) state!: MasterDataState;
  @Code({ list: true, search: true, unique: true, max: 20 }) code!: string;
  @Text({ list: true, search: true, max: 60 }) name!: string;
  @StillOpen(() => ProductFamily) stillOpen!: string | null;
}
