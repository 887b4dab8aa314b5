import { type CostClass, costClasses } from './warranty-choices.ts';
import type { MachineFacts, Terms, WarrantyParameters, WarrantyRuleName } from './warranty-facts.ts';

/** The terms by which these costs go, and where they were found. */
export interface TermsInForce {
  costClasses: CostClass[];
  terms: Terms;
  rule: Extract<WarrantyRuleName, `warrantyTerms${string}`>;
  contract?: string;
}

/**
 * 5.2.3: for each class of cost the terms of the contract, else those of the model. Where there are neither, nothing is
 * known: the parameters of the procedure hold then, and it is said that they do.
 */
export function termsInForce({ contract, terms }: MachineFacts, parameters: WarrantyParameters): TermsInForce[] {
  const agreed = (contract?.covers ?? []).map(
    ({ costClass, ...own }): TermsInForce => ({
      costClasses: [costClass],
      terms: own,
      rule: 'warrantyTermsOfContract',
      contract: contract?.contract,
    }),
  );
  const others = costClasses.filter(each => !agreed.some(cover => cover.costClasses.includes(each)));
  const byModel: TermsInForce = terms
    ? { costClasses: others, terms, rule: 'warrantyTermsOfModel' }
    : { costClasses: others, terms: termsByParameters(parameters), rule: 'warrantyTermsUnknown' };
  return alike([...agreed, byModel]).filter(each => each.costClasses.length > 0);
}

const termsByParameters = (parameters: WarrantyParameters): Terms => ({
  monthsFromAcceptance: parameters.WARRANTY_MONTHS_FROM_ACCEPTANCE,
  monthsFromShipment: parameters.WARRANTY_MONTHS_FROM_SHIPMENT,
  monthsForWearParts: parameters.WARRANTY_MONTHS_WEAR_PARTS,
  basis: '',
});

/** Costs that go by the same terms are told of together. */
function alike(all: readonly TermsInForce[]): TermsInForce[] {
  const groups = new Map<string, TermsInForce>();
  for (const each of all) {
    const { monthsFromAcceptance, monthsFromShipment, monthsForWearParts, basis } = each.terms;
    const key = JSON.stringify([each.rule, monthsFromAcceptance, monthsFromShipment, monthsForWearParts, basis]);
    const group = groups.get(key);
    if (group) group.costClasses = [...group.costClasses, ...each.costClasses];
    else groups.set(key, each);
  }
  return [...groups.values()];
}
