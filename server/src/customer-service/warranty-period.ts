import type { CostClass } from '../organization/warranty-terms.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { dayKnownBy } from './known-by.ts';
import { repairDays } from './repair-days.ts';
import type { TermsInForce } from './terms-in-force.ts';
import type { Component, MachineFacts, RuleApplied, WarrantyParameters } from './warranty-facts.ts';
import { type Applied, type LastDay, periodRules, type Situation } from './warranty-period-rules.ts';

/** How long some costs of a component's repair are free of charge, and by which rules. */
export interface WarrantyPeriod {
  costClasses: readonly CostClass[];
  beginsOn: string;
  /** The last day that is covered; none where nothing ever is. */
  lastDay: LastDay;
  inside: boolean;
  rules: readonly RuleApplied[];
}

/** 5.2.3: the period of a machine by some terms, of which nothing is looked at that was not known on the day. */
export function warrantyPeriod(
  found: TermsInForce,
  machine: MachineFacts,
  component: Component,
  parameters: WarrantyParameters,
  on: string,
): WarrantyPeriod {
  const situation: Situation = {
    ...found,
    machine,
    component: { ...component, replacedOn: dayKnownBy(on, component.replacedOn) },
    parameters,
    on,
    days: repairDays(machine.repairs, on, parameters.WARRANTY_EXTENDED_BY_ALL_DAYS),
    beginsOn: machine.replacement?.on ?? machine.shippedOn,
  };
  const rules: RuleApplied[] = [];
  for (const rule of periodRules)
    for (const applied of rule(situation, lastDayOf(rules))) rules.push(applicationOf(applied, situation, rules));
  const lastDay = lastDayOf(rules);
  return {
    costClasses: found.costClasses,
    beginsOn: situation.beginsOn,
    lastDay,
    inside: rules.at(-1)?.finding === 'INSIDE',
    rules,
  };
}

const lastDayOf = (rules: readonly RuleApplied[]): LastDay => rules.at(-1)?.to ?? null;

const applicationOf = (
  { rule, facts = {}, to, finding = 'PERIOD' }: Applied,
  { costClasses }: Situation,
  before: readonly RuleApplied[],
): RuleApplied => ({ rule, clause: clause.threeGuarantees, costClasses, facts, from: lastDayOf(before), to, finding });
