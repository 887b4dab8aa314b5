import { type Refusal, refuse } from '../procedure/errors.ts';
import type { Facts } from '../procedure/facts.ts';
import type { Customer } from './customer.entity.ts';
import type { Equipment } from './equipment.entity.ts';

/** A customer turns to the house about machines of its own. */
export function machineOfCustomer({
  customer,
  equipment,
}: {
  customer: Pick<Customer, 'id'>;
  equipment?: Facts<Equipment> | null;
}): Refusal | undefined {
  if (equipment && equipment.customer.id !== customer.id)
    return refuse('machineOfAnother', { serialNumber: equipment.serialNumber }, 'equipment');
}
