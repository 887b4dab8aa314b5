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
import { BaseRecord, ProcedureRecord, State } from '../procedure/record.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { FaultReport } from '../repair/fault-report.entity.ts';
import { RepairQuote } from './repair-quote.entity.ts';
import { CostClass, FaultCause, Remedy, WarrantyVerdict } from './warranty-choices.ts';
import type { WarrantyFacts } from './warranty-facts.ts';
import { WarrantyRule } from './warranty-rule.ts';

export const WarrantyDecisionState = choice('WarrantyDecisionState', ['PROVISIONAL', 'DECIDED', 'SUPERSEDED']);
export type WarrantyDecisionState = ChoiceOf<typeof WarrantyDecisionState>;

/** What was decided before the cause was found to be another one. */
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
  @Link(() => Equipment, { derived: true, list: true, search: true }) equipment!: Rel<Equipment>;
  @Link(() => Customer, { derived: true, search: true }) customer!: Customer;
  @Day({ derived: true, list: true }) reportedOn!: string;
  @Link(() => Part, { optional: true }) component!: Rel<Part> | null;
  @Choice(() => PartClass, { derived: true }) partClass!: PartClass;
  @Day({ optional: true }) componentReplacedOn!: string | null;
  @Choice(() => FaultCause, { list: true }) cause!: FaultCause;
  @Text({ widget: 'LONG_TEXT' }) evidence!: string;
  @File({ optional: true }) proof!: Rel<StoredFile> | null;

  @Choice(() => WarrantyVerdict, { derived: true, list: true }) verdict!: WarrantyVerdict;
  @Choice(() => Remedy, { derived: true }) remedy!: Remedy;
  /** The cause is not known yet, and until it is nothing is charged. */
  @Flag({ derived: true }) provisional = false;
  @Choices(() => CostClass, { derived: true }) charged: CostClass[] = [];
  @Day({ derived: true, optional: true }) coveredUntil!: string | null;
  @Flag({ derived: true }) termsKnown = true;
  @Json({ derived: true }) inputs!: WarrantyFacts;
  @Values(() => WarrantyRule, { widget: 'WARRANTY', derived: true }) rules: WarrantyRule[] = [];
  @Values(() => FormerVerdict, { derived: true }) former: FormerVerdict[] = [];

  @Text({ derived: true, optional: true, widget: 'LONG_TEXT' })
  goodwillReason!: string | null;
  @Day({ derived: true, optional: true }) goodwillGrantedOn!: string | null;
  /** It was done before anybody told the customer that it would cost something. */
  @Flag({ derived: true }) workStaysFree = false;
  /** The machine's record was corrected or the machine moved since. */
  @Flag({ derived: true, list: true }) machineChanged = false;
  @Link(() => User, { derived: true, optional: true }) decidedBy!: User | null;
  @Related(() => RepairQuote, 'decision') quotes = new Collection<RepairQuote>(this);
}
