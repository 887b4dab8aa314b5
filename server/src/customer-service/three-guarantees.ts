import { type CostClass, costClasses } from '../organization/warranty-terms.ts';
import { clause } from '../procedures/sh-jr-c-160/clauses.ts';
import { machineKnownBy } from './known-by.ts';
import { termsInForce } from './terms-in-force.ts';
import type { FaultCause, WarrantyVerdict } from './warranty-choices.ts';
import type { Component, MachineFacts, RuleApplied, WarrantyFacts, WarrantyParameters } from './warranty-facts.ts';
import { type WarrantyPeriod, warrantyPeriod } from './warranty-period.ts';

/** The verdict of the three guarantees for one fault. */
export interface Verdict {
  verdict: WarrantyVerdict;
  remedy: 'REPAIR';
  /** Free for the time being: the cause is not known yet. */
  provisional: boolean;
  /** The costs that the customer bears. */
  charged: readonly CostClass[];
  /** Whether a contract or the model says how long the machine is covered. */
  termsKnown: boolean;
  /** The last day on which all that is covered still is. */
  lastDay: string | null;
  rules: readonly RuleApplied[];
}

/** The machine as a whole, where nothing is known of what failed. */
export const wholeMachine: Component = { partClass: 'ORDINARY', replacedOn: null };

/** 5.2.3: how a machine is covered on any day, a period for each kind of cost that has one of its own. */
export function coverageOf(
  machine: MachineFacts,
  component: Component,
  parameters: WarrantyParameters,
  on: string,
): WarrantyPeriod[] {
  const known = machineKnownBy(on, machine);
  return termsInForce(known, parameters).map(found => warrantyPeriod(found, known, component, parameters, on));
}

/**
 * 5.2.3: inside the period and not brought about by the user, the repair is free of charge. Outside it is charged, and
 * never refused.
 */
export function threeGuarantees({ on, cause, component, machine, parameters }: WarrantyFacts): Verdict {
  const periods = coverageOf(machine, component, parameters, on);
  const free = isFreeCause(cause, parameters);
  const charged = costClasses.filter(each => !free || !periods.some(covers(each)));
  const provisional = cause === 'UNDETERMINED' && charged.length < costClasses.length;
  const rules = periods.flatMap(period => period.rules);
  return {
    verdict: charged.length ? 'REPAIR_CHARGED' : 'REPAIR_FREE',
    remedy: 'REPAIR',
    provisional,
    charged,
    termsKnown: !rules.some(({ rule }) => rule === 'warrantyTermsUnknown'),
    lastDay: firstToEnd(periods),
    rules: [
      ...rules,
      concluded(free ? 'causeFree' : 'causeCharged', costClasses, free ? 'FREE' : 'CHARGED', { cause }),
      ...(charged.length < costClasses.length
        ? [concluded(provisional ? 'verdictProvisional' : 'verdictFree', without(charged), 'FREE')]
        : []),
      ...(charged.length ? [concluded('verdictCharged', charged, 'CHARGED')] : []),
    ],
  };
}

/** 5.2.3: what would be charged is not, since the General Manager says so; what was found stays as it is. */
export const withGoodwill = (found: Verdict, grantedOn: string): Verdict =>
  found.verdict === 'REPAIR_CHARGED'
    ? {
        ...found,
        verdict: 'GOODWILL',
        charged: [],
        rules: [...found.rules, concluded('verdictGoodwill', found.charged, 'FREE', { grantedOn })],
      }
    : found;

const covers = (costClass: CostClass) => (period: WarrantyPeriod) =>
  period.inside && period.costClasses.includes(costClass);

const without = (charged: readonly CostClass[]) => costClasses.filter(each => !charged.includes(each));

const firstToEnd = (periods: readonly WarrantyPeriod[]) =>
  periods.flatMap(({ lastDay }) => lastDay ?? []).sort()[0] ?? null;

const concluded = (
  rule: RuleApplied['rule'],
  of: readonly CostClass[],
  finding: RuleApplied['finding'],
  facts: RuleApplied['facts'] = {},
): RuleApplied => ({ rule, clause: clause.threeGuarantees, costClasses: of, facts, from: null, to: null, finding });

type FreeWhen = (parameters: WarrantyParameters) => boolean;

/** 5.2.3: a defect is repaired free of charge and what the user brought about is not; of the others the procedure decides. */
const freeWhen: Record<FaultCause, FreeWhen> = {
  DEFECT: () => true,
  USER: () => false,
  UNDETERMINED: ({ FREE_WHEN_UNDETERMINED }) => FREE_WHEN_UNDETERMINED,
  TRANSPORT: ({ FREE_WHEN_TRANSPORT }) => FREE_WHEN_TRANSPORT,
  THIRD_PARTY: ({ FREE_WHEN_THIRD_PARTY }) => FREE_WHEN_THIRD_PARTY,
  FORCE_MAJEURE: ({ FREE_WHEN_FORCE_MAJEURE }) => FREE_WHEN_FORCE_MAJEURE,
};

/** 5.2.3: whether a fault with this cause is repaired free of charge inside the period. */
export const isFreeCause = (cause: FaultCause, parameters: WarrantyParameters) => freeWhen[cause](parameters);
