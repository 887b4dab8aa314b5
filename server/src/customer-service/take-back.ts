import { LockMode } from '@mikro-orm/core';
import { sentence } from '../messages/kept-sentence.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import { noticeAwaitedBy } from '../organization/equipment-rules.ts';
import { termsAtShipment } from '../organization/warranty-terms-change.resolver.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import { parametersInForce } from '../procedure/parameters-in-force.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { contractWarranty } from './contract-coverage.ts';
import { readMachineFacts } from './machine-facts.ts';
import { cancelOfMachine, planObligations } from './plan-obligations.ts';
import type { ProductReturn } from './product-return.entity.ts';
import type { ReturnSettlementInput } from './return-forms.ts';
import { ServiceContract } from './service-contract.entity.ts';
import { coverageOf, wholeMachine } from './three-guarantees.ts';
import type { ReplacementPeriod } from './warranty-choices.ts';
import { warrantyParameters } from './warranty-facts.ts';

/** The `moves` of a step that takes a machine back. */
export const takesBack = {
  Equipment: ['SHIPPED', 'REPLACED', 'RETURNED'],
  ServiceContract: ['ACTIVE'],
  ContractObligation: ['DUE', 'CANCELLED'],
} as const;

/** 5.2.5: the new machine goes to where the old one stood, and is known to have taken its place. */
export async function replaceMachine(
  { equipment: old }: Facts<ProductReturn, 'equipment.model'>,
  { serialNumber, model: named, manufacturedOn, shippedOn }: Input<ReturnSettlementInput, 'model'>,
  context: StepContext,
): Promise<Equipment> {
  const replacement = new Equipment();
  await context.open(replacement, 'SHIPPED');
  const { customer, site } = old;
  const { SHIPMENT_FOLLOW_UP_DAYS } = await parametersInForce(context.em, ['SHIPMENT_FOLLOW_UP_DAYS'], context.today);
  const model = named ?? old.model;
  return Object.assign(replacement, {
    model,
    warranty: await termsAtShipment(model, shippedOn as string, context.em),
    serialNumber,
    customer,
    site,
    manufacturedOn,
    shippedOn,
    noticeDueOn: noticeAwaitedBy(shippedOn as string, SHIPMENT_FOLLOW_UP_DAYS, context.today),
    startedUpOn: null,
    acceptedOn: null,
    replaces: old,
  });
}

/** 5.2.3: the last day on which a machine is covered, as it is known today; none where it never was. */
export async function coveredUntil(
  equipment: Facts<Equipment>,
  { em, today }: Pick<StepContext, 'em' | 'today'>,
): Promise<string | null> {
  const machine = await readMachineFacts(em, equipment.id);
  const periods = coverageOf(machine, wholeMachine, await parametersInForce(em, warrantyParameters, today), today);
  return (
    periods
      .flatMap(({ lastDay }) => lastDay ?? [])
      .sort()
      .at(-1) ?? null
  );
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
