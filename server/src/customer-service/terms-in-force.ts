import { type CostClass, costClasses, type WarrantyStart } from '../organization/warranty-terms.ts';
import type { MachineFacts, Terms, WarrantyParameters, WarrantyRuleName } from './warranty-facts.ts';

/** For how many months, without what was not agreed. */
export type AgreedMonths = Omit<Terms, 'covers' | 'startsFrom' | 'monthsForMainComponents'> & {
  startsFrom?: WarrantyStart;
  monthsForMainComponents?: number;
};

/** The terms by which these costs go, and where they were found. */
export interface TermsInForce {
  costClasses: readonly CostClass[];
  terms: AgreedMonths;
  rule: Extract<WarrantyRuleName, `warrantyTerms${string}`>;
  contract?: string;
  /** When the contract was entered. */
  enteredOn?: string;
  /** The terms name the costs that they cover, and these are not among them. */
  left?: true;
}

/**
 * 5.2.3: the terms of the contract that holds, else those of the model. Where there are neither, nothing is known: the
 * parameters of the procedure hold then, and it is said that they do.
 */
export function termsInForce(
  { contracts: [agreed], terms }: MachineFacts,
  parameters: WarrantyParameters,
): TermsInForce[] {
  if (agreed) {
    const { contract, enteredOn, warranty } = agreed;
    return byCosts({ rule: 'warrantyTermsOfContract', contract, ...(enteredOn && { enteredOn }) }, warranty);
  }
  if (terms) return byCosts({ rule: 'warrantyTermsOfModel' }, terms);
  return [{ costClasses, terms: termsByParameters(parameters), rule: 'warrantyTermsUnknown' }];
}

/** Those costs that the terms cover, and beside them those that they leave out. */
function byCosts(where: Pick<TermsInForce, 'rule' | 'contract' | 'enteredOn'>, terms: Terms): TermsInForce[] {
  const covered = costClasses.filter(each => !terms.covers?.length || terms.covers.includes(each));
  const left = costClasses.filter(each => !covered.includes(each));
  const found = { ...where, terms: months(terms) };
  return [
    { ...found, costClasses: covered },
    ...(left.length ? [{ ...found, costClasses: left, left: true } as const] : []),
  ];
}

const months = (terms: Terms): AgreedMonths => ({
  monthsFromAcceptance: terms.monthsFromAcceptance,
  monthsFromShipment: terms.monthsFromShipment,
  monthsForWearParts: terms.monthsForWearParts,
  basis: terms.basis,
  ...(terms.startsFrom && { startsFrom: terms.startsFrom }),
  ...(typeof terms.monthsForMainComponents === 'number' && { monthsForMainComponents: terms.monthsForMainComponents }),
});

const termsByParameters = (parameters: WarrantyParameters): AgreedMonths => ({
  monthsFromAcceptance: parameters.WARRANTY_MONTHS_FROM_ACCEPTANCE,
  monthsFromShipment: parameters.WARRANTY_MONTHS_FROM_SHIPMENT,
  monthsForWearParts: parameters.WARRANTY_MONTHS_WEAR_PARTS,
  basis: '',
});
