import type { Entered } from '../fields/form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import { Person } from '../organization/person.entity.ts';
import { engineersOf, isEngineerOf } from '../organization/person.ts';
import type { Facts, Input, Loaded } from '../procedure/facts.ts';
import { lockRecords } from '../procedure/lock-records.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { ServiceOrder, workNotDone } from './service-order.entity.ts';

type Plan = Pick<Facts<ServiceOrder>, 'id' | 'startsOn' | 'endsOn'> & {
  readonly engineers: Iterable<Pick<Person, 'id' | 'name'>>;
  readonly firstOfTrip?: { readonly id: string } | null;
};

/** The other orders of these engineers on these days, save those of the same trip. Two plans wait for each other here. */
async function ordersBeside(plan: Plan, em: StepContext['em']) {
  const { id, startsOn, endsOn, firstOfTrip } = plan;
  await lockRecords(em, Person, [...plan.engineers]);
  const others = await em.find(
    ServiceOrder,
    {
      id: { $ne: id },
      state: { $in: [...workNotDone] },
      startsOn: { $lte: endsOn },
      endsOn: { $gte: startsOn },
      engineers: { $in: engineersOf(plan) },
    },
    { populate: ['engineers'], orderBy: { id: 'asc' } },
  );
  const trip = firstOfTrip?.id ?? id;
  return others.filter(other => other.id !== trip && other.firstOfTrip?.id !== trip);
}

/** 5.3.3: whoever plans the same engineer twice on a day is told of it, and says how both will be done. */
export async function bookedOnce(
  input: Input<Entered<ServiceOrder, 'startsOn' | 'endsOn' | 'engineers' | 'firstOfTrip' | 'bookingReason'>>,
  { id }: Facts<ServiceOrder>,
  { em }: Pick<StepContext, 'em'>,
): Promise<Refusal | undefined> {
  if (!input.bookingReason) return told({ ...input, id }, await ordersBeside({ ...input, id }, em));
}

/** 5.3.3: on setting out it is told once more where neither order has an answer to the other. */
export async function bookingAnswered(
  { bookingReason }: { bookingReason?: string | null },
  order: Facts<ServiceOrder, 'engineers'>,
  { em }: Pick<StepContext, 'em'>,
): Promise<Refusal | undefined> {
  if (bookingReason) return;
  const beside = await ordersBeside(order, em);
  const { number, bookedBeside } = order;
  return told(
    order,
    beside.filter(other => !bookedBeside.includes(other.number) && !other.bookedBeside.includes(number)),
  );
}

function told({ engineers }: Plan, beside: readonly Facts<ServiceOrder, 'engineers'>[]): Refusal | undefined {
  if (!beside.length) return;
  const people = [...engineers].filter(({ id }) => beside.some(order => isEngineerOf(order, id)));
  return refuse(
    'engineerBooked',
    {
      names: people.map(({ name }) => name),
      orders: beside.map(({ number, startsOn, endsOn }) => `${number} ${startsOn} – ${endsOn}`),
    },
    'bookingReason',
  );
}

/** Keeps which orders were known when the booking was answered. */
export async function keepBooking(
  order: Loaded<ServiceOrder, 'engineers'>,
  bookingReason: string | null | undefined,
  { em }: Pick<StepContext, 'em'>,
) {
  const beside = bookingReason ? await ordersBeside(order, em) : [];
  Object.assign(order, {
    bookingReason: beside.length ? bookingReason : null,
    bookedBeside: beside.map(({ number }) => number),
  });
}
