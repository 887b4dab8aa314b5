import type { Entered } from '../fields/form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import { Person } from '../organization/person.entity.ts';
import type { Facts, Input, Loaded } from '../procedure/facts.ts';
import { lockRecords } from '../procedure/lock-records.ts';
import type { StepContext } from '../procedure/step-context.ts';
import type { ServiceOrder } from './service-order.entity.ts';
import { type TakenUp, takenUpOn } from './taken-up.ts';

type Plan = Pick<Facts<ServiceOrder>, 'id' | 'startsOn' | 'endsOn'> & {
  readonly engineers: Iterable<Pick<Person, 'id' | 'name'>>;
  readonly firstOfTrip?: { readonly id: string } | null;
};

/** What else takes these engineers up, save the orders of the same trip. Plans and absences of a person wait for each other here. */
async function besideOf({ id, firstOfTrip, engineers, ...days }: Plan, em: StepContext['em']): Promise<TakenUp[]> {
  const people = [...engineers];
  await lockRecords(em, Person, people);
  const trip = firstOfTrip?.id ?? id;
  return (await takenUpOn(people, days, em)).filter(other => other.record !== id && other.trip !== trip);
}

/** 5.3.3: whoever plans the same engineer twice on a day is told of it, and says how both will be done. */
export async function bookedOnce(
  input: Input<Entered<ServiceOrder, 'startsOn' | 'endsOn' | 'engineers' | 'firstOfTrip' | 'bookingReason'>>,
  { id }: Facts<ServiceOrder>,
  { em }: Pick<StepContext, 'em'>,
): Promise<Refusal | undefined> {
  if (!input.bookingReason) return told({ ...input, id }, await besideOf({ ...input, id }, em));
}

/** 5.3.3: on setting out it is told once more where neither order has an answer to the other. */
export async function bookingAnswered(
  { bookingReason }: { bookingReason?: string | null },
  order: Facts<ServiceOrder, 'engineers'>,
  { em }: Pick<StepContext, 'em'>,
): Promise<Refusal | undefined> {
  if (bookingReason) return;
  const beside = await besideOf(order, em);
  const { number, bookedBeside } = order;
  return told(
    order,
    beside.filter(other => !bookedBeside.includes(other.number) && !other.bookedBeside.includes(number)),
  );
}

function told({ engineers }: Plan, beside: readonly TakenUp[]): Refusal | undefined {
  if (!beside.length) return;
  const taken = new Set(beside.flatMap(({ people }) => people));
  const people = [...engineers].filter(({ id }) => taken.has(id));
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
  const beside = bookingReason ? await besideOf(order, em) : [];
  Object.assign(order, {
    bookingReason: beside.length ? bookingReason : null,
    bookedBeside: beside.map(({ number }) => number),
  });
}
