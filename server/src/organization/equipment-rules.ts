import { daysLater } from '../fields/business-day.ts';
import type { Entered } from '../fields/form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { Facts } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import type { Customer } from './customer.entity.ts';
import type { Equipment } from './equipment.entity.ts';

type Days = Partial<Entered<Equipment, 'manufacturedOn' | 'shippedOn' | 'startedUpOn' | 'acceptedOn'>>;

/** A machine is made, then shipped, then started up and accepted. */
export function equipmentDays(entered: Days, equipment: Days): Refusal | undefined {
  const { manufacturedOn = '', shippedOn = '', startedUpOn, acceptedOn } = { ...equipment, ...entered };
  if (manufacturedOn > shippedOn) return refuse('shippedBeforeManufactured', {}, 'manufacturedOn');
  const next = startedUpOn ?? acceptedOn;
  if (next && shippedOn > next) return refuse('shippedAfterStartUp', { day: next }, 'shippedOn');
}

/** 5.3.2: what was installed before Sanbao was started up, then accepted, by now. */
export function acceptedByNow(
  { startedUpOn, acceptedOn }: Days,
  _: unknown,
  { today }: Pick<StepContext, 'today'>,
): Refusal | undefined {
  if (acceptedOn && acceptedOn > today) return refuse('dayInTheFuture', { today }, 'acceptedOn');
  if (startedUpOn && acceptedOn && startedUpOn > acceptedOn)
    return refuse('acceptedBeforeStartUp', { startedUpOn }, 'acceptedOn');
}

/** Whether a machine is still the customer's: neither replaced by another nor given back. */
export const isInUse = ({ state }: Pick<Equipment, 'state'>) => !['REPLACED', 'RETURNED', 'WITHDRAWN'].includes(state);

/** A customer turns to the company about machines of its own. */
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

/** A machine that is entered so long after its shipment stands somewhere already: nobody waits to hear of its arrival. */
const FROM_BEFORE_DAYS = 365;

/** 5.3.2: by when the customer should have said that it has arrived, as service follows Sales' shipments. */
export const noticeAwaitedBy = (shippedOn: string, days: number, enteredOn: string) =>
  enteredOn > daysLater(shippedOn, FROM_BEFORE_DAYS) ? null : daysLater(shippedOn, days);

/** 5.3.2: neither has anybody told of its arrival, nor has the customer been asked: its day goes by the shipment alone. */
export const notHeardOf = ({ state, followUps, arrivalNotices }: Facts<Equipment, 'arrivalNotices'>) =>
  state === 'SHIPPED' && !followUps.length && !arrivalNotices.length;

/** 5.3.2: whether the day by which it should have been heard of is over; that it was late stays so. */
export const isOver = ({ noticeDueOn }: Pick<Facts<Equipment>, 'noticeDueOn'>, today: string) =>
  Boolean(noticeDueOn && noticeDueOn < today);

/** 5.3.2: only an arrival of which nobody has told is asked after. */
export function noticeAwaited({ noticeDueOn }: Facts<Equipment>): Refusal | undefined {
  if (!noticeDueOn) return refuse('noArrivalAwaited');
}

/** 5.3.2: it is asked after again on a day to come. */
export function askedAgainLater(
  { nextOn }: { nextOn?: string | null },
  _: unknown,
  { today }: Pick<StepContext, 'today'>,
): Refusal | undefined {
  if (nextOn && nextOn <= today) return refuse('dayInThePast', { today }, 'nextOn');
}
