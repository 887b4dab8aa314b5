import { Unique } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Day, Link, Text } from '../fields/declarations.ts';
import { File } from '../files/declarations.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import { ProductModel } from '../organization/product-model.entity.ts';
import { User } from '../organization/user.entity.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';

export const TechnicalDocumentState = choice('TechnicalDocumentState', {
  DRAFT: '草稿',
  SUBMITTED: '待发布',
  RELEASED: '已发布',
  SUPERSEDED: '已被替代',
  WITHDRAWN: '已收回',
});
export type TechnicalDocumentState = ChoiceOf<typeof TechnicalDocumentState>;

export const TechnicalDocumentKind = choice('TechnicalDocumentKind', {
  TRAINING_MATERIAL: '培训教材',
  PRODUCT_MANUAL: '产品使用说明书',
  TECHNICAL_BULLETIN: '技术通报',
});
export type TechnicalDocumentKind = ChoiceOf<typeof TechnicalDocumentKind>;

@ProcedureRecord({
  says: `One revision of a training material, a manual or a bulletin (${clause.technicalDocuments}). Dealers see the bulletins in force.`,
  prefix: 'TD',
  zh: '技术文件',
  en: 'Technical document',
  chapter: 'TRAINING',
  clause: clause.technicalDocuments,
  final: ['SUPERSEDED', 'WITHDRAWN'],
  title: 'title',
  dealers: {
    looksAt: ['state'],
    sql: row => `(${row}.kind = 'TECHNICAL_BULLETIN' and ${row}.state = 'RELEASED')`,
  },
})
@Unique({ properties: ['model', 'code', 'revision'], where: "state <> 'WITHDRAWN'" })
export class TechnicalDocument extends BaseRecord {
  @State(() => TechnicalDocumentState) state!: TechnicalDocumentState;
  @Choice('种类', () => TechnicalDocumentKind, { list: true }) kind!: TechnicalDocumentKind;
  @Link('机型', () => ProductModel, { list: true }) model!: ProductModel;
  /** The same through all revisions. */
  @Text('文件编号', { list: true, search: true, max: 40, en: 'Document number' }) code!: string;
  @Text('版次', { list: true, max: 2, en: 'Revision letter' }) revision!: string;
  @Text('标题', { list: true, search: true, max: 120 }) title!: string;
  @Text('本版变更内容', { optional: true, widget: 'LONG_TEXT', en: 'What this revision changes' }) changes!:
    | string
    | null;
  @File('文件', { accept: ['application/pdf'] }) file!: StoredFile;
  @Link('编制人', () => User, { derived: true, guarded: true, en: 'Written by' }) author!: User;
  @Link('发布人', () => User, { derived: true, guarded: true, optional: true }) releasedBy!: User | null;
  @Day('发布日期', { derived: true, optional: true }) releasedOn!: string | null;
  @Text('退回原因', { derived: true, internal: true, optional: true, widget: 'LONG_TEXT', en: 'Why it was sent back' })
  sentBackReason!: string | null;
  @Text('收回原因', { derived: true, internal: true, optional: true, widget: 'LONG_TEXT' }) withdrawalReason!:
    | string
    | null;
}
