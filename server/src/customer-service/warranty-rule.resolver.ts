import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { labelsOf } from '../fields/choice.ts';
import { message } from '../messages/catalogue.ts';
import { FaultCause } from './warranty-choices.ts';
import type { RuleApplied } from './warranty-facts.ts';
import { WarrantyRule } from './warranty-rule.ts';

@Resolver(() => WarrantyRule)
export class WarrantyRuleInWords {
  @FieldResolver(() => String)
  sentence(@Root() { rule, facts }: RuleApplied, @Ctx() { language }: Context): string {
    const cause = facts.cause && labelsOf(FaultCause)[facts.cause]?.[language];
    return message(language, rule, { ...facts, cause });
  }
}
