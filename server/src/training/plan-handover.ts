import { type Refusal, refuse } from '../messages/errors.ts';
import { type HandOverInput, handover, inTheirPlace } from '../organization/handover.ts';
import type { Person } from '../organization/person.entity.ts';
import type { Facts, Loaded } from '../procedure/facts.ts';
import { TrainingPlan } from './training-plan.entity.ts';
import { submitAnew } from './training-plan-rules.ts';

type Teaching = Facts<TrainingPlan, 'instructors' | 'schedule' | 'sessions'>;
interface Lesson {
  readonly day: string;
  readonly instructor: Pick<Person, 'id'>;
}

const isAhead = (today: string) => (lesson: Lesson) => lesson.day >= today;
/** Whether somebody has a lesson there, scheduled or held. */
const teaches = (lessons: Iterable<{ readonly instructor: Pick<Person, 'id'> }>, person: string) =>
  [...lessons].some(({ instructor }) => instructor.id === person);

/** 5.1.3: who has lessons ahead, or is named as an instructor and has none yet; what was taught stays with who taught it. */
const lessonsAhead = {
  facts: ({ endsOn, instructors, schedule, sessions }: Teaching, person: string, today: string) =>
    endsOn >= today &&
    (teaches([...schedule].filter(isAhead(today)), person) ||
      ([...instructors].some(({ id }) => id === person) && !teaches([...schedule, ...sessions], person))),
  sql: (row: string, person: string, today: string) => {
    const lesson = (table: string, when = 'true') =>
      `exists (select from ${table} l where l.plan_id = ${row}.id and l.instructor_id = ${person} and ${when})`;
    return `${row}.ends_on >= ${today} and (${lesson('scheduled_lesson', `l.day >= ${today}`)}
      or exists (select from training_plan_instructors i where i.training_plan_id = ${row}.id and i.person_id = ${person})
        and not ${lesson('scheduled_lesson')} and not ${lesson('training_session')})`;
  },
};

/** 5.1.1: lessons are given by instructors. */
const receiverTeaches = ({ to }: HandOverInput): Refusal | undefined =>
  to.roles.includes('INSTRUCTOR') ? undefined : refuse('notAnInstructor', { name: to.name });

const approved: readonly string[] = ['APPROVED', 'ARRANGED', 'NOTIFIED', 'IN_PROGRESS'];

/** 5.1.3: lessons go over to another instructor; what was approved with the first needs approval anew. */
export const planHandover = handover(TrainingPlan, {
  heads: ['AFTER_SALES_HEAD'],
  from: ['DRAFT', 'SUBMITTED', 'REJECTED', 'APPROVED', 'ARRANGED', 'NOTIFIED', 'IN_PROGRESS'],
  to: ['DRAFT', 'REJECTED', 'SUBMITTED'],
  workOf: lessonsAhead,
  load: ['instructors', 'schedule.instructor', 'sessions'],
  rules: [receiverTeaches],
  method: (plan: Loaded<TrainingPlan, 'instructors' | 'schedule' | 'sessions'>, input, context) => {
    const { from, to, reason } = input;
    for (const lesson of [...plan.schedule].filter(isAhead(context.today)))
      if (lesson.instructor.id === from.id) lesson.instructor = to;
    const stays = teaches([...plan.schedule, ...plan.sessions], from.id) ? [from] : [];
    plan.instructors.set([...new Set([...inTheirPlace(plan.instructors, input), ...stays])]);
    if (approved.includes(plan.state)) {
      submitAnew(plan, reason, context);
      plan.state = 'SUBMITTED';
    }
  },
});
