import { type ChoiceOf, choice } from '../fields/choice.ts';
import { Choice, Day, Identifier, Text, Whole } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { WarrantyTerms } from '../organization/warranty-terms.ts';
import { Planned } from '../procedure/day-origin.ts';
import { ReplacementPeriod } from './warranty-choices.ts';

export const TermKind = choice('TermKind', ['MAINTENANCE', 'TRAINING', 'SPARE_PARTS', 'RESPONSE', 'OTHER']);
export type TermKind = ChoiceOf<typeof TermKind>;

/** Something that the contract demands of the company (5.2.1): every so many months, or whenever the customer asks. */
@ValueType()
export class ContractTerm {
  @Choice(() => TermKind) kind!: TermKind;
  @Text({ max: 120 }) what!: string;
  @Whole({
    optional: true,
    unit: 'months',
    min: 1,
    max: 60,
  })
  everyMonths!: number | null;
  @Whole({
    optional: true,
    unit: 'days',
    min: 1,
    max: 60,
  })
  responseDays!: number | null;
}

/** A machine that went to another customer: the contract is about it no longer, and was until that day. */
@ValueType()
export class MachineLeft {
  @Identifier() machine!: string;
  @Text() serialNumber!: string;
  @Planned() @Day() on!: string;
  @Text({ widget: 'LONG_TEXT' }) reason!: string;
}

/** A contract's terms of the three guarantees in place of the model's (5.2.3). */
@ValueType()
export class WarrantyByContract extends WarrantyTerms {
  @Choice(() => ReplacementPeriod, {
    optional: true,
  })
  afterReplacement!: ReplacementPeriod | null;
}
