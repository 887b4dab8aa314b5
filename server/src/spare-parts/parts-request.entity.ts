import { Collection, type Rel } from '@mikro-orm/core';
import { Index, ManyToOne } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import {
  Choice,
  Code,
  Day,
  Decimal,
  Flag,
  Lines,
  Link,
  Moment,
  Related,
  Text,
  Values,
} from '../fields/declarations.ts';
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
import { WaitingRequest, WarrantyClass } from './waiting-request.ts';

export const PartsRequestState = choice('PartsRequestState', ['REQUESTED', 'PART_ISSUED', 'ISSUED', 'CANCELLED']);
export type PartsRequestState = ChoiceOf<typeof PartsRequestState>;

/** A part that is wanted, and what became of it. */
@RecordLine('parts_request', 'request_id')
@Index({ properties: ['part', 'request'] })
export class PartsRequestLine extends BaseLine {
  @ManyToOne(() => PartsRequest, { deleteRule: 'cascade', index: true }) request!: Rel<PartsRequest>;
  @Link(() => Part) part!: Rel<Part>;
  @Decimal({ min: 0.001, scan: 'QUANTITY' }) quantity!: number;
  @Decimal({ serverSet: true }) issued = 0;
  @Decimal({ serverSet: true }) returned = 0;
  @Decimal({ serverSet: true }) old = 0;
  /** Kept for this request: what others are issued leaves it. */
  @Decimal({ serverSet: true }) reserved = 0;
}

/** 5.4.5: so many of a part may go out before those who are named, and no more than once. Shown for ever. */
@RecordLine('parts_request', 'request_id')
export class AllocationOverride extends BaseLine {
  @ManyToOne(() => PartsRequest, { deleteRule: 'cascade', index: true }) request!: Rel<PartsRequest>;
  @Link(() => Part) part!: Rel<Part>;
  @Decimal({ min: 0.001, scan: 'QUANTITY' }) quantity!: number;
  @Decimal({ serverSet: true }) used = 0;
  @Values(() => WaitingRequest, { serverSet: true }) overtakes: WaitingRequest[] = [];
  @Text({ serverSet: true, widget: 'LONG_TEXT' }) reason!: string;
  @Link(() => User, { serverSet: true }) by!: User;
  @Moment({ serverSet: true }) at!: Date;
}

/** The returned parts: unused ones, and the old ones that were replaced. */
@RecordLine('parts_request', 'request_id')
export class ReturnedPart extends BaseLine {
  @ManyToOne(() => PartsRequest, { deleteRule: 'cascade', index: true }) request!: Rel<PartsRequest>;
  @Link(() => Part) part!: Rel<Part>;
  @Decimal({ min: 0 }) unused!: number;
  @Decimal({ min: 0 }) old!: number;
  @Text({ optional: true }) remark!: string | null;
  @Moment({ serverSet: true }) at!: Date;
}

/** A batch or serial number that was issued, and how many of it came back unused. */
@RecordLine('parts_request', 'request_id')
@Index({ properties: ['part', 'markKey'] as never })
@Index({ properties: ['markKey'] as never })
export class IssuedPiece extends BaseLine {
  @ManyToOne(() => PartsRequest, { deleteRule: 'cascade', index: true }) request!: Rel<PartsRequest>;
  @Link(() => Part) part!: Rel<Part>;
  @Code({ max: 60, scan: 'MARK' }) mark!: string;
  @Decimal({ min: 0.001, scan: 'QUANTITY' }) quantity!: number;
  @Decimal({ serverSet: true }) returned = 0;
  @Moment({ serverSet: true }) at!: Date;
}

/** A batch or serial number that came back: unused, or of an old part that a new one replaced. */
@RecordLine('parts_request', 'request_id')
@Index({ properties: ['part', 'markKey'] as never })
@Index({ properties: ['markKey'] as never })
export class ReturnedPiece extends BaseLine {
  @ManyToOne(() => PartsRequest, { deleteRule: 'cascade', index: true }) request!: Rel<PartsRequest>;
  @Link(() => Part) part!: Rel<Part>;
  @Code({ max: 60, scan: 'MARK' }) mark!: string;
  @Decimal({ min: 0.001, scan: 'QUANTITY' }) quantity!: number;
  @Flag() old!: boolean;
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

  @Lines(() => AllocationOverride, 'request', { serverSet: true })
  overrides = new Collection<AllocationOverride>(this);
  /** Of the last override. */
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' })
  overrideReason!: string | null;
  @Link(() => User, { serverSet: true, optional: true }) overriddenBy!: User | null;
  @Moment({ serverSet: true, optional: true }) overriddenAt!: Date | null;
  @Lines(() => ReturnedPart, 'request', { serverSet: true })
  returns = new Collection<ReturnedPart>(this);
  @Lines(() => IssuedPiece, 'request', { serverSet: true })
  issuedPieces = new Collection<IssuedPiece>(this);
  @Lines(() => ReturnedPiece, 'request', { serverSet: true })
  returnedPieces = new Collection<ReturnedPiece>(this);
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) cancellationReason!: string | null;
  /** When the rest was given up. */
  @Moment({ serverSet: true, optional: true }) givenUpAt!: Date | null;
  @Related(() => StockMovement, 'request')
  movements = new Collection<StockMovement>(this);
}
