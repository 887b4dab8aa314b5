import { addAnswered } from '../fields/answered.ts';
import { labelsOf } from '../fields/choice.ts';
import { Choice, Choices, Day, Json, Text } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { message } from '../messages/catalogue.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { CostClass, FaultCause, WarrantyFinding } from './warranty-choices.ts';
import type { RuleApplied } from './warranty-facts.ts';

@ValueType(
  `A rule of ${clause.threeGuarantees} that was looked at, with the last day that is covered before it and after it.`,
  'WarrantyRule',
)
export class WarrantyRule implements RuleApplied {
  @Text('规则') rule!: RuleApplied['rule'];
  @Text('条款') clause!: RuleApplied['clause'];
  @Choices('费用', () => CostClass, { en: 'Costs' }) costClasses!: readonly CostClass[];
  @Json('依据的事实', { en: 'Facts' }) facts!: RuleApplied['facts'];
  @Day('此前截止日', { en: 'Last day before', optional: true }) from!: string | null;
  @Day('此后截止日', { en: 'Last day after', optional: true }) to!: string | null;
  @Choice('结论', () => WarrantyFinding, { en: 'Finding' }) finding!: WarrantyFinding;
}

/** In the reader's language, whoever it was that decided. */
addAnswered<RuleApplied>(WarrantyRule, 'sentence', {
  zh: '说明',
  en: 'In words',
  type: () => String,
  answer({ rule, facts }, _, { language }) {
    const cause = facts.cause && labelsOf(FaultCause)[facts.cause]?.[language];
    return message(language, rule, { ...facts, cause });
  },
});
