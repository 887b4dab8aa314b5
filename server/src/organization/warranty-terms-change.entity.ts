import type { Rel } from '@mikro-orm/core';
import { Unique } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Day, Link, Text, Value } from '../fields/declarations.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { ProductModel } from './product-model.entity.ts';
import { User } from './user.entity.ts';
import { WarrantyTerms } from './warranty-terms.ts';

export const WarrantyTermsChangeState = choice('WarrantyTermsChangeState', ['PROPOSED', 'APPROVED', 'REJECTED']);
export type WarrantyTermsChangeState = ChoiceOf<typeof WarrantyTermsChangeState>;

@ProcedureRecord({
  description: `Other terms for a model (${clause.threeGuarantees}). They hold for machines shipped from the day of their approval; those shipped before keep the terms of their shipment.`,
  prefix: 'WT',
  chapter: 'ORGANIZATION',
  clause: clause.threeGuarantees,
  title: 'model',
  final: ['APPROVED', 'REJECTED'],
})
@Unique({ properties: ['model'], where: "state = 'PROPOSED'" })
export class WarrantyTermsChange extends BaseRecord {
  @State(() => WarrantyTermsChangeState) state!: WarrantyTermsChangeState;
  @Link(() => ProductModel, { list: true, search: true }) model!: Rel<ProductModel>;
  @Value(() => WarrantyTerms) terms!: WarrantyTerms;
  @Text({ widget: 'LONG_TEXT' }) reason!: string;
  /** The terms for machines shipped before. */
  @Value(() => WarrantyTerms, { serverSet: true, optional: true }) formerTerms!: WarrantyTerms | null;
  @Day({ serverSet: true, optional: true, list: true }) validFrom!: string | null;
  @Link(() => User, { serverSet: true }) proposedBy!: User;
  @Link(() => User, { serverSet: true, optional: true }) decidedBy!: User | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) rejectionReason!: string | null;
}
