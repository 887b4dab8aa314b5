import type { Rel } from '@mikro-orm/core';
import { Unique } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Day, Link, Text } from '../fields/declarations.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { ProductFamily } from './product-family.entity.ts';
import { ProductModel } from './product-model.entity.ts';
import { User } from './user.entity.ts';

export const ModelFamilyChangeState = choice('ModelFamilyChangeState', ['PROPOSED', 'APPROVED', 'REJECTED']);
export type ModelFamilyChangeState = ChoiceOf<typeof ModelFamilyChangeState>;

@ProcedureRecord({
  description: `Another family for a model of which machines exist (${clause.licence}): it decides who may be sent to them.`,
  prefix: 'FC',
  chapter: 'ORGANIZATION',
  clause: clause.licence,
  title: 'model',
  final: ['APPROVED', 'REJECTED'],
})
@Unique({ properties: ['model'], where: "state = 'PROPOSED'" })
export class ModelFamilyChange extends BaseRecord {
  @State(() => ModelFamilyChangeState) state!: ModelFamilyChangeState;
  @Link(() => ProductModel, { list: true, search: true }) model!: Rel<ProductModel>;
  @Link(() => ProductFamily, { list: true }) family!: Rel<ProductFamily>;
  @Text({ widget: 'LONG_TEXT' }) reason!: string;
  @Link(() => ProductFamily, { serverSet: true, list: true }) formerFamily!: Rel<ProductFamily>;
  @Day({ serverSet: true, optional: true, list: true }) changedOn!: string | null;
  @Link(() => User, { serverSet: true }) proposedBy!: User;
  @Link(() => User, { serverSet: true, optional: true }) decidedBy!: User | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) rejectionReason!: string | null;
}
