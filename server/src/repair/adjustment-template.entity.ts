import { Collection, type Rel } from '@mikro-orm/core';
import { ManyToOne, Unique } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Day, Decimal, Lines, Link, Text } from '../fields/declarations.ts';
import { ProductModel } from '../organization/product-model.entity.ts';
import { User } from '../organization/user.entity.ts';
import { BaseLine, BaseRecord, ProcedureRecord, RecordLine, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';

export const AdjustmentTemplateState = choice('AdjustmentTemplateState', [
  'DRAFT',
  'RELEASED',
  'SUPERSEDED',
  'WITHDRAWN',
]);
export type AdjustmentTemplateState = ChoiceOf<typeof AdjustmentTemplateState>;

/** An item to measure, with its nominal value and its limits, of which at least one is set. */
@RecordLine('adjustment_template', 'template_id')
export class AdjustmentItem extends BaseLine {
  @ManyToOne(() => AdjustmentTemplate, { deleteRule: 'cascade', index: true }) template!: Rel<AdjustmentTemplate>;
  @Text({ max: 60 }) item!: string;
  @Text({ max: 120 }) specification!: string;
  @Decimal({ optional: true }) lowerLimit!: number | null;
  @Decimal({ optional: true }) upperLimit!: number | null;
  @Text({ max: 20, optional: true }) unit!: string | null;
}

@ProcedureRecord({
  description: `One revision of what has to be adjusted on machines of a model, item by item (${clause.adjustment}).`,
  prefix: 'AJ',
  chapter: 'REPAIR',
  clause: clause.adjustment,
  title: 'model',
  final: ['SUPERSEDED', 'WITHDRAWN'],
  sharedByCases: true,
})
@Unique({ properties: ['model', 'revision'], where: "state <> 'WITHDRAWN'" })
export class AdjustmentTemplate extends BaseRecord {
  @State(() => AdjustmentTemplateState) state!: AdjustmentTemplateState;
  @Link(() => ProductModel, { list: true, search: true }) model!: ProductModel;
  @Text({ list: true, max: 2 }) revision!: string;
  @Lines(() => AdjustmentItem, 'template', { min: 1, max: 100 })
  items = new Collection<AdjustmentItem>(this);
  @Text({ optional: true, widget: 'LONG_TEXT' }) changes!: string | null;
  @Link(() => User, { serverSet: true }) author!: User;
  @Link(() => User, { serverSet: true, optional: true }) releasedBy!: User | null;
  @Day({ serverSet: true, optional: true, list: true }) releasedOn!: string | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) withdrawalReason!: string | null;
}
