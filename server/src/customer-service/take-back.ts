import { LockMode } from '@mikro-orm/core';
import { sentence } from '../messages/kept-sentence.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { contractWarranty } from './contract-coverage.ts';
import { cancelOfMachine, planObligations } from './plan-obligations.ts';
import type { ProductReturn } from './product-return.entity.ts';
import type { ReturnSettlementInput } from './return-forms.ts';
import { ServiceContract } from './service-contract.entity.ts';
import type { ReplacementPeriod } from './warranty-choices.ts';

/** What a step that takes a machine back names in its `moves`. */
export const takesBack = {
  Equipment: ['SHIPPED', 'REPLACED', 'RETURNED'],
  ServiceContract: ['ACTIVE'],
  ContractObligation: ['DUE', 'CANCELLED'],
} as const;

/** 5.2.5: the new machine goes to where the old one stood, and is known to have taken its place. */
export async function replaceMachine(
  { equipment: old }: Facts<ProductReturn, 'equipment'>,
  { serialNumber, model, manufacturedOn, shippedOn }: Input<ReturnSettlementInput>,
  context: StepContext,
): Promise<Equipment> {
  const replacement = new Equipment();
  await context.open(replacement, 'SHIPPED');
  const { customer, site } = old;
  return Object.assign(replacement, {
    model: model ?? old.model,
    serialNumber,
    customer,
    site,
    manufacturedOn,
    shippedOn,
    startedUpOn: null,
    acceptedOn: null,
    replaces: old,
  });
}

/** 5.2.3: whether the period of the new machine starts anew: as the contract says, else by the parameter of the day. */
export async function periodOfReplacement(
  { equipment }: Facts<ProductReturn>,
  { em, today, parameters }: StepContext<'WARRANTY_ANEW_AFTER_REPLACEMENT'>,
): Promise<ReplacementPeriod> {
  const agreed = (await contractWarranty(em, equipment, today))?.warranty.afterReplacement;
  return agreed ?? (parameters.WARRANTY_ANEW_AFTER_REPLACEMENT ? 'ANEW' : 'REMAINDER');
}

/** 5.2.5, 5.2.1: the old machine leaves coverage; where another takes its place, the contracts go on with that. */
export async function leaveContracts(
  old: Pick<Equipment, 'id' | 'serialNumber'>,
  replacement: Equipment | null,
  context: StepContext,
) {
  const contracts = await context.em.find(
    ServiceContract,
    { equipment: old.id, state: 'ACTIVE' },
    { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  await context.em.populate(contracts, ['customer', 'equipment', 'obligations.equipment']);
  const reason = sentence('machineLeft', { serialNumber: old.serialNumber });
  for (const contract of contracts) {
    cancelOfMachine(contract, old, reason, context);
    if (!replacement) continue;
    contract.equipment.add(replacement);
    context.move(contract, 'ACTIVE');
    await planObligations(contract, context.today, context);
  }
}
