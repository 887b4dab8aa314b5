import type { PersonKey } from './people.ts';
import type { DayOffset, PlanForm, TrainingPlan } from './training-plan.ts';

/** How it went for one of those who were enrolled. */
export interface Participant {
  readonly person: PersonKey;
  readonly came: boolean;
  /** The marks of each attempt, in theory and practice. */
  readonly attempts: readonly (readonly [theory: number, practice: number])[];
}

export interface HeldTraining {
  readonly form: PlanForm;
  readonly lastDay: DayOffset;
  /** When retakes were held and the plan was closed; none where the last ones are still to be assessed. */
  readonly closedOn: DayOffset | null;
  readonly participants: readonly Participant[];
}

/** What became of a plan whose days are over; nothing of one that is still to come or was given up. */
export function heldTraining({ form, story, state, key }: TrainingPlan): HeldTraining | undefined {
  const last: PlanForm = Object.assign({}, form, ...story.flatMap(step => ('change' in step ? [step.change] : [])));
  const lastDay = last.startsOn + last.days - 1;
  if (state !== 'NOTIFIED' || lastDay >= 0) return;
  const left = story.flatMap(step => (step.step === 'withdrawEnrolment' ? [step.person] : []));
  const people = story
    .flatMap(step => (step.step === 'enrolTrainee' ? step.people : []))
    .filter(person => !left.includes(person));
  const closedOn = lastDay < -30 ? lastDay + 7 : null;
  return {
    form: last,
    lastDay,
    closedOn,
    participants: people.map((person, at) => participant(person, at + key.length, closedOn !== null)),
  };
}

function participant(person: PersonKey, place: number, all: boolean): Participant {
  const theory = 66 + ((place * 7) % 30);
  const practice = 70 + ((place * 11) % 27);
  if (place % 9 === 8) return { person, came: false, attempts: [] };
  if (!all && place % 4 === 1) return { person, came: true, attempts: [] };
  if (place % 6 === 4)
    return {
      person,
      came: true,
      attempts: [
        [theory - 15, 54],
        [theory, practice - 6],
      ],
    };
  return { person, came: true, attempts: [[theory, practice]] };
}
