import type { ClauseNumber } from '../fields/clause-number.ts';
import type { Holiday } from '../organization/holiday.entity.ts';
import type { PartClass } from '../organization/part.entity.ts';
import type { CostClass, WarrantyTerms } from '../organization/warranty-terms.ts';
import type { ParameterName, Parameters } from '../procedures/sh-jr-c-160/parameters.ts';
import type { FaultCause, ReplacementPeriod, WarrantyFinding } from './warranty-choices.ts';

/*
 * The facts of the verdict of 5.2.3. All of them are plain values that can be kept with a decision, and days are
 * business dates in Asia/Shanghai, so that the same facts give the same verdict years later.
 */

/**
 * How long something is free of charge; nothing at all where it is for no months. What is optional here was not asked for
 * at first, and decisions of that time lack it.
 */
export type Terms = Pick<
  WarrantyTerms,
  'monthsFromAcceptance' | 'monthsFromShipment' | 'monthsForWearParts' | 'basis'
> &
  Partial<Pick<WarrantyTerms, 'startsFrom' | 'monthsForMainComponents' | 'covers'>>;

/** A contract's terms in place of the model's, from one day to another: for longer, or for fewer costs. */
export interface ContractWarranty {
  contract: string;
  /** When what it says was entered. */
  enteredOn?: string;
  validFrom: string;
  endsOn: string;
  warranty: Terms & { afterReplacement?: ReplacementPeriod | null };
}

/** From the first to the last day on which the machine was out of use for a repair; it lasts still where that is open. */
export interface RepairSpan {
  order: string;
  from: string;
  until: string | null;
  /** The customer pays for all of it, or was granted it as goodwill: the company does not answer for it. */
  charged?: boolean;
  /** It waited for the customer. */
  holds?: readonly Omit<RepairSpan, 'order'>[];
}

/** A part was replaced by the company, as a report says that the customer has signed. */
export interface ReplacedPart {
  part: string;
  order: string;
  replacedOn: string;
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
  installedOn?: string | null;
  startedUpOn?: string | null;
  /** The terms by which it was shipped, where its model had any. */
  terms: Terms | null;
  /** The latest of those that hold on the day decides. */
  contracts: readonly ContractWarranty[];
  repairs: readonly RepairSpan[];
  replacedParts?: readonly ReplacedPart[];
  /** The days that depart from the week since it was shipped. */
  holidays?: readonly Pick<Holiday, 'day' | 'kind'>[];
  replacement: Replacement | null;
  /** Another machine or the money was given for it. */
  takenBackOn: string | null;
}

/** The part that failed; and where it was replaced before, when that was last. */
export interface Component {
  partClass: PartClass;
  replacedOn: string | null;
  /** The company's own reports on it. */
  reported?: ReplacedPart | null;
}

export const warrantyParameters = [
  'WARRANTY_MONTHS_FROM_ACCEPTANCE',
  'WARRANTY_MONTHS_FROM_SHIPMENT',
  'WARRANTY_MONTHS_WEAR_PARTS',
  'WARRANTY_LAST_DAY_COUNTS',
  'WARRANTY_EXTENDED_BY_REPAIR',
  'WARRANTY_EXTENDED_BY_ALL_DAYS',
  'WARRANTY_MOVES_TO_WORKING_DAY',
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
  | 'warrantyContractEnteredLater'
  | 'warrantyTermsOfModel'
  | 'warrantyTermsUnknown'
  | 'warrantyFromAcceptance'
  | 'warrantyFromStartUp'
  | 'warrantyFromInstallation'
  | 'warrantyNotAccepted'
  | 'warrantyNotStartedUp'
  | 'warrantyNotInstalled'
  | 'warrantyFromShipment'
  | 'warrantyEarlierEnd'
  | 'warrantyMachineAnew'
  | 'warrantyMachineRemainder'
  | 'warrantyWearPart'
  | 'warrantyMainComponent'
  | 'warrantyForNoMonths'
  | 'warrantyCostNotCovered'
  | 'warrantyLastDayExcluded'
  | 'warrantyExtended'
  | 'warrantyLastDayFree'
  | 'warrantyComponentReported'
  | 'warrantyComponentOtherDay'
  | 'warrantyComponentUnreported'
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
