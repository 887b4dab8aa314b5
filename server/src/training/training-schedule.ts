import type { Entered } from '../fields/form.ts';
import type { Act } from '../procedure/act.ts';
import { type Refusal, refuse } from '../procedure/errors.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import type { TrainingPlan } from './training-plan.entity.ts';

type Plan = Entered<TrainingPlan, 'startsOn' | 'endsOn' | 'topics' | 'schedule' | 'instructors'>;

/** 5.1.1: a plan begins in the future and ends no earlier than it begins. */
export function trainingPeriod(
  { startsOn, endsOn }: Input<Plan>,
  plan: Partial<Facts<TrainingPlan>>,
  { today }: Pick<Act, 'today'>,
): Refusal | undefined {
  if (endsOn < startsOn) return refuse('endsBeforeStart', {}, 'endsOn');
  // What has begun stays begun when the rest is amended.
  if (plan.state === 'IN_PROGRESS' && startsOn === plan.startsOn) return;
  if (startsOn < today) return refuse('startsInThePast', { today }, 'startsOn');
}

/** 5.1.1, 5.1.3: the schedule teaches every topic and no other, within the plan's days, by the plan's instructors. */
export function trainingSchedule({
  startsOn,
  endsOn,
  topics,
  schedule,
  instructors,
}: Input<Plan>): Refusal | undefined {
  for (const [at, person] of instructors.entries())
    if (!person.roles.includes('INSTRUCTOR'))
      return refuse('notAnInstructor', { name: person.name }, `instructors.${at}`);
  for (const [at, { day, topic, instructor }] of schedule.entries()) {
    if (day < startsOn || day > endsOn)
      return refuse('scheduleOutsidePlan', { startsOn, endsOn }, `schedule.${at}.day`);
    if (!topics.includes(topic)) return refuse('lessonOutsideTopics', {}, `schedule.${at}.topic`);
    if (!instructors.some(({ id }) => id === instructor.id))
      return refuse('lessonByOutsider', {}, `schedule.${at}.instructor`);
  }
  if (topics.some(topic => !schedule.some(lesson => lesson.topic === topic)))
    return refuse('topicWithoutLesson', {}, 'schedule');
}
