import { type Refusal, refuse } from '../messages/errors.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import type { EquipmentTransferInput } from '../organization/equipment.resolver.ts';
import { extendStep } from '../procedure/extension.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { notClosed, ServiceOrder } from './service-order.entity.ts';

const openOrders = ({ id }: { id: string }, { em }: Pick<StepContext, 'em'>) =>
  em.find(ServiceOrder, { equipment: id, state: { $in: [...notClosed] } }, { orderBy: { id: 'asc' } });

/** 5.3.3: somebody is on the way to where the machine stood: who moves it all the same says why. */
async function ordersNamed(
  { reason }: Input<EquipmentTransferInput>,
  equipment: Facts<Equipment>,
  context: Pick<StepContext, 'em'>,
): Promise<Refusal | undefined> {
  if (reason) return;
  const numbers = (await openOrders(equipment, context)).map(({ number }) => number);
  if (numbers.length) return refuse('transferUnderOrders', { numbers }, 'reason');
}

/** 5.3.3: the orders say that the machine stands at their site no longer. */
export const machineMoved = extendStep(Equipment, 'transferEquipment', {
  rules: [ordersNamed],
  moves: { ServiceOrder: notClosed },
  async after(equipment, _, context) {
    for (const order of await openOrders(equipment, context)) {
      order.machineMoved = true;
      context.move(order, order.state);
    }
  },
});
