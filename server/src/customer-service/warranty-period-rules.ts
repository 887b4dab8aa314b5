import { daysLater, monthsLater } from '../fields/business-day.ts';
import { extendedBy } from './repair-days.ts';
import type { TermsInForce } from './terms-in-force.ts';
import type { Component, MachineFacts, RuleApplied, Terms, WarrantyParameters } from './warranty-facts.ts';

/** The last day that is covered, as far as it is worked out; none where nothing is. */
export type LastDay = string | null;

/** What the rules look at: nothing in it is later than the day that is asked about. */
export interface Situation extends TermsInForce {
  machine: MachineFacts;
  component: Component;
  parameters: WarrantyParameters;
  on: string;
  /** Each day under repair, once. */
  days: readonly string[];
  beginsOn: string;
}

export type Applied = Pick<RuleApplied, 'rule' | 'to'> & Partial<Pick<RuleApplied, 'facts' | 'finding'>>;
type Rule = (situation: Situation, lastDay: LastDay) => readonly Applied[];

/** By which terms: of the contract, of the model, or, where nothing is known, by the procedure's parameters. */
const whichTerms: Rule = ({ rule, terms, contract }) => [
  { rule, facts: { ...terms, ...(contract && { contract }) }, to: null, finding: 'TERMS' },
];

/** The earlier of so long after acceptance and so long after shipment; without a signed acceptance, after shipment. */
const machinePeriod: Rule = ({ machine, terms, left }) => {
  if (left) return [{ rule: 'warrantyCostNotCovered', to: null }];
  if (machine.replacement) return [];
  const { shippedOn, acceptedOn } = machine;
  const byShipment = monthsAfter(shippedOn, terms.monthsFromShipment);
  const fromShipment = { shippedOn, months: terms.monthsFromShipment };
  if (!byShipment || terms.monthsFromAcceptance === 0) return [{ rule: 'warrantyForNoMonths', to: null }];
  if (!acceptedOn)
    return [
      { rule: 'warrantyNotAccepted', to: null },
      { rule: 'warrantyFromShipment', facts: fromShipment, to: byShipment },
    ];
  const byAcceptance = monthsLater(acceptedOn, terms.monthsFromAcceptance);
  const fromAcceptance = { acceptedOn, months: terms.monthsFromAcceptance };
  return [
    { rule: 'warrantyFromAcceptance', facts: fromAcceptance, to: byAcceptance },
    { rule: 'warrantyFromShipment', facts: fromShipment, to: byShipment },
    { rule: 'warrantyEarlierEnd', facts: { byAcceptance, byShipment }, to: earlier(byAcceptance, byShipment) },
  ];
};

/** A machine that took another's place: its period is a new one, never shorter than what was left, or just that. */
const machineReplaced: Rule = ({ machine, terms, left }) => {
  if (!machine.replacement || left) return [];
  const { on: replacedOn, period, formerLastDay } = machine.replacement;
  if (period === 'REMAINDER') return [{ rule: 'warrantyMachineRemainder', facts: { replacedOn }, to: formerLastDay }];
  const months = terms.monthsFromAcceptance;
  const to = later(monthsAfter(replacedOn, months), formerLastDay);
  return [{ rule: 'warrantyMachineAnew', facts: { replacedOn, months, formerLastDay: formerLastDay ?? '–' }, to }];
};

/** A wear part has a period of its own, which ends with the machine's at the latest. */
const wearPart: Rule = ({ machine, component, terms }, lastDay) => {
  if (component.partClass !== 'WEAR_PART' || !lastDay) return [];
  const from = wearBegins(machine, terms);
  const months = terms.monthsForWearParts;
  const own = monthsAfter(from, months);
  if (!own) return [{ rule: 'warrantyForNoMonths', to: null }];
  return [{ rule: 'warrantyWearPart', facts: { from, months }, to: earlier(own, lastDay) }];
};

/**
 * With the acceptance, or with the day on which the machine counts as accepted for its own period: as long after its
 * shipment as that goes on longer by shipment than by acceptance.
 */
