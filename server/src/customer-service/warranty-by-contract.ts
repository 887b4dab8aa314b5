import { Choice, Choices } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { WarrantyTerms } from '../organization/warranty-terms.ts';
import { CostClass, ReplacementPeriod } from './warranty-choices.ts';

/** What a contract says of the three guarantees in the place of the model's terms (5.2.3). */
@ValueType()
export class WarrantyByContract extends WarrantyTerms {
  @Choices(() => CostClass, {
    optional: true,
  })
  covers!: CostClass[] | null;
  @Choice(() => ReplacementPeriod, {
    optional: true,
  })
  afterReplacement!: ReplacementPeriod | null;
}
