import { LockMode } from '@mikro-orm/core';
import { type Refusal, refuse } from '../messages/errors.ts';
import { sentence } from '../messages/kept-sentence.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import type { EquipmentCorrectionInput, EquipmentTransferInput } from '../organization/equipment.resolver.ts';
import { extendStep } from '../procedure/extension.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { ContractObligation } from './contract-obligation.entity.ts';
import { cancelOfMachine } from './plan-obligations.ts';
import { ProductReturn } from './product-return.entity.ts';
import { ServiceContract } from './service-contract.entity.ts';
import { WarrantyDecision } from './warranty-decision.entity.ts';
import { flagDecisions } from './warranty-decision.ts';

const open = ['PROVISIONAL', 'DECIDED'] as const;

/** 5.2.3: what a decision that is not settled rests on has changed: it is flagged, and the verdict stays as it was told. */
const groundsChanged = ['correctEquipment', 'transferEquipment'].map(name =>
  extendStep(Equipment, name, {
    moves: { WarrantyDecision: open },
    async after(equipment, _, context) {
      const decisions = await context.em.find(
        WarrantyDecision,
        {
          equipment: equipment.id,
          state: { $in: [...open] },
          machineChanged: false,
          fault: { state: { $ne: 'RESOLVED' } },
        },
        { orderBy: { id: 'asc' } },
      );
      flagDecisions(decisions, context);
    },
  }),
);

/** 5.2.5: a machine that is being given back goes to nobody else. */
async function noReturnUnderWay(
  _: unknown,
  { id }: Facts<Equipment>,
  { em }: Pick<StepContext, 'em'>,
): Promise<Refusal | undefined> {
  const state = { $nin: ['SETTLED', 'WITHDRAWN', 'REJECTED'] } as const;
  const given = await em.findOne(ProductReturn, { equipment: id, state });
  if (given) return refuse('returnUnderWay', { number: given.number });
}

/** 5.2.1: what the former customer's contracts still owe on the machine ends with a reason, and Sales has been told of it. */
async function owedOnItNamed(
  { site, reason }: Input<EquipmentTransferInput>,
  { id }: Facts<Equipment>,
  { em }: Pick<StepContext, 'em'>,
): Promise<Refusal | undefined> {
  if (reason) return;
  const owed = await em.find(
    ContractObligation,
    { equipment: id, state: 'DUE', contract: { customer: { $ne: site.customer.id } } },
    { populate: ['contract'] },
  );
  const contracts = [...new Set(owed.map(({ contract }) => contract.number))].sort();
  if (owed.length) return refuse('transferEndsObligations', { count: owed.length, contracts }, 'reason');
}

/** 5.2.1: the contracts of whom it belonged to are about it no longer, and nothing more falls due on it. */
const leavesContracts = extendStep(Equipment, 'transferEquipment', {
  rules: [noReturnUnderWay, owedOnItNamed],
  load: ['customer'],
  moves: { ServiceContract: ['ACTIVE'], ContractObligation: ['CANCELLED'] },
  async after(equipment, input: Input<EquipmentTransferInput>, context) {
    const { id: machine, serialNumber, customer } = equipment;
    const contracts = await context.em.find(
      ServiceContract,
      { equipment: machine, state: 'ACTIVE', customer: { $ne: customer.id } },
      { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
    );
    await context.em.populate(contracts, ['obligations.equipment']);
    const to = customer.name;
    for (const contract of contracts) {
      contract.left = [...contract.left, { machine, serialNumber, on: context.today, reason: input.reason ?? to }];
      cancelOfMachine(contract, equipment, sentence('machineTransferred', { serialNumber, customer: to }), context);
      context.move(contract, 'ACTIVE');
    }
  },
});

/** 5.2.5: a machine was shipped before it was taken back. */
async function shippedBeforeTakenBack(
  { shippedOn }: Input<EquipmentCorrectionInput>,
  { id }: Facts<Equipment>,
  { em }: Pick<StepContext, 'em'>,
): Promise<Refusal | undefined> {
  if (!shippedOn) return;
  const given = await em.findOne(ProductReturn, { equipment: id, receivedOn: { $lt: shippedOn } });
  if (given?.receivedOn)
    return refuse('shippedAfterRecord', { number: given.number, day: given.receivedOn }, 'shippedOn');
}

const shipmentCorrected = extendStep(Equipment, 'correctEquipment', { rules: [shippedBeforeTakenBack] });

export const machineChanged = [...groundsChanged, leavesContracts, shipmentCorrected];
