import { Choice, Choices, Day, Flag, Text, Values } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { PartClass } from '../organization/part.entity.ts';
import { CostClass } from '../organization/warranty-terms.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { WarrantyRule } from './warranty-rule.ts';

@ValueType('For how long some costs of a repair are covered, and by which rules.')
export class CoveragePeriod {
  @Choice(() => PartClass) partClass!: PartClass;
  @Choices(() => CostClass) costClasses!: readonly CostClass[];
  @Day() beginsOn!: string;
  @Day({ optional: true }) lastDay!: string | null;
  @Flag() inside!: boolean;
  @Values(() => WarrantyRule, { widget: 'WARRANTY' }) rules!: readonly WarrantyRule[];
}

@ValueType(`How a machine is covered by the three guarantees on a day (${clause.threeGuarantees}).`)
export class WarrantyCoverage {
  @Day() on!: string;
  @Flag() termsKnown!: boolean;
  @Values(() => CoveragePeriod, { widget: 'COVERAGE' }) periods!: CoveragePeriod[];
}

@ValueType('What a verdict rests on, or comes to, that is not the same any more.')
export class VerdictDifference {
  /** A path into the inputs, or into what they come to. */
  @Text() what!: string;
  @Text({ optional: true }) before!: string | null;
  @Text({ optional: true }) after!: string | null;
}

@ValueType('A verdict worked out anew: by what it rested on, and by what is known now.')
export class WarrantyRecomputed {
  /** By the inputs that were kept, the same rules come to the same. */
  @Flag() reproduced!: boolean;
  @Flag() same!: boolean;
  @Values(() => VerdictDifference) differences!: VerdictDifference[];
}
