import type { Entered } from '../fields/form.ts';
import { type Refusal, refuse, refuseLines, together } from '../messages/errors.ts';
import { me } from '../organization/me.ts';
import type { Facts, Input, Loaded } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { whereSql } from '../procedure/turn.ts';
import type { Enrolment } from './enrolment.entity.ts';
import { assessed, attended, counted, hoursOf } from './enrolment.ts';
import type { NoticeChannel } from './training-notice.entity.ts';
import { enrolled, participants } from './training-places.ts';
import type { TrainingPlan, TrainingPlanState } from './training-plan.entity.ts';
import type { TrainingTopic } from './training-topic.ts';

type Entry = Entered<TrainingPlan, 'startsOn' | 'endsOn' | 'topics' | 'schedule' | 'instructors'>;

/** 5.1.1: a plan begins in the future and ends no earlier than it begins. */
export function trainingPeriod(
  { startsOn, endsOn }: Input<Entry>,
  plan: Partial<Facts<TrainingPlan>>,
  { today }: Pick<StepContext, 'today'>,
): Refusal | undefined {
  if (endsOn < startsOn) return refuse('endsBeforeStart', {}, 'endsOn');
  // Lessons that have begun stay as they are when the rest is amended.
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
}: Input<Entry>): Refusal | undefined {
  const outsiders = refuseLines(instructors, (person, at) =>
    person.roles.includes('INSTRUCTOR')
      ? undefined
      : refuse('notAnInstructor', { name: person.name }, `instructors.${at}`),
  );
  const misplaced = refuseLines(schedule, ({ day, topic, instructor }, at) => {
    if (day < startsOn || day > endsOn)
      return refuse('scheduleOutsidePlan', { startsOn, endsOn }, `schedule.${at}.day`);
    if (!topics.includes(topic)) return refuse('lessonOutsideTopics', {}, `schedule.${at}.topic`);
    if (!instructors.some(({ id }) => id === instructor.id))
      return refuse('lessonByOutsider', {}, `schedule.${at}.instructor`);
  });
  if (outsiders || misplaced) return together([outsiders, misplaced].flatMap(each => each ?? []));
  if (topics.some(topic => !schedule.some(lesson => lesson.topic === topic)))
    return refuse('topicWithoutLesson', {}, 'schedule');
}

/**
 * 5.1.2: a place is arranged, and people are told, for days to come; a plan whose days went by is given other days first. One
 * that has begun is put right afterwards, too.
 */
export const daysLeft = (
  { state, endsOn }: Facts<TrainingPlan>,
  { today }: Pick<StepContext, 'today'>,
): Refusal | undefined => (state !== 'IN_PROGRESS' && endsOn < today ? refuse('planDaysOver', { endsOn }) : undefined);

/** 5.1.2: the same of a plan that is approved and was never begun. */
export const approvedAhead = (
  plan: Facts<TrainingPlan, 'sessions'>,
  context: Pick<StepContext, 'today'>,
): Refusal | undefined => (plan.sessions.length ? undefined : daysLeft(plan, context));

const hasNone = ({ state }: Pick<Enrolment, 'state'>) => state === 'ENROLLED';

/** 5.1.2: notices go to those who are enrolled and have none. */
export const someoneToNotify = whereSql(
  function someoneToNotify(plan: Facts<TrainingPlan, 'enrolments'>): Refusal | undefined {
    if (!enrolled(plan).some(hasNone)) return refuse('nobodyToNotify');
  },
  row => `exists (select from enrolment e where e.plan_id = ${row}.id and e.state = 'ENROLLED')`,
);

/** 5.1.2: mail reaches only people with an address. */
export function everyoneReachable(
  { channel }: { channel: NoticeChannel },
  plan: Facts<TrainingPlan, 'enrolments.person'>,
): Refusal | undefined {
  const unreachable = channel === 'MAIL' && enrolled(plan).find(each => hasNone(each) && !each.person.email);
  if (unreachable) return refuse('noEmailAddress', { name: unreachable.person.name }, 'channel');
}

type Amended = Entered<TrainingPlan, 'startsOn' | 'endsOn' | 'topics' | 'instructors' | 'productFamily'>;

