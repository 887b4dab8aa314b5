import type { Entered } from '../fields/form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import type { Enrolment, EnrolmentState } from './enrolment.entity.ts';
import type { TrainingPlan } from './training-plan.entity.ts';

type Place = Pick<Enrolment, 'state'>;
interface Places<E extends Place> {
  enrolments: Iterable<E>;
}

/** Those who hold a place: enrolled, whether or not they have had their notice. */
export const enrolled = <E extends Place>({ enrolments }: Places<E>): E[] =>
  [...enrolments].filter(({ state }) => state === 'ENROLLED' || state === 'NOTIFIED');

/** Those who take part hold a place, or are exempted from the assessment. */
export const participating: readonly EnrolmentState[] = ['ENROLLED', 'NOTIFIED', 'EXEMPTED'];

export const participants = <E extends Place>({ enrolments }: Places<E>): E[] =>
  [...enrolments].filter(({ state }) => participating.includes(state));

/** The places of a plan: its own number, or the venue's where that is smaller. */
export const places = ({ capacity, venue }: Pick<TrainingPlan, 'capacity' | 'venue'>) =>
  Math.min(capacity, venue?.capacity ?? capacity);

type Enrolling = Entered<Enrolment, 'plan' | 'person'>;

/** 5.1.1: one place for each person. */
export function onePlaceEach({ plan, person }: Input<Enrolling, 'plan.enrolments'>): Refusal | undefined {
  if (participants(plan).some(enrolment => enrolment.person.id === person.id))
    return refuse('alreadyEnrolled', { name: person.name }, 'person');
}

/** 5.1.1, 5.1.2: no more people than the plan and its venue hold. */
export function placesLeft({ plan }: Input<Enrolling, 'plan.enrolments'>): Refusal | undefined {
  if (participants(plan).length >= places(plan)) return refuse('planFull', { capacity: places(plan) });
}

/** 5.1.1: nobody withdraws once the training has been taught; who stays away is a no-show. */
export function notYetTaught({ plan }: Facts<Enrolment, 'plan.sessions'>): Refusal | undefined {
  if (plan.sessions.length) return refuse('planStarted');
}

/** 5.1.1: an amended plan still holds everyone who is enrolled. */
export function planHoldsEnrolled(
  { capacity }: Pick<TrainingPlan, 'capacity'>,
  plan: Facts<TrainingPlan, 'enrolments'>,
): Refusal | undefined {
  const count = participants(plan).length;
  if (capacity < count) return refuse('capacityBelowEnrolled', { enrolled: count }, 'capacity');
}
