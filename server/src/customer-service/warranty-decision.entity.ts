import { Collection, type Rel } from '@mikro-orm/core';
import { Unique } from '@mikro-orm/decorators/legacy';
import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Choices, Day, Flag, Json, Link, Moment, Related, Text, Values } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { File } from '../files/declarations.ts';
import type { StoredFile } from '../files/stored-file.entity.ts';
import { Customer } from '../organization/customer.entity.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import { Part, PartClass } from '../organization/part.entity.ts';
import { User } from '../organization/user.entity.ts';
import { CostClass } from '../organization/warranty-terms.ts';
import { Stated } from '../procedure/day-origin.ts';
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { FaultReport } from '../repair/fault-report.entity.ts';
import { RepairQuote } from './repair-quote.entity.ts';
import { FaultCause, Remedy, WarrantyVerdict } from './warranty-choices.ts';
import type { WarrantyFacts } from './warranty-facts.ts';
import { WarrantyRule } from './warranty-rule.ts';

export const WarrantyDecisionState = choice('WarrantyDecisionState', ['PROVISIONAL', 'DECIDED', 'SUPERSEDED']);
export type WarrantyDecisionState = ChoiceOf<typeof WarrantyDecisionState>;

/** The decision before the cause was found to be another one. */
@ValueType()
export class FormerVerdict {
  @Moment() until!: Date;
  @Text() changedBy!: string;
  @Choice(() => FaultCause) cause!: FaultCause;
  @Text({ widget: 'LONG_TEXT' }) evidence!: string;
  @Choice(() => WarrantyVerdict) verdict!: WarrantyVerdict;
  @Json() inputs!: WarrantyFacts;
  @Values(() => WarrantyRule, { widget: 'WARRANTY' }) rules!: WarrantyRule[];
}

@ProcedureRecord({
  description: `Whether a fault is repaired free of charge, by which facts and by which rules (${clause.threeGuarantees}). One holds for each fault.`,
  prefix: 'WD',
  chapter: 'CUSTOMER_SERVICE',
  clause: clause.threeGuarantees,
  title: 'fault',
  final: ['DECIDED', 'SUPERSEDED'],
})
@Unique({ properties: ['fault'], where: "state in ('PROVISIONAL', 'DECIDED')" })
export class WarrantyDecision extends BaseRecord {
  @State(() => WarrantyDecisionState) state!: WarrantyDecisionState;
  @Link(() => FaultReport, { list: true, search: true }) fault!: Rel<FaultReport>;
  @Link(() => Equipment, { serverSet: true, list: true, search: true }) equipment!: Rel<Equipment>;
  @Link(() => Customer, { serverSet: true, search: true }) customer!: Customer;
  @Day({ serverSet: true, list: true }) reportedOn!: string;
  @Link(() => Part, { optional: true }) component!: Rel<Part> | null;
  @Choice(() => PartClass, { serverSet: true }) partClass!: PartClass;
  /** Where nobody states it, the day in the company's own reports. */
  @Stated({ within: 'WORK_STATED_WITHIN' }) @Day({ optional: true }) componentReplacedOn!: string | null;
  @Day({ serverSet: true, optional: true }) componentReportedOn!: string | null;
  /** The day was stated, and no report of the company says so. */
  @Flag({ serverSet: true, list: true }) componentDayDiffers = false;
  @Choice(() => FaultCause, { list: true }) cause!: FaultCause;
  @Text({ widget: 'LONG_TEXT' }) evidence!: string;
  @File({ optional: true }) proof!: Rel<StoredFile> | null;

  @Choice(() => WarrantyVerdict, { serverSet: true, list: true }) verdict!: WarrantyVerdict;
  @Choice(() => Remedy, { serverSet: true }) remedy!: Remedy;
  /** The cause is not known yet, and until it is nothing is charged. */
  @Flag({ serverSet: true }) provisional = false;
  @Choices(() => CostClass, { serverSet: true }) charged: CostClass[] = [];
  @Day({ serverSet: true, optional: true }) coveredUntil!: string | null;
  @Flag({ serverSet: true }) termsKnown = true;
  @Json({ serverSet: true }) inputs!: WarrantyFacts;
  @Values(() => WarrantyRule, { widget: 'WARRANTY', serverSet: true }) rules: WarrantyRule[] = [];
  @Values(() => FormerVerdict, { serverSet: true }) former: FormerVerdict[] = [];

  @Text({ serverSet: true, optional: true, widget: 'LONG_TEXT' })
  goodwillReason!: string | null;
  @Day({ serverSet: true, optional: true }) goodwillGrantedOn!: string | null;
  /** It was done before anybody told the customer that it would cost something. */
  @Flag({ serverSet: true }) workStaysFree = false;
  /** The machine's record was corrected, the machine moved, or another call counts since. */
  @Flag({ serverSet: true, list: true }) machineChanged = false;
  @Link(() => User, { serverSet: true, optional: true }) decidedBy!: User | null;
  @Related(() => RepairQuote, 'decision') quotes = new Collection<RepairQuote>(this);
}
