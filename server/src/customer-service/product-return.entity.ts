import { Collection, type Rel } from '@mikro-orm/core';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Day, Flag, Link, Links, Money, Text } from '../fields/declarations.ts';
import { Nonconformity } from '../improvement/nonconformity.entity.ts';
import { Customer } from '../organization/customer.entity.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import { Person } from '../organization/person.entity.ts';
import { ENGINEERS } from '../organization/person.ts';
import { User } from '../organization/user.entity.ts';
import { Stated } from '../procedure/day-origin.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Remedy, ReplacementPeriod } from './warranty-choices.ts';

export const ProductReturnState = choice('ProductReturnState', [
  'REQUESTED',
  'EVALUATED',
  'SUBMITTED',
  'APPROVED',
  'REJECTED',
  'RECEIVED',
  'SETTLED',
  'WITHDRAWN',
]);
export type ProductReturnState = ChoiceOf<typeof ProductReturnState>;

export const ReturnRecommendation = choice(
  'ReturnRecommendation',
  ['RETURN', 'REPAIR', 'REPLACE', 'REFUSE'],
  'What the engineers recommend.',
);
export type ReturnRecommendation = ChoiceOf<typeof ReturnRecommendation>;

@ProcedureRecord({
  description: `A machine that a customer wants to give back: evaluated, put to the General Manager, and only then taken back (${clause.productReturn}).`,
  prefix: 'RT',
  chapter: 'CUSTOMER_SERVICE',
  clause: clause.productReturn,
  title: 'equipment',
  final: ['REJECTED', 'SETTLED', 'WITHDRAWN'],
})
export class ProductReturn extends BaseRecord {
  @State(() => ProductReturnState) state!: ProductReturnState;
  @Link(() => Customer, { list: true, search: true }) customer!: Customer;
  @Link(() => Equipment, { within: 'customer', list: true, search: true }) equipment!: Rel<Equipment>;
  @Text({ widget: 'LONG_TEXT', search: true }) reason!: string;
  @Text({
    optional: true,
    widget: 'LONG_TEXT',
  })
  newFacts!: string | null;
  @Link(() => User, { serverSet: true }) requestedBy!: User;

  @Links(() => Person, { serverSet: true, max: 10, among: ENGINEERS })
  engineers = new Collection<Person>(this);
  /** One of them has entered the evaluation. Null where that was not asked for yet. */
  @Flag({ serverSet: true, optional: true }) evaluatedByEngineer!: boolean | null;
  @Links(() => Person, { serverSet: true, max: 10, min: 0 })
  confirmedBy = new Collection<Person>(this);
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) findings!: string | null;
  @Choice(() => ReturnRecommendation, { serverSet: true, optional: true, list: true })
  recommendation!: ReturnRecommendation | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' })
  missing!: string | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' })
  statement!: string | null;
  @Link(() => User, { serverSet: true, optional: true }) submittedBy!: User | null;

  @Choice(() => Remedy, { serverSet: true, optional: true, list: true }) remedy!: Remedy | null;
  @Money({ serverSet: true, optional: true }) amount!: number | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' })
  opinion!: string | null;
  @Link(() => User, { serverSet: true, optional: true }) decidedBy!: User | null;
  @Day({ serverSet: true, optional: true }) decidedOn!: string | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' })
  rejectionReason!: string | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) alternatives!: string | null;

  @Day({ serverSet: true, optional: true }) quarantinedOn!: string | null;
  @Text({ serverSet: true, optional: true }) quarantine!: string | null;
  /** The day on which what was kept apart left its place. */
  @Day({ serverSet: true, optional: true }) quarantineEndedOn!: string | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) quarantineEnd!: string | null;
  @Stated({ within: 'DELIVERY_STATED_WITHIN' }) @Day({ serverSet: true, optional: true }) receivedOn!: string | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' })
  condition!: string | null;
  @Link(() => Nonconformity, { serverSet: true, optional: true }) nonconformity!: Rel<Nonconformity> | null;
  @Day({ serverSet: true, optional: true }) settledOn!: string | null;
  @Money({ serverSet: true, optional: true }) paid!: number | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' })
  settlement!: string | null;
  @Link(() => Equipment, { serverSet: true, optional: true })
  replacement!: Rel<Equipment> | null;
  /** Kept as it was on the day: a later change of the parameter changes nothing. */
  @Choice(() => ReplacementPeriod, { serverSet: true, optional: true })
  period!: ReplacementPeriod | null;
  /** The rest of its period is never lost by the replacement. */
  @Day({ serverSet: true, optional: true }) coveredUntil!: string | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) withdrawalReason!: string | null;
}
