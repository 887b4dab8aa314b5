import { type ChoiceOf, choice } from '../fields/choice.ts';
import { UniqueCodeWithin } from '../fields/columns.ts';
import { Choice, Code, Computed, Day, Link, Text } from '../fields/declarations.ts';
import { File } from '../files/declarations.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import { ProductModel } from '../organization/product-model.entity.ts';
import { User } from '../organization/user.entity.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';

export const TechnicalDocumentState = choice('TechnicalDocumentState', [
  'DRAFT',
  'SUBMITTED',
  'RELEASED',
  'SUPERSEDED',
  'WITHDRAWN',
]);
export type TechnicalDocumentState = ChoiceOf<typeof TechnicalDocumentState>;

export const TechnicalDocumentKind = choice('TechnicalDocumentKind', [
  'TRAINING_MATERIAL',
  'PRODUCT_MANUAL',
  'TECHNICAL_BULLETIN',
]);
export type TechnicalDocumentKind = ChoiceOf<typeof TechnicalDocumentKind>;

@ProcedureRecord({
  description: `One revision of a training material, a manual or a bulletin (${clause.technicalDocuments}). Dealers see the bulletins in force.`,
  prefix: 'TD',
  chapter: 'TRAINING',
  clause: clause.technicalDocuments,
  final: ['SUPERSEDED', 'WITHDRAWN'],
  title: 'title',
  dealers: {
    looksAt: ['state'],
    sql: row => `(${row}.kind = 'TECHNICAL_BULLETIN' and ${row}.state = 'RELEASED')`,
  },
})
@UniqueCodeWithin(['model', 'revision'], 'code', {
  sql: "state <> 'WITHDRAWN'",
  holds: ({ state }: TechnicalDocument) => state !== 'WITHDRAWN',
})
export class TechnicalDocument extends BaseRecord {
  @State(() => TechnicalDocumentState) state!: TechnicalDocumentState;
  @Choice(() => TechnicalDocumentKind, { list: true }) kind!: TechnicalDocumentKind;
  @Link(() => ProductModel, { list: true }) model!: ProductModel;
  /** The same through all revisions. */
  @Code({ list: true, search: true, max: 40 }) code!: string;
  @Code({ list: true, max: 2 }) revision!: string;
  @Text({ list: true, search: true, max: 120 }) title!: string;
  @Text({ optional: true, widget: 'LONG_TEXT' }) changes!: string | null;
  @File({ accept: ['application/pdf'] }) file!: StoredFile;
  /** The numbers of the faults that led to a bulletin, which tell of it themselves. */
  @Computed(
    'text',
    row => `(select string_agg(f.number, ' · ' order by f.number) from fault_report f where f.bulletin_id = ${row}.id)`,
    { optional: true, internal: true },
  )
  faults!: string | null;
  @Link(() => User, { serverSet: true, guarded: true }) author!: User;
  @Link(() => User, { serverSet: true, guarded: true, optional: true }) releasedBy!: User | null;
  @Day({ serverSet: true, optional: true }) releasedOn!: string | null;
  @Text({ serverSet: true, internal: true, optional: true, widget: 'LONG_TEXT' })
  sentBackReason!: string | null;
  @Text({ serverSet: true, internal: true, optional: true, widget: 'LONG_TEXT' }) withdrawalReason!: string | null;
}