function wearBegins({ acceptedOn, shippedOn, replacement }: MachineFacts, terms: Terms): string {
  if (replacement?.period === 'ANEW') return replacement.on;
  const atTheLatest = monthsLater(shippedOn, Math.max(0, terms.monthsFromShipment - terms.monthsFromAcceptance));
  return acceptedOn ? earlier(acceptedOn, atTheLatest) : atTheLatest;
}

/** The last day counts, unless the procedure says otherwise. */
const lastDayCounts: Rule = ({ parameters, machine }, lastDay) => {
  // What was left of another machine's period is told by the day that was its last.
  const settled = lastDay === machine.replacement?.formerLastDay;
  if (!lastDay || settled || parameters.WARRANTY_LAST_DAY_COUNTS) return [];
  return [{ rule: 'warrantyLastDayExcluded', to: daysLater(lastDay, -1) }];
};

/** It is longer by the days on which the machine was under repair. */
const repairsExtend: Rule = ({ parameters, days, beginsOn }, lastDay) => {
  if (!lastDay || !parameters.WARRANTY_EXTENDED_BY_REPAIR) return [];
  const extended = extendedBy(days, beginsOn, lastDay);
  return extended.count ? [{ rule: 'warrantyExtended', facts: { days: extended.count }, to: extended.lastDay }] : [];
};

/** A main component that was replaced has a period of its own from then on, never a shorter one. */
const componentReplaced: Rule = ({ component, machine, terms, parameters, days }, lastDay) => {
  const { partClass, replacedOn } = component;
  if (partClass !== 'MAIN_COMPONENT' || !replacedOn || !lastDay) return [];
  const byParameter = parameters.WARRANTY_ANEW_AFTER_REPLACEMENT ? 'ANEW' : 'REMAINDER';
  if ((machine.contracts[0]?.warranty.afterReplacement ?? byParameter) === 'REMAINDER')
    return [{ rule: 'warrantyComponentRemainder', facts: { replacedOn }, to: lastDay }];
  const months = terms.monthsFromAcceptance;
  const full = monthsLater(replacedOn, months);
  const counted = parameters.WARRANTY_LAST_DAY_COUNTS ? full : daysLater(full, -1);
  const own = parameters.WARRANTY_EXTENDED_BY_REPAIR ? extendedBy(days, replacedOn, counted).lastDay : counted;
  return [{ rule: 'warrantyComponentAnew', facts: { replacedOn, months }, to: later(own, lastDay) }];
};

/** Whether the day lies inside. */
const dayInside: Rule = ({ machine: { shippedOn, takenBackOn }, on }, lastDay) => {
  if (on < shippedOn)
    return [{ rule: 'warrantyNotYetShipped', facts: { on, shippedOn }, to: lastDay, finding: 'OUTSIDE' }];
  if (takenBackOn) return [{ rule: 'warrantyTakenBack', facts: { takenBackOn }, to: lastDay, finding: 'OUTSIDE' }];
  if (!lastDay) return [{ rule: 'warrantyNeverInside', facts: { on }, to: null, finding: 'OUTSIDE' }];
  return on <= lastDay
    ? [{ rule: 'warrantyInside', facts: { on, lastDay }, to: lastDay, finding: 'INSIDE' }]
    : [{ rule: 'warrantyOutside', facts: { on, lastDay }, to: lastDay, finding: 'OUTSIDE' }];
};

/** The rules of 5.2.3 by which a period is found, in their order: each goes on from the last day of the one before. */
export const periodRules: readonly Rule[] = [
  whichTerms,
  machinePeriod,
  machineReplaced,
  wearPart,
  lastDayCounts,
  repairsExtend,
  componentReplaced,
  dayInside,
];

const monthsAfter = (day: string, months: number): LastDay => (months === 0 ? null : monthsLater(day, months));
const earlier = (a: string, b: string) => (a < b ? a : b);
const later = (a: LastDay, b: LastDay) => (a && b ? (a > b ? a : b) : (a ?? b));
