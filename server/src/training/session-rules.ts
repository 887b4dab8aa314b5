import type { Entered } from '../fields/form.ts';
import { type Refusal, refuse } from '../messages/errors.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import type { AttendanceLine } from './attendance.ts';
import { assessed, attended } from './enrolment.ts';
import { participants } from './training-places.ts';
import type { TrainingPlan } from './training-plan.entity.ts';
import type { TrainingSession } from './training-session.entity.ts';

/** A session as entered; one that is corrected belongs to its plan already. */
type Session = Entered<TrainingSession, 'day' | 'topic' | 'instructor' | 'attendance'> & { plan?: TrainingPlan };

const planOf = <Plan>(input: { plan?: Plan }, session: { plan: Plan }): Plan => input.plan ?? session.plan;

/** 5.1.3: on a day of the plan that has come. */
export function sessionDay(
  input: Input<Session>,
  session: Facts<TrainingSession, 'plan'>,
  { today }: Pick<StepContext, 'today'>,
): Refusal | undefined {
  const { startsOn, endsOn } = planOf(input, session);
  if (input.day < startsOn || input.day > endsOn) return refuse('dayOutsidePlan', { startsOn, endsOn }, 'day');
  if (input.day > today) return refuse('dayInTheFuture', { today }, 'day');
}

/** 5.1.3: what the plan teaches, by one of its instructors. */
export function ofThePlan(
  input: Input<Session, 'plan.instructors'>,
  session: Facts<TrainingSession, 'plan.instructors'>,
): Refusal | undefined {
  const { topics, instructors } = planOf(input, session);
  if (!topics.includes(input.topic)) return refuse('topicNotPlanned', {}, 'topic');
  if (![...instructors].some(({ id }) => id === input.instructor.id))
    return refuse('instructorNotPlanned', {}, 'instructor');
}

/** 5.1.3: the attendance of everyone who takes part, and of nobody else. */
export function everyoneOnce(
  input: Input<Session, 'plan.enrolments.person'>,
  session: Facts<TrainingSession, 'plan.enrolments.person'>,
): Refusal | undefined {
  return completeAttendance(input.attendance, planOf(input, session));
}

/** The same of any attendance that is taken. */
export function completeAttendance(
  lines: readonly Facts<AttendanceLine>[],
  plan: Facts<TrainingPlan, 'enrolments.person'>,
): Refusal | undefined {
  const expected = new Map(participants(plan).map(({ id, person }) => [id, person.name]));
  for (const [at, { enrolment }] of lines.entries()) {
    if (expected.delete(enrolment.id)) continue;
    const stranger = !participants(plan).some(({ id }) => id === enrolment.id);
    return refuse(stranger ? 'notEnrolled' : 'attendanceTwice', {}, `attendance.${at}.enrolment`);
  }
  if (expected.size) {
    const names = [...expected.values()].join('、');
    return refuse('attendanceMissing', { names }, 'attendance');
  }
}

/** 5.1.3: what a finished plan rests on is not changed any more. */
export function planStillOpen({ plan }: Facts<TrainingSession, 'plan'>): Refusal | undefined {
  if (plan.state === 'CLOSED' || plan.state === 'CANCELLED') return refuse('planFinished');
}

/** 5.1.5: whoever was assessed attended, also after the correction. */
export function groundKept(
  { attendance }: Input<Session>,
  session: Facts<
    TrainingSession,
    'plan.enrolments.assessments' | 'plan.enrolments.person' | 'plan.sessions.attendance'
  >,
): Refusal | undefined {
  const { plan } = session;
  const others = [...plan.sessions].filter(({ id }) => id !== session.id);
  const lost = participants(plan).find(
    enrolment => assessed(enrolment) && !attended(enrolment, [...others, { attendance }]),
  );
  if (lost) return refuse('assessedFromSession', { name: lost.person.name }, 'attendance');
}
