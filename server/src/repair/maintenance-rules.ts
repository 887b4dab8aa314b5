import type { ContractObligation } from '../customer-service/contract-obligation.entity.ts';
import { type Refusal, refuse } from '../procedure/errors.ts';
import type { Facts } from '../procedure/facts.ts';

/** 5.2.1: somebody is sent for the maintenance of a machine; what else a contract demands is fulfilled otherwise. */
export function maintenanceOfMachine({ kind, equipment }: Facts<ContractObligation>): Refusal | undefined {
  if (kind !== 'MAINTENANCE' || !equipment) return refuse('notMaintenance');
}

/** 5.2.1: for what is due once, somebody is sent once. */
export function notPlannedYet({ orders }: Facts<ContractObligation, 'orders'>): Refusal | undefined {
  const other = [...orders].find(({ state }) => state !== 'CANCELLED');
  if (other) return refuse('maintenancePlanned', { number: other.number });
}
