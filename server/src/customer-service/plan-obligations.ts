import { monthsLater } from '../fields/business-day.ts';
import type { Equipment } from '../organization/equipment.entity.ts';
import type { Facts, Loaded } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { ContractObligation } from './contract-obligation.entity.ts';
import { occasion, occurrencesOf } from './contract-occurrences.ts';
import type { ServiceContract } from './service-contract.entity.ts';

type Reason = NonNullable<ContractObligation['cancellationReason']>;

/** How far ahead it is written down what falls due. */
const MONTHS_AHEAD = 24;

export const horizon = ({ endsOn }: Pick<ServiceContract, 'endsOn'>, today: string) => {
  const ahead = monthsLater(today, MONTHS_AHEAD);
  return ahead < endsOn ? ahead : endsOn;
};

/** The `moves` of a step that plans obligations. */
export const plansObligations = { ContractObligation: ['DUE'] } as const;
export const cancelsObligations = { ContractObligation: ['CANCELLED'] } as const;

/** 5.2.1: writes down what falls due from a day on, as far ahead as is looked; what is there already stays. */
export async function planObligations(
  contract: Loaded<ServiceContract, 'equipment' | 'obligations'>,
  from: string,
  context: StepContext,
) {
  const until = horizon(contract, context.today);
  const planned = new Set([...contract.obligations].filter(({ state }) => state !== 'CANCELLED').map(occasion));
  for (const occurrence of occurrencesOf(contract)) {
    if (occurrence.dueOn < from || occurrence.dueOn > until || planned.has(occasion(occurrence))) continue;
    const obligation = Object.assign(new ContractObligation(), { contract, ...occurrence });
    await context.open(obligation, 'DUE');
  }
  contract.plannedUntil = until;
}

/** 5.2.1: what the amended contract no longer demands is due no longer; what was due before stays owed. */
export function cancelUndemanded(
  contract: Loaded<ServiceContract, 'equipment' | 'obligations'>,
  reason: string,
  context: StepContext,
) {
  const demanded = new Set(occurrencesOf(contract).map(occasion));
  cancelWhere(contract, each => each.dueOn >= context.today && !demanded.has(occasion(each)), reason, context);
}

/** 5.2.1: nothing is due after the contract's last day. */
export const cancelAfterEnd = (
  contract: Loaded<ServiceContract, 'obligations'>,
  reason: Reason,
  context: StepContext,
) => cancelWhere(contract, ({ dueOn }) => dueOn > contract.endsOn, reason, context);

/** 5.2.1: nothing more is due on a machine that was taken back. */
export const cancelOfMachine = (
  contract: Loaded<ServiceContract, 'obligations'>,
  machine: Pick<Equipment, 'id'>,
  reason: Reason,
  context: StepContext,
) => cancelWhere(contract, ({ equipment }) => equipment?.id === machine.id, reason, context);

function cancelWhere(
  { obligations }: Loaded<ServiceContract, 'obligations'>,
  undue: (obligation: Facts<ContractObligation>) => boolean,
  cancellationReason: Reason,
  context: StepContext,
) {
  for (const obligation of obligations) {
    if (obligation.state !== 'DUE' || !undue(obligation)) continue;
    obligation.cancellationReason = cancellationReason;
    context.move(obligation, 'CANCELLED');
  }
}
