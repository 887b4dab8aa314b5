import { threeGuarantees, wholeMachine } from '../src/customer-service/three-guarantees.ts';
import type { ReplacementPeriod } from '../src/customer-service/warranty-choices.ts';
import type {
  Component,
  ContractWarranty,
  MachineFacts,
  RepairSpan,
  Terms,
  WarrantyFacts,
  WarrantyParameters,
} from '../src/customer-service/warranty-facts.ts';
import { daysLater } from '../src/fields/business-day.ts';
import type { CostClass } from '../src/organization/warranty-terms.ts';
import { Parameters } from '../src/procedures/sh-jr-c-160/parameters.ts';

export const terms = (acceptance = 12, shipment = 18, wear = 3): Terms => ({
  monthsFromAcceptance: acceptance,
  monthsFromShipment: shipment,
  monthsForWearParts: wear,
  basis: '示例',
});

/** Shipped on 1 March 2026 and accepted on the 15th: covered through 15 March 2027. */
export const machine = (change: Partial<MachineFacts> = {}): MachineFacts => ({
  shippedOn: '2026-03-01',
  acceptedOn: '2026-03-15',
  terms: terms(),
  contracts: [],
  repairs: [],
  replacement: null,
  takenBackOn: null,
  ...change,
});

export interface Given extends Partial<Omit<WarrantyFacts, 'machine' | 'parameters' | 'on'>> {
  machine?: Partial<MachineFacts>;
  by?: Partial<WarrantyParameters>;
}

export const facts = (on: string, given: Given = {}): WarrantyFacts => ({
  on,
  cause: given.cause ?? 'DEFECT',
  component: given.component ?? wholeMachine,
  machine: machine(given.machine),
  parameters: { ...new Parameters(), ...given.by },
});
export const found = (on: string, given: Given = {}) => threeGuarantees(facts(on, given));
export const rulesOf = (on: string, given: Given = {}) => found(on, given).rules.map(({ rule }) => rule);

export const repair = (from: string, until: string | null, order = 'SO-2026-0001'): RepairSpan => ({
  order,
  from,
  until,
});
export const wear: Component = { partClass: 'WEAR_PART', replacedOn: null };
export const mainReplaced = (replacedOn: string): Component => ({ partClass: 'MAIN_COMPONENT', replacedOn });
export const tookPlace = (
  on: string,
  period: ReplacementPeriod,
  formerLastDay: string | null,
): Partial<MachineFacts> => ({
  shippedOn: daysLater(on, -10),
  acceptedOn: on,
  replacement: { on, period, formerLastDay },
});
/** A contract that holds on every day that the tests ask about. */
export const agreed = (
  own: Terms,
  covers: CostClass[] | null = null,
  afterReplacement: ReplacementPeriod | null = null,
): ContractWarranty => ({
  contract: 'SC-2026-0001',
  validFrom: '2020-01-01',
  endsOn: '2039-12-31',
  warranty: { ...own, covers, afterReplacement },
});
