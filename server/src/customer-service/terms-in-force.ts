import { type CostClass, costClasses } from './warranty-choices.ts';
import type { MachineFacts, Terms, WarrantyParameters, WarrantyRuleName } from './warranty-facts.ts';

/** The terms by which these costs go, and where they were found. */
export interface TermsInForce {
  costClasses: readonly CostClass[];
  terms: Terms;
  rule: Extract<WarrantyRuleName, `warrantyTerms${string}`>;
  contract?: string;
  /** The contract names the costs that it covers, and these are not among them. */
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
  if (!agreed)
    return [
      terms
        ? { costClasses, terms: months(terms), rule: 'warrantyTermsOfModel' }
        : { costClasses, terms: termsByParameters(parameters), rule: 'warrantyTermsUnknown' },
    ];
  const { contract, warranty } = agreed;
  const covered = costClasses.filter(each => !warranty.covers?.length || warranty.covers.includes(each));
  const left = costClasses.filter(each => !covered.includes(each));
  const found = { terms: months(warranty), rule: 'warrantyTermsOfContract', contract } as const;
  return [
    { ...found, costClasses: covered },
    ...(left.length ? [{ ...found, costClasses: left, left: true } as const] : []),
  ];
}

const months = ({ monthsFromAcceptance, monthsFromShipment, monthsForWearParts, basis }: Terms): Terms => ({
  monthsFromAcceptance,
  monthsFromShipment,
  monthsForWearParts,
  basis,
});

const termsByParameters = (parameters: WarrantyParameters): Terms => ({
  monthsFromAcceptance: parameters.WARRANTY_MONTHS_FROM_ACCEPTANCE,
  monthsFromShipment: parameters.WARRANTY_MONTHS_FROM_SHIPMENT,
  monthsForWearParts: parameters.WARRANTY_MONTHS_WEAR_PARTS,
  basis: '',
});
