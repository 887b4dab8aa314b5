import type { Entered } from '../fields/form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { Person } from '../organization/person.entity.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { Enrolment } from './enrolment.entity.ts';
import { participants, participating } from './training-places.ts';
import type { TrainingPlan } from './training-plan.entity.ts';

type Enrolling = Entered<Enrolment, 'plan' | 'person'>;
interface Elsewhere {
  overlapReason?: string | null;
}

/** 5.1.1: who takes part in another plan on the same days is enrolled only when it is said how. */
export const freeOnTheDays = (
  { plan, person, overlapReason }: Input<Enrolling, 'plan'> & Elsewhere,
  _: unknown,
  context: StepContext,
): Promise<Refusal | undefined> | undefined =>
  overlapReason ? undefined : enrolledElsewhere(plan.id, plan, [person], context);

/** 5.1.1: the same of those who are enrolled already, where the days change. */
export const traineesFree = (
  { startsOn, endsOn, overlapReason }: Pick<TrainingPlan, 'startsOn' | 'endsOn'> & Elsewhere,
  plan: Facts<TrainingPlan, 'enrolments.person'>,
  context: StepContext,
): Promise<Refusal | undefined> | undefined =>
  overlapReason || (startsOn === plan.startsOn && endsOn === plan.endsOn)
    ? undefined
    : enrolledElsewhere(
        plan.id,
        { startsOn, endsOn },
        participants(plan).map(({ person }) => person),
        context,
      );

async function enrolledElsewhere(
  plan: string,
  { startsOn, endsOn }: Pick<TrainingPlan, 'startsOn' | 'endsOn'>,
  people: readonly Pick<Person, 'id'>[],
  { em }: Pick<StepContext, 'em'>,
): Promise<Refusal | undefined> {
  const elsewhere = await em.findOne(
    Enrolment,
    {
      person: { $in: people.map(({ id }) => id) },
      state: { $in: [...participating] },
      plan: { id: { $ne: plan }, startsOn: { $lte: endsOn }, endsOn: { $gte: startsOn } },
    },
    { populate: ['plan', 'person'] },
  );
  if (!elsewhere) return;
  const { number, startsOn: from, endsOn: until } = elsewhere.plan;
  const facts = { name: elsewhere.person.name, number, startsOn: from, endsOn: until };
  return refuse('enrolledElsewhere', facts, 'overlapReason');
}
