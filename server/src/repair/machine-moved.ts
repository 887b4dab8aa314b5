import { beginningOf, businessDay } from '../fields/business-day.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import { Equipment } from '../organization/equipment.entity.ts';
import type { EquipmentCorrectionInput, EquipmentTransferInput } from '../organization/equipment.resolver.ts';
import { extendStep } from '../procedure/extension.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { GoodsArrivalNotice } from './goods-arrival-notice.entity.ts';
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

/** 5.3.2: it was shipped before it arrived, and before anybody was there to see to it. */
async function shippedBeforeArrival(
  { shippedOn }: Input<EquipmentCorrectionInput>,
  { id }: Facts<Equipment>,
  { em }: Pick<StepContext, 'em'>,
): Promise<Refusal | undefined> {
  if (!shippedOn) return;
  const [notice] = await em.find(
    GoodsArrivalNotice,
    { equipment: id, state: { $ne: 'CANCELLED' }, arrivedOn: { $lt: shippedOn } },
    { orderBy: { arrivedOn: 'asc' } },
  );
  if (notice) return refuse('shippedAfterRecord', { number: notice.number, day: notice.arrivedOn }, 'shippedOn');
  const [order] = await em.find(
    ServiceOrder,
    { equipment: id, arrivedAt: { $lt: beginningOf(shippedOn) } },
    { orderBy: { arrivedAt: 'asc' } },
  );
  if (order?.arrivedAt)
    return refuse('shippedAfterRecord', { number: order.number, day: businessDay(order.arrivedAt) }, 'shippedOn');
}

const shipmentCorrected = extendStep(Equipment, 'correctEquipment', { rules: [shippedBeforeArrival] });

/** 5.3.3: the orders say that the machine stands at their site no longer. */
const moved = extendStep(Equipment, 'transferEquipment', {
  rules: [ordersNamed],
  moves: { ServiceOrder: notClosed },
  async after(equipment, _, context) {
    for (const order of await openOrders(equipment, context)) {
      order.machineMoved = true;
      context.move(order, order.state);
    }
  },
});

export const machineMoved = [shipmentCorrected, moved];