/** 5.1.1, 5.1.3: an amended plan still covers every session that was held. */
export function keepsWhatWasTaught(
  amended: Input<Amended>,
  plan: Facts<TrainingPlan, 'sessions'>,
): Refusal | undefined {
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
  { startsOn, endsOn }: Input<Amended>,
  { practices }: Facts<TrainingPlan, 'practices'>,
): Refusal | undefined {
  const outside = [...practices].find(
    practice => practice.state !== 'CANCELLED' && (practice.startsOn < startsOn || practice.endsOn > endsOn),
  );
  if (outside) return refuse('amendmentDropsPractice', { number: outside.number }, 'endsOn');
}

/** 5.1.5: who has passed needs no exemption. */
export function notYetPassed(enrolment: Facts<Enrolment, 'assessments'>): Refusal | undefined {
  if (counted(enrolment).some(({ state }) => state === 'PASSED')) return refuse('passedNeedsNoExemption');
}

/** 5.1.3: each topic of the plan has been taught. */
export function everyTopicTaught({ topics, sessions }: Facts<TrainingPlan, 'sessions'>): Refusal | undefined {
  const missing = topics.filter(topic => ![...sessions].some(session => session.topic === topic));
  if (missing.length) return refuse('topicsNotTaught', { topics: missing });
}

/** 5.1.3: of each topic so much of the planned hours was held as was wanted when the plan was approved. */
export function hoursHeld({
  topics,
  schedule,
  sessions,
  hoursToHold,
}: Facts<TrainingPlan, 'schedule' | 'sessions'>): Refusal | undefined {
  for (const topic of topics) {
    const of = (lessons: Iterable<{ topic: TrainingTopic; hours: number }>) =>
      hoursOf([...lessons].filter(lesson => lesson.topic === topic));
    const [held, planned, percent] = [of(sessions), of(schedule), hoursToHold ?? 0];
    if (held * 100 < planned * percent) return refuse('hoursNotHeld', { topic, held, planned, percent });
  }
}

/** 5.1.4: practice that the plan provides for has been held. */
export function practiceHeld({ inHousePractice, practices }: Facts<TrainingPlan, 'practices'>): Refusal | undefined {
  if (inHousePractice && ![...practices].some(({ state }) => state === 'RECORDED'))
    return refuse('practiceNotRecorded');
}

/** 5.1.5: **all** who came are assessed, or exempted by the General Manager. */
export function everyoneAssessed(
  plan: Facts<TrainingPlan, 'enrolments.assessments' | 'enrolments.person' | 'sessions.attendance'>,
): Refusal | undefined {
  const missing = enrolled(plan).filter(enrolment => attended(enrolment, plan.sessions) && !assessed(enrolment));
  if (missing.length) return refuse('notAllAssessed', { names: missing.map(({ person }) => person.name) });
}

/** How somebody's training ends with the plan. */
export const outcome = (
  enrolment: Facts<Enrolment>,
  { sessions }: Pick<Facts<TrainingPlan, 'sessions.attendance'>, 'sessions'>,
) => (attended(enrolment, sessions) ? 'COMPLETED' : 'NO_SHOW');

/** 5.1.5: Management has issued the certificate of each who passed. */
export function everyPassCertified(
  plan: Facts<TrainingPlan, 'enrolments.assessments.certificates' | 'enrolments.person'>,
): Refusal | undefined {
  const missing = participants(plan).filter(enrolment =>
    counted(enrolment).some(({ state, certificates }) => state === 'PASSED' && ![...certificates].length),
  );
  if (missing.length) return refuse('notAllCertified', { names: missing.map(({ person }) => person.name) });
}

/** 5.1.2: where an approved plan stands: as far as its venue and its notices still justify. */
export function resumedState(
  plan: Pick<Facts<TrainingPlan, 'enrolments' | 'sessions'>, 'venue' | 'enrolments' | 'sessions'>,
): TrainingPlanState {
  if (!plan.venue) return 'APPROVED';
  if (!enrolled(plan).some(({ state }) => state === 'NOTIFIED')) return 'ARRANGED';
  return plan.sessions.length ? 'IN_PROGRESS' : 'NOTIFIED';
}

/** 5.1.1: what was approved changes, and goes to the General Manager anew, under another revision. */
export const submitAnew = (plan: Loaded<TrainingPlan>, reason: string, context: Pick<StepContext, 'em' | 'viewer'>) =>
  Object.assign(plan, {
    revision: plan.revision + 1,
    amendmentReason: reason,
    approvedBy: null,
    opinion: null,
    submittedBy: me(context),
  });
