import { Collection, type Rel } from '@mikro-orm/core';
import { Index, ManyToOne } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Day, Decimal, Flag, Lines, Link, Moment, Related, Text } from '../fields/declarations.ts';
import { Customer } from '../organization/customer.entity.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import { Part } from '../organization/part.entity.ts';
import { User } from '../organization/user.entity.ts';
import { Planned } from '../procedure/day-origin.ts';
import { BaseLine, BaseRecord, ProcedureRecord, RecordLine, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { ServiceOrder } from '../repair/service-order.entity.ts';
import { PartsApplication } from './parts-application.entity.ts';
import { StockMovement } from './stock-movement.entity.ts';
import { WarrantyClass } from './waiting-request.ts';

export const PartsRequestState = choice('PartsRequestState', ['REQUESTED', 'PART_ISSUED', 'ISSUED', 'CANCELLED']);
export type PartsRequestState = ChoiceOf<typeof PartsRequestState>;

/** A part that is wanted, and what became of it. */
@RecordLine('parts_request', 'request_id')
@Index({ properties: ['part', 'request'] })
export class PartsRequestLine extends BaseLine {
  @ManyToOne(() => PartsRequest, { deleteRule: 'cascade', index: true }) request!: Rel<PartsRequest>;
  @Link(() => Part) part!: Rel<Part>;
  @Decimal({ min: 0.001 }) quantity!: number;
  @Decimal({ serverSet: true }) issued = 0;
  @Decimal({ serverSet: true }) returned = 0;
  @Decimal({ serverSet: true }) old = 0;
}

/** What came back: unused parts, and the old ones that were replaced. */
@RecordLine('parts_request', 'request_id')
export class ReturnedPart extends BaseLine {
  @ManyToOne(() => PartsRequest, { deleteRule: 'cascade', index: true }) request!: Rel<PartsRequest>;
  @Link(() => Part) part!: Rel<Part>;
  @Decimal({ min: 0 }) unused!: number;
  @Decimal({ min: 0 }) old!: number;
  @Text({ optional: true }) remark!: string | null;
  @Moment({ serverSet: true }) at!: Date;
}

@ProcedureRecord({
  description: `Parts that somebody needs for a service order, or that a customer pays for (${clause.whoIsServedFirst}).`,
  prefix: 'PR',
  chapter: 'SPARE_PARTS',
  clause: clause.whoIsServedFirst,
  title: 'number',
  final: ['ISSUED', 'CANCELLED'],
  due: 'neededBy',
})
export class PartsRequest extends BaseRecord {
  @State(() => PartsRequestState) state!: PartsRequestState;
  @Link(() => ServiceOrder, { optional: true, list: true })
  order!: Rel<ServiceOrder> | null;
  @Link(() => PartsApplication, { optional: true, list: true })
  application!: Rel<PartsApplication> | null;
  @Lines(() => PartsRequestLine, 'request', { max: 100 })
  lines = new Collection<PartsRequestLine>(this);
  @Planned() @Day({ optional: true, list: true }) neededBy!: string | null;

  @Link(() => Customer, { serverSet: true, list: true, search: true }) customer!: Customer;
  @Link(() => Equipment, { serverSet: true, optional: true, search: true }) equipment!: Rel<Equipment> | null;
  /** By rule, from the order and its warranty decision. */
  @Choice(() => WarrantyClass, { serverSet: true, list: true }) warrantyClass!: WarrantyClass;
  @Flag({ serverSet: true, list: true }) machineDown = false;
  @Link(() => User, { serverSet: true }) requestedBy!: User;

  /** 5.4.5: shown for ever. */
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' })
  overrideReason!: string | null;
  @Link(() => User, { serverSet: true, optional: true }) overriddenBy!: User | null;
  @Moment({ serverSet: true, optional: true }) overriddenAt!: Date | null;
  @Lines(() => ReturnedPart, 'request', { serverSet: true })
  returns = new Collection<ReturnedPart>(this);
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) cancellationReason!: string | null;
  @Related(() => StockMovement, 'request')
  movements = new Collection<StockMovement>(this);
}
