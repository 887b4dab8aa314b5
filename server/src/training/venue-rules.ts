import { type Refusal, refuse } from '../messages/errors.ts';
import type { Facts, Reference } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { participants } from './training-places.ts';
import { TrainingPlan, type Venue } from './training-plan.entity.ts';
import type { TrainingRoom } from './training-room.entity.ts';

/** A room of the company, or a place elsewhere in words. */
export type Place = Partial<{ [Name in keyof Venue]: Venue[Name] | null }> & {
  trainingRoom?: Facts<TrainingRoom> | null;
};

const inWords = ['venue', 'address', 'room'] as const;

/** 5.1.2: elsewhere is said in full; of a room of the company all is known, and no more people go in than it holds. */
export function placeNamed({ trainingRoom, capacity, ...words }: Place): Refusal | undefined {
  const missing = [...inWords, 'capacity' as const].find(name => !{ ...words, capacity }[name]);
  if (!trainingRoom) return missing && refuse('venueIncomplete', {}, missing);
  const other = inWords.find(name => words[name] && words[name] !== trainingRoom[name]);
  if (other) return refuse('venueIsTheRooms', { room: trainingRoom.room }, other);
  if (capacity && capacity > trainingRoom.capacity)
    return refuse('roomHoldsFewer', { room: trainingRoom.room, capacity: trainingRoom.capacity }, 'capacity');
}

/** Where it is, as the plan keeps it: the room may be called another name afterwards. */
export const venueOf = ({ trainingRoom, ...words }: Place): Venue => ({
  venue: trainingRoom?.venue ?? words.venue ?? '',
  address: trainingRoom?.address ?? words.address ?? '',
  room: trainingRoom?.room ?? words.room ?? '',
  capacity: words.capacity ?? trainingRoom?.capacity ?? 0,
});

/** 5.1.2: the venue holds everyone who is enrolled. */
export function venueHoldsEnrolled(place: Place, plan: Facts<TrainingPlan, 'enrolments'>): Refusal | undefined {
  const count = participants(plan).length;
  const { capacity } = venueOf(place);
  if (capacity < count) return refuse('venueTooSmall', { capacity, enrolled: count }, 'capacity');
}

/** 5.1.2: on each day one plan has a room, until it is over or given up. */
export async function roomFree(
  { trainingRoom }: { trainingRoom?: (Reference & { room: string }) | null },
  { id, startsOn, endsOn }: Facts<TrainingPlan>,
  { em }: Pick<StepContext, 'em'>,
): Promise<Refusal | undefined> {
  if (!trainingRoom) return;
  const other = await em.findOne(TrainingPlan, {
    id: { $ne: id },
    trainingRoom: trainingRoom.id,
    state: { $nin: ['CLOSED', 'CANCELLED'] },
    startsOn: { $lte: endsOn },
    endsOn: { $gte: startsOn },
  });
  if (!other) return;
  const { number, startsOn: from, endsOn: until } = other;
  return refuse('roomTaken', { room: trainingRoom.room, number, startsOn: from, endsOn: until }, 'trainingRoom');
}
