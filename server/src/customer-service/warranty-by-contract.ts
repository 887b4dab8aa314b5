import { Choice, Choices } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { WarrantyTerms } from '../organization/warranty-terms.ts';
import { CostClass, ReplacementPeriod } from './warranty-choices.ts';

/** What a contract says of the three guarantees in the place of the model's terms (5.2.3). */
@ValueType()
export class WarrantyByContract extends WarrantyTerms {
  @Choices('免费范围', () => CostClass, {
    optional: true,
    en: 'Costs covered',
    hint: ['不填即全部', 'All of them when left empty'],
  })
  covers!: CostClass[] | null;
  @Choice('更换后的三包期', () => ReplacementPeriod, {
    optional: true,
    en: 'Period after a replacement',
    hint: ['不填即按程序参数', 'By the parameter of the procedure when left empty'],
  })
  afterReplacement!: ReplacementPeriod | null;
}
