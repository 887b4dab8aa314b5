import type { Act } from '../procedure/act.ts';
import { type Refusal, refuse } from '../procedure/errors.ts';
import type { MaintenanceInput } from './order-forms.ts';
import { ServiceOrder } from './service-order.entity.ts';

type Entry = Pick<MaintenanceInput, 'obligation'>;

/** 5.2.1: somebody is sent for the maintenance of a machine; what else a contract demands is fulfilled otherwise. */
export function maintenanceOfMachine({ obligation: { kind, equipment } }: Entry): Refusal | undefined {
  if (kind !== 'MAINTENANCE' || !equipment) return refuse('notMaintenance', {}, 'obligation');
}

/** 5.2.1: for what is due once, somebody is sent once. */
export async function notPlannedYet({ obligation }: Entry, _: unknown, { em }: Act): Promise<Refusal | undefined> {
  const other = await em.findOne(ServiceOrder, { obligation, state: { $ne: 'CANCELLED' } });
  if (other) return refuse('maintenancePlanned', { number: other.number }, 'obligation');
}
