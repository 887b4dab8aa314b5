import { Choice, Choices, Day, Json, Text } from '../fields/declarations.ts';
import { ValueType } from '../fields/output.ts';
import { message } from '../messages/catalogue.ts';
import type { Language } from '../messages/language.ts';
import { CostClass } from '../organization/warranty-terms.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { labels } from '../procedures/sh-jr-c-160/labels/index.ts';
import { addQueryField } from '../read/query-field.ts';
import { FaultCause, WarrantyFinding } from './warranty-choices.ts';
import type { RuleApplied } from './warranty-facts.ts';

@ValueType(
  `A rule of ${clause.threeGuarantees} that was looked at, with the last day that is covered before it and after it.`,
  'WarrantyRule',
)
export class WarrantyRule implements RuleApplied {
  @Text() rule!: RuleApplied['rule'];
  @Text() clause!: RuleApplied['clause'];
  @Choices(() => CostClass) costClasses!: readonly CostClass[];
  @Json() facts!: RuleApplied['facts'];
  @Day({ optional: true }) from!: string | null;
  @Day({ optional: true }) to!: string | null;
  @Choice(() => WarrantyFinding) finding!: WarrantyFinding;
}

/** A rule in the reader's language, whoever it was that decided. */
export function ruleInWords({ rule, facts }: RuleApplied, language: Language): string {
  const cause = facts.cause && labels.ofValues(FaultCause)[facts.cause]?.[language];
  return message(language, rule, { startsFrom: 'ACCEPTANCE', ...facts, cause });
}

addQueryField<RuleApplied>(WarrantyRule, 'sentence', {
  type: () => String,
  answer: (rule, _, { language }) => ruleInWords(rule, language),
});
