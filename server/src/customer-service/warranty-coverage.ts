import { Choice, Choices, Day, Flag, Text, Values } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { PartClass } from '../organization/part.entity.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { CostClass } from './warranty-choices.ts';
import { WarrantyRule } from './warranty-rule.ts';

@ValueType('For how long some costs of a repair are covered, and by which rules.')
export class CoveragePeriod {
  @Choice('零件类别', () => PartClass, { en: 'Class of the component' }) partClass!: PartClass;
  @Choices('费用', () => CostClass, { en: 'Costs' }) costClasses!: readonly CostClass[];
  @Day('起算日', { en: 'Begins on' }) beginsOn!: string;
  @Day('截止日', { en: 'Last day', optional: true }) lastDay!: string | null;
  @Flag('在保修期内', { en: 'Inside the period' }) inside!: boolean;
  @Values('所用规则', () => WarrantyRule, { widget: 'WARRANTY', en: 'Rules' }) rules!: readonly WarrantyRule[];
}

@ValueType(`How a machine is covered by the three guarantees on a day (${clause.threeGuarantees}).`)
export class WarrantyCoverage {
  @Day('日期') on!: string;
  @Flag('三包期已知', { en: 'Terms are known' }) termsKnown!: boolean;
  @Values('保修期', () => CoveragePeriod, { widget: 'COVERAGE', en: 'Periods' }) periods!: CoveragePeriod[];
}

@ValueType('What a verdict rests on, or comes to, that is not the same any more.')
export class VerdictDifference {
  /** A path into the inputs, or into what they come to. */
  @Text('项目', { en: 'What' }) what!: string;
  @Text('当时', { en: 'Then', optional: true }) before!: string | null;
  @Text('现在', { en: 'Now', optional: true }) after!: string | null;
}

@ValueType('A verdict worked out anew: by what it rested on, and by what is known now.')
export class WarrantyRecomputed {
  /** By the inputs that were kept, the same rules come to the same. */
  @Flag('按当时依据复算一致', { en: 'The same by what it rested on' }) reproduced!: boolean;
  @Flag('按现有资料复算一致', { en: 'The same by what is known now' }) same!: boolean;
  @Values('差异', () => VerdictDifference) differences!: VerdictDifference[];
}
