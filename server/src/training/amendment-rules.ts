import type { Entered } from '../fields/form.ts';
import { type Refusal, refuse } from '../procedure/errors.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import type { TrainingPlan } from './training-plan.entity.ts';

type Plan = Entered<TrainingPlan, 'startsOn' | 'endsOn' | 'topics' | 'instructors' | 'productFamily'>;

/** 5.1.1, 5.1.3: an amended plan still covers every session that was held. */
export function keepsWhatWasTaught(amended: Input<Plan>, plan: Facts<TrainingPlan, 'sessions'>): Refusal | undefined {
  const { startsOn, endsOn, topics, instructors, productFamily } = amended;
  for (const { number, day, topic, instructor } of plan.sessions) {
    if (day < startsOn) return refuse('amendmentDropsSession', { number }, 'startsOn');
    if (day > endsOn) return refuse('amendmentDropsSession', { number }, 'endsOn');
    if (!topics.includes(topic)) return refuse('amendmentDropsSession', { number }, 'topics');
    if (!instructors.some(({ id }) => id === instructor.id))
      return refuse('amendmentDropsSession', { number }, 'instructors');
    if (productFamily.id !== plan.productFamily.id) return refuse('amendmentDropsSession', { number }, 'productFamily');
  }
}

/** 5.1.4: practice stays within the days of the plan; what no longer fits is cancelled first. */
export function keepsPracticeDays(
  { startsOn, endsOn }: Input<Plan>,
  { practices }: Facts<TrainingPlan, 'practices'>,
): Refusal | undefined {
  const outside = [...practices].find(
    practice => practice.state !== 'CANCELLED' && (practice.startsOn < startsOn || practice.endsOn > endsOn),
  );
  if (outside) return refuse('amendmentDropsPractice', { number: outside.number }, 'endsOn');
}
