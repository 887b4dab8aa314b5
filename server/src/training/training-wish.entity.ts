import type { Rel } from '@mikro-orm/core';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Choices, Day, Link, Text, Whole } from '../fields/declarations.ts';
import { Complaint } from '../improvement/complaint.entity.ts';
import { Correspondence } from '../improvement/correspondence.entity.ts';
import { Customer } from '../organization/customer.entity.ts';
import { Dealer } from '../organization/dealer.entity.ts';
import { ProductFamily } from '../organization/product-family.entity.ts';
import { User } from '../organization/user.entity.ts';
import { Planned } from '../procedure/day-origin.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Department } from '../viewer/roles.ts';
import { eachItsOwn } from '../viewer/row-rules.ts';
import { TrainingPlan } from './training-plan.entity.ts';
import { TrainingTopic } from './training-topic.ts';

export const TrainingWishState = choice('TrainingWishState', ['OPEN', 'PLANNED', 'DECLINED', 'CANCELLED']);
export type TrainingWishState = ChoiceOf<typeof TrainingWishState>;

export const WishSource = choice('WishSource', [
  'COMPLAINT',
  'SURVEY',
  'CONSULTATION',
  'CORRESPONDENCE',
  'OWN_OBSERVATION',
]);
export type WishSource = ChoiceOf<typeof WishSource>;

@ProcedureRecord({
  description: `What somebody wants to be trained in, from which plans are drawn (${clause.trainingPlan}). Dealers see their own.`,
  prefix: 'TW',
  chapter: 'TRAINING',
  clause: clause.trainingPlan,
  title: 'subject',
  final: ['PLANNED', 'DECLINED', 'CANCELLED'],
  due: 'wantedBy',
  dealers: eachItsOwn((row, dealer) => `${row}.dealer_id = ${dealer}`),
  dealerOf: (wish: TrainingWish) => wish.dealer?.id,
})
export class TrainingWish extends BaseRecord {
  @State(() => TrainingWishState) state!: TrainingWishState;
  @Text({ list: true, search: true, max: 120 }) subject!: string;
  @Text({ widget: 'LONG_TEXT', optional: true }) words!: string | null;
  @Choice(() => WishSource, { list: true }) source!: WishSource;
  @Link(() => Complaint, { optional: true, guarded: true, when: { field: 'source', is: ['COMPLAINT'] } })
  complaint!: Complaint | null;
  /** Of a survey or a consultation, which later chapters keep. */
  @Text({ optional: true, internal: true, max: 30, when: { field: 'source', is: ['SURVEY', 'CONSULTATION'] } })
  sourceNumber!: string | null;
  @Link(() => Correspondence, { optional: true, guarded: true, when: { field: 'source', is: ['CORRESPONDENCE'] } })
  correspondence!: Correspondence | null;
  @Link(() => Customer, { optional: true, guarded: true, list: true }) customer!: Customer | null;
  @Link(() => ProductFamily, { optional: true, list: true }) productFamily!: ProductFamily | null;
  @Choices(() => TrainingTopic, { min: 0 }) topics!: TrainingTopic[];
  @Whole({ optional: true, min: 1, max: 500 }) people!: number | null;
  @Planned() @Day({ optional: true, list: true }) wantedBy!: string | null;

  @Choice(() => Department, { serverSet: true, list: true }) department!: Department;
  @Link(() => Dealer, { serverSet: true, optional: true }) dealer!: Dealer | null;
  @Link(() => User, { serverSet: true, guarded: true }) recordedBy!: User;
  @Link(() => TrainingPlan, { serverSet: true, optional: true, guarded: true, list: true })
  plan!: Rel<TrainingPlan> | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) answer!: string | null;
  @Link(() => User, { serverSet: true, optional: true, guarded: true }) answeredBy!: User | null;
  @Day({ serverSet: true, optional: true }) answeredOn!: string | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) cancellationReason!: string | null;
}
