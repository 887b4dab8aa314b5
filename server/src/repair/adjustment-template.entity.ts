import { Collection, type Rel } from '@mikro-orm/core';
import { ManyToOne, Unique } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Day, Decimal, Lines, Link, Text } from '../fields/declarations.ts';
import { ProductModel } from '../organization/product-model.entity.ts';
import { User } from '../organization/user.entity.ts';
import { BaseLine, BaseRecord, ProcedureRecord, RecordLine, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';

export const AdjustmentTemplateState = choice('AdjustmentTemplateState', {
  DRAFT: '草稿',
  RELEASED: '已发布',
  SUPERSEDED: '已被替代',
  WITHDRAWN: '已收回',
});
export type AdjustmentTemplateState = ChoiceOf<typeof AdjustmentTemplateState>;

/** What is measured, what it should be, and within which limits: one of them at least. */
@RecordLine('adjustment_template', 'template_id')
export class AdjustmentItem extends BaseLine {
  @ManyToOne(() => AdjustmentTemplate, { deleteRule: 'cascade', index: true }) template!: Rel<AdjustmentTemplate>;
  @Text('调整项目', { max: 60 }) item!: string;
  @Text('技术要求', { max: 120, en: 'Specification' }) specification!: string;
  @Decimal('下限', { optional: true }) lowerLimit!: number | null;
  @Decimal('上限', { optional: true }) upperLimit!: number | null;
  @Text('单位', { max: 20, optional: true }) unit!: string | null;
}

@ProcedureRecord({
  says: `One revision of what has to be adjusted on machines of a model, item by item (${clause.adjustment}).`,
  prefix: 'AJ',
  zh: '调整项目表',
  en: 'Adjustment template',
  chapter: 'REPAIR',
  clause: clause.adjustment,
  title: 'model',
  final: ['SUPERSEDED', 'WITHDRAWN'],
})
@Unique({ properties: ['model', 'revision'], where: "state <> 'WITHDRAWN'" })
export class AdjustmentTemplate extends BaseRecord {
  @State(() => AdjustmentTemplateState) state!: AdjustmentTemplateState;
  @Link('机型', () => ProductModel, { list: true, search: true }) model!: ProductModel;
  @Text('版次', { list: true, max: 2, en: 'Revision letter' }) revision!: string;
  @Lines('调整项目', () => AdjustmentItem, 'template', { min: 1, max: 100, en: 'Items' })
  items = new Collection<AdjustmentItem>(this);
  @Text('本版变更内容', { optional: true, widget: 'LONG_TEXT', en: 'What this revision changes' }) changes!:
    | string
    | null;
  @Link('编制人', () => User, { derived: true, en: 'Written by' }) author!: User;
  @Link('发布人', () => User, { derived: true, optional: true }) releasedBy!: User | null;
  @Day('发布日期', { derived: true, optional: true, list: true }) releasedOn!: string | null;
  @Text('收回原因', { derived: true, optional: true, widget: 'LONG_TEXT' }) withdrawalReason!: string | null;
}
