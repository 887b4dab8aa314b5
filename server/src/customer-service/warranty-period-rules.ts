import { daysLater, monthsLater } from '../fields/business-day.ts';
import type { WarrantyStart } from '../organization/warranty-terms.ts';
import { nextWorkingDay } from '../organization/working-days.ts';
import { extendedBy } from './repair-days.ts';
import type { AgreedMonths, TermsInForce } from './terms-in-force.ts';
import type { Component, MachineFacts, RuleApplied, WarrantyParameters, WarrantyRuleName } from './warranty-facts.ts';

/** The last day that is covered, as far as it is worked out; none where nothing is. */
export type LastDay = string | null;

/** The facts of the rules: none is later than the day in question. */
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
  { rule, facts: { ...terms, ...(contract && { contract }) } as RuleApplied['facts'], to: null, finding: 'TERMS' },
];

/** A contract that was entered only after the day says what nobody here knew then. */
const contractEntered: Rule = ({ contract, enteredOn, on }) =>
  contract && enteredOn && enteredOn > on
    ? [{ rule: 'warrantyContractEnteredLater', facts: { contract, enteredOn }, to: null, finding: 'TERMS' }]
    : [];

interface Beginning {
  day: 'acceptedOn' | 'startedUpOn' | 'installedOn';
  from: WarrantyRuleName;
  missing: WarrantyRuleName;
}

/** The day from which a period counts, where that is not the shipment. */
const beginnings: Record<Exclude<WarrantyStart, 'SHIPMENT'>, Beginning> = {
  ACCEPTANCE: { day: 'acceptedOn', from: 'warrantyFromAcceptance', missing: 'warrantyNotAccepted' },
  START_UP: { day: 'startedUpOn', from: 'warrantyFromStartUp', missing: 'warrantyNotStartedUp' },
  INSTALLATION: { day: 'installedOn', from: 'warrantyFromInstallation', missing: 'warrantyNotInstalled' },
};

