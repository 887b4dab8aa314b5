import { Collection, type Rel } from '@mikro-orm/core';
import { ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { newSecret } from '../credentials/secret.ts';
import { Remittance } from '../customer-service/remittance.entity.ts';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import {
  Choice,
  Day,
  Decimal,
  Flag,
  Lines,
  Link,
  Moment,
  Money,
  Related,
  Text,
  Value,
  Values,
} from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { Customer } from '../organization/customer.entity.ts';
import { Part } from '../organization/part.entity.ts';
import { User } from '../organization/user.entity.ts';
import { Stated } from '../procedure/day-origin.ts';
import { BaseLine, BaseRecord, ProcedureRecord, RecordLine, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { Department } from '../viewer/roles.ts';
import { PartsRequest } from './parts-request.entity.ts';

export const PartsApplicationState = choice('PartsApplicationState', [
  'DRAFT',
  'SUBMITTED',
  'SENT_BACK',
  'SIGNED',
  'CONFIRMED',
  'REFUSED',
  'ORDERED',
  'FULFILLED',
  'CLOSED_SHORT',
  'CANCELLED',
  'DISPOSED',
]);
export type PartsApplicationState = ChoiceOf<typeof PartsApplicationState>;

export const ItemDecision = choice('ItemDecision', ['CONFIRMED', 'SUBSTITUTED', 'STRUCK']);
export type ItemDecision = ChoiceOf<typeof ItemDecision>;

/** One item of App. A. */
@RecordLine('parts_application', 'application_id')
export class PartsApplicationLine extends BaseLine {
  @ManyToOne(() => PartsApplication, { deleteRule: 'cascade', index: true }) application!: Rel<PartsApplication>;
  @Link(() => Part) part!: Rel<Part>;
  @Decimal({ min: 0.001, scan: 'QUANTITY' }) quantity!: number;
  @Text({ optional: true }) remark!: string | null;
}

/** Management's decision on one item (5.4.1). */
@RecordLine('parts_application', 'application_id')
export class ConfirmedItem extends BaseLine {
  @ManyToOne(() => PartsApplication, { deleteRule: 'cascade', index: true }) application!: Rel<PartsApplication>;
  @Link(() => Part) part!: Rel<Part>;
  @Choice(() => ItemDecision) decision!: ItemDecision;
  @Decimal({ optional: true, min: 0.001, scan: 'QUANTITY' }) quantity!: number | null;
  @Link(() => Part, { optional: true }) substitute!: Rel<Part> | null;
  /** Of what is to be bought, on the day it was confirmed: by this a customer pays. */
  @Money({ serverSet: true, optional: true }) unitPrice!: number | null;
  @Text({ optional: true }) reason!: string | null;
}

/** The manager's signature by password: it holds for what stood there, of which the digest is kept. */
@ValueType()
export class ManagerSignature {
  @Text() name!: string;
  @Text({ optional: true }) onBehalfOf!: string | null;
  @Moment() at!: string;
  @Text({ optional: true, widget: 'LONG_TEXT' }) opinion!: string | null;
  @Text({ widget: 'DIGEST' }) digest!: string;
}

@ProcedureRecord({
  description: `App. A 零部件购买申请表: parts that service needs, signed by the head, confirmed item by item (${clause.partsApplication}).`,
  prefix: 'PA',
  chapter: 'SPARE_PARTS',
  clause: clause.partsApplication,
  title: 'number',
  final: ['REFUSED', 'ORDERED', 'FULFILLED', 'CLOSED_SHORT', 'CANCELLED', 'DISPOSED'],
})
export class PartsApplication extends BaseRecord {
  @State(() => PartsApplicationState) state!: PartsApplicationState;
  @Choice(() => Department, { serverSet: true }) department!: Department;
  @Link(() => User, { serverSet: true, list: true, search: true }) applicant!: User;
  @Day({ serverSet: true, list: true }) appliedOn!: string;
  @Link(() => Customer, {
    optional: true,
    list: true,
    search: true,
  })
  customer!: Customer | null;
  @Stated({ within: 'REMITTANCE_STATED_WITHIN' }) @Day({ optional: true }) remittedOn!: string | null;
  @Lines(() => PartsApplicationLine, 'application', { max: 100 })
  lines = new Collection<PartsApplicationLine>(this);

  /** Nobody signs what they have applied for: then the deputy does, or the General Manager. */
  @Flag({ serverSet: true }) byTheHead = false;
  @Link(() => User, { serverSet: true, optional: true }) submittedBy!: User | null;
  @Value(() => ManagerSignature, { serverSet: true, optional: true })
  signature!: ManagerSignature | null;
  /** Of what was sent back after it had been signed. */
  @Values(() => ManagerSignature, { serverSet: true })
  formerSignatures: ManagerSignature[] = [];
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' })
  sentBackReason!: string | null;
  @Lines(() => ConfirmedItem, 'application', {
    serverSet: true,
    max: 100,
    oneFor: { sharing: 'id', of: () => PartsApplication, lines: 'lines', by: 'part', given: 'quantity' },
  })
  confirmation = new Collection<ConfirmedItem>(this);
  @Link(() => User, { serverSet: true, optional: true }) confirmedBy!: User | null;
  @Decimal({ serverSet: true, optional: true, unit: '%' }) taxRate!: number | null;
  /** The total that a customer has to remit. */
  @Money({ serverSet: true, optional: true }) net!: number | null;
  @Money({ serverSet: true, optional: true }) tax!: number | null;
  @Money({ serverSet: true, optional: true }) gross!: number | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' }) cancellationReason!: string | null;
  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' })
  shortReason!: string | null;
  @Related(() => Remittance, 'application')
  remittances = new Collection<Remittance>(this);
  @Related(() => PartsRequest, 'application')
  requests = new Collection<PartsRequest>(this);

  /** The code printed on the paper, by which its holder can verify it. It is no part of the schema. */
  @Property({ type: 'text', hidden: true, unique: true }) verificationToken = newSecret();
}
