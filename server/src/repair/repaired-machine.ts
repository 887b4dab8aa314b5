import type { Equipment } from '../organization/equipment.entity.ts';
import { type Refusal, refuse } from '../procedure/errors.ts';
import type { Input } from '../procedure/facts.ts';
import type { RepairInput } from './order-forms.ts';

/** 5.3.7: somebody is sent to a machine, and to that of which the call was. */
export function machineKnown({ fault, equipment }: Input<RepairInput>): Refusal | undefined {
  if (!fault.equipment && !equipment) return refuse('machineUnknown', {}, 'equipment');
  if (fault.equipment && equipment && fault.equipment.id !== equipment.id)
    return refuse('otherMachine', {}, 'equipment');
  if (equipment && equipment.customer.id !== fault.customer.id)
    return refuse('machineOfAnother', { serialNumber: equipment.serialNumber }, 'equipment');
}

/** The machine to which somebody is sent, once `machineKnown` has let it pass. */
export const machineOf = ({ fault, equipment }: Pick<Input<RepairInput>, 'fault' | 'equipment'>): Equipment =>
  (fault.equipment ?? equipment) as Equipment;