/** The earlier of so long after acceptance, or what is agreed in its place, and after shipment; without it, after shipment. */
const machinePeriod: Rule = ({ machine, terms, left }) => {
  if (left) return [{ rule: 'warrantyCostNotCovered', to: null }];
  if (machine.replacement) return [];
  const { shippedOn } = machine;
  const byShipment = monthsAfter(shippedOn, terms.monthsFromShipment);
  const fromShipment = { shippedOn, months: terms.monthsFromShipment };
  if (!byShipment) return [{ rule: 'warrantyForNoMonths', to: null }];
  const shipped: Applied = { rule: 'warrantyFromShipment', facts: fromShipment, to: byShipment };
  if (terms.startsFrom === 'SHIPMENT') return [shipped];
  if (terms.monthsFromAcceptance === 0) return [{ rule: 'warrantyForNoMonths', to: null }];
  const { day, from, missing } = beginnings[terms.startsFrom ?? 'ACCEPTANCE'];
  const begun = machine[day];
  if (!begun) return [{ rule: missing, to: null }, shipped];
  const byAcceptance = monthsLater(begun, terms.monthsFromAcceptance);
  return [
    { rule: from, facts: { [day]: begun, months: terms.monthsFromAcceptance }, to: byAcceptance },
    shipped,
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
  const from = partsBegin(machine, terms);
  const months = terms.monthsForWearParts;
  const own = monthsAfter(from, months);
  if (!own) return [{ rule: 'warrantyForNoMonths', to: null }];
  return [{ rule: 'warrantyWearPart', facts: { from, months }, to: earlier(own, lastDay) }];
};

/** A main component may have a period of its own, longer or shorter than the machine's. */
const mainComponent: Rule = ({ machine, component, terms, left }, lastDay) => {
  const months = terms.monthsForMainComponents;
  if (component.partClass !== 'MAIN_COMPONENT' || typeof months !== 'number' || left || !lastDay) return [];
  const from = partsBegin(machine, terms);
  const own = monthsAfter(from, months);
  if (!own) return [{ rule: 'warrantyForNoMonths', to: null }];
  return [{ rule: 'warrantyMainComponent', facts: { from, months }, to: own }];
};

/**
 * With the acceptance, or with the day on which the machine counts as accepted for its own period: as long after its
 * shipment as that goes on longer by shipment than by acceptance.
 */
function partsBegin(machine: MachineFacts, terms: AgreedMonths): string {
  const { shippedOn, replacement } = machine;
  if (replacement?.period === 'ANEW') return replacement.on;
  if (terms.startsFrom === 'SHIPMENT') return shippedOn;
  const begun = machine[beginnings[terms.startsFrom ?? 'ACCEPTANCE'].day];
  const atTheLatest = monthsLater(shippedOn, Math.max(0, terms.monthsFromShipment - terms.monthsFromAcceptance));
  return begun ? earlier(begun, atTheLatest) : atTheLatest;
}

/** The last day counts, unless the procedure says otherwise. */
const lastDayCounts: Rule = ({ parameters, machine }, lastDay) => {
  // The rest of another machine's period is known by its last day.
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

/** By which day it was replaced: the one in the company's own reports, unless somebody knows of another. */
const componentKnown: Rule = ({ component: { partClass, replacedOn, reported } }, lastDay) => {
  if (partClass !== 'MAIN_COMPONENT' || !replacedOn || reported === undefined) return [];
  if (!reported) return [{ rule: 'warrantyComponentUnreported', facts: { replacedOn }, to: lastDay }];
  const { order, replacedOn: reportedOn } = reported;
  return replacedOn === reportedOn
    ? [{ rule: 'warrantyComponentReported', facts: { order, replacedOn }, to: lastDay }]
    : [{ rule: 'warrantyComponentOtherDay', facts: { order, replacedOn, reportedOn }, to: lastDay }];
};

/** A main component that was replaced has a period of its own from then on, never a shorter one. */
const componentReplaced: Rule = ({ component, machine, terms, parameters, days }, lastDay) => {
  const { partClass, replacedOn } = component;
  if (partClass !== 'MAIN_COMPONENT' || !replacedOn || !lastDay) return [];
  const byParameter = parameters.WARRANTY_ANEW_AFTER_REPLACEMENT ? 'ANEW' : 'REMAINDER';
  if ((machine.contracts[0]?.warranty.afterReplacement ?? byParameter) === 'REMAINDER')
    return [{ rule: 'warrantyComponentRemainder', facts: { replacedOn }, to: lastDay }];
  const months = terms.monthsForMainComponents ?? terms.monthsFromAcceptance;
  const full = monthsLater(replacedOn, months);
  const counted = parameters.WARRANTY_LAST_DAY_COUNTS ? full : daysLater(full, -1);
  // The repair by which it was replaced is none of the new one.
  const since = daysLater(replacedOn, 1);
  const own = parameters.WARRANTY_EXTENDED_BY_REPAIR ? extendedBy(days, since, counted).lastDay : counted;
  return [{ rule: 'warrantyComponentAnew', facts: { replacedOn, months }, to: later(own, lastDay) }];
};

/** A period that would end on a free day ends on the next working day (Civil Code, article 203). */
const lastDayFree: Rule = ({ machine: { holidays }, parameters }, lastDay) => {
  if (!lastDay || !holidays || !parameters.WARRANTY_MOVES_TO_WORKING_DAY) return [];
  const to = nextWorkingDay(lastDay, holidays);
  return to === lastDay ? [] : [{ rule: 'warrantyLastDayFree', facts: { lastDay }, to }];
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
  contractEntered,
  machinePeriod,
  machineReplaced,
  wearPart,
  mainComponent,
  lastDayCounts,
  repairsExtend,
  componentKnown,
  componentReplaced,
  lastDayFree,
  dayInside,
];

const monthsAfter = (day: string, months: number): LastDay => (months === 0 ? null : monthsLater(day, months));
const earlier = (a: string, b: string) => (a < b ? a : b);
const later = (a: LastDay, b: LastDay) => (a && b ? (a > b ? a : b) : (a ?? b));
