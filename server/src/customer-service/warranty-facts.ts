import type { ClauseNumber } from '../fields/clause-number.ts';
import type { PartClass } from '../organization/part.entity.ts';
import type { WarrantyTerms } from '../organization/warranty-terms.ts';
import type { ParameterName, Parameters } from '../procedures/sh-jr-c-160/parameters.ts';
import type { CostClass, FaultCause, ReplacementPeriod, WarrantyFinding } from './warranty-choices.ts';

/*
 * What the verdict of 5.2.3 is worked out from. All of it is plain values that can be kept with a decision, and days are
 * business dates in Asia/Shanghai, so that the same facts give the same verdict years later.
 */

/** How long something is free of charge; nothing at all where it is for no months. */
export type Terms = Pick<WarrantyTerms, 'monthsFromAcceptance' | 'monthsFromShipment' | 'monthsForWearParts' | 'basis'>;

/** What a contract says instead of the model's terms, from one day to another: for longer, or for fewer costs. */
export interface ContractWarranty {
  contract: string;
  validFrom: string;
  endsOn: string;
  /** The costs that are covered; all of them where none is named. */
  warranty: Terms & { covers?: readonly CostClass[] | null; afterReplacement?: ReplacementPeriod | null };
}

/** From the first to the last day on which the machine was out of use for a repair; it lasts still where that is open. */
export interface RepairSpan {
  order: string;
  from: string;
  until: string | null;
}

/** The machine took the place of another, which was covered until then, if at all. */
export interface Replacement {
  on: string;
  period: ReplacementPeriod;
  formerLastDay: string | null;
}

export interface MachineFacts {
  shippedOn: string;
  acceptedOn: string | null;
  /** The terms of its model, where that has any. */
  terms: Terms | null;
  /** The latest of those that hold on the day decides. */
  contracts: readonly ContractWarranty[];
  repairs: readonly RepairSpan[];
  replacement: Replacement | null;
  /** Another machine or the money was given for it. */
  takenBackOn: string | null;
}

/** What failed; where it has been replaced before, when that was last. */
export interface Component {
  partClass: PartClass;
  replacedOn: string | null;
}

export const warrantyParameters = [
  'WARRANTY_MONTHS_FROM_ACCEPTANCE',
  'WARRANTY_MONTHS_FROM_SHIPMENT',
  'WARRANTY_MONTHS_WEAR_PARTS',
  'WARRANTY_LAST_DAY_COUNTS',
  'WARRANTY_EXTENDED_BY_REPAIR',
  'WARRANTY_ANEW_AFTER_REPLACEMENT',
  'FREE_WHEN_UNDETERMINED',
  'FREE_WHEN_TRANSPORT',
  'FREE_WHEN_THIRD_PARTY',
  'FREE_WHEN_FORCE_MAJEURE',
] as const satisfies readonly ParameterName[];
export type WarrantyParameters = Pick<Parameters, (typeof warrantyParameters)[number]>;

/** Everything that a verdict rests on. */
export interface WarrantyFacts {
  /** The day on which the notice came in, not that of the visit. */
  on: string;
  cause: FaultCause;
  component: Component;
  machine: MachineFacts;
  parameters: WarrantyParameters;
}

/** A rule that was looked at: for which costs, on what facts, and the last day before it and after it. */
export interface RuleApplied {
  rule: WarrantyRuleName;
  clause: ClauseNumber;
  costClasses: readonly CostClass[];
  facts: Readonly<Record<string, string | number>>;
  from: string | null;
  to: string | null;
  finding: WarrantyFinding;
}

/** The rules by their sentences in the catalogue. */
export type WarrantyRuleName =
  | 'warrantyTermsOfContract'
  | 'warrantyTermsOfModel'
  | 'warrantyTermsUnknown'
  | 'warrantyFromAcceptance'
  | 'warrantyNotAccepted'
  | 'warrantyFromShipment'
  | 'warrantyEarlierEnd'
  | 'warrantyMachineAnew'
  | 'warrantyMachineRemainder'
  | 'warrantyWearPart'
  | 'warrantyForNoMonths'
  | 'warrantyCostNotCovered'
  | 'warrantyLastDayExcluded'
  | 'warrantyExtended'
  | 'warrantyComponentAnew'
  | 'warrantyComponentRemainder'
  | 'warrantyNotYetShipped'
  | 'warrantyTakenBack'
  | 'warrantyInside'
  | 'warrantyOutside'
  | 'warrantyNeverInside'
  | 'causeFree'
  | 'causeCharged'
  | 'verdictFree'
  | 'verdictProvisional'
  | 'verdictCharged'
  | 'verdictGoodwill';
