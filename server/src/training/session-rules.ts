import type { Entered } from '../fields/form.ts';
import type { Act } from '../procedure/act.ts';
import { type Refusal, refuse } from '../procedure/errors.ts';
import { assessed } from './assessments.ts';
import type { AttendanceLine } from './attendance.ts';
import { attended } from './attended.ts';
import { participants } from './training-places.ts';
import type { TrainingPlan } from './training-plan.entity.ts';
import type { TrainingSession } from './training-session.entity.ts';

/** A session as entered; one that is corrected belongs to its plan already. */
type Session = Entered<TrainingSession, 'day' | 'topic' | 'instructor' | 'attendance'> & { plan?: TrainingPlan };

const planOf = (input: Session, session: TrainingSession): TrainingPlan => input.plan ?? session.plan;

/** 5.1.3: on a day of the plan that has come. */
export function sessionDay(
  input: Session,
  session: TrainingSession,
  { today }: Pick<Act, 'today'>,
): Refusal | undefined {
  const { startsOn, endsOn } = planOf(input, session);
  if (input.day < startsOn || input.day > endsOn) return refuse('dayOutsidePlan', { startsOn, endsOn }, 'day');
  if (input.day > today) return refuse('dayInTheFuture', { today }, 'day');
}

/** 5.1.3: what the plan teaches, by one of its instructors. */
export function ofThePlan(input: Session, session: TrainingSession): Refusal | undefined {
  const { topics, instructors } = planOf(input, session);
  if (!topics.includes(input.topic)) return refuse('topicNotPlanned', {}, 'topic');
  if (![...instructors].includes(input.instructor)) return refuse('instructorNotPlanned', {}, 'instructor');
}

/** 5.1.3: the attendance of everyone who takes part, and of nobody else. */
export function everyoneOnce(input: Session, session: TrainingSession): Refusal | undefined {
  return completeAttendance(input.attendance, planOf(input, session));
}

/** The same of any attendance that is taken. */
export function completeAttendance(lines: readonly AttendanceLine[], plan: TrainingPlan): Refusal | undefined {
  const expected = new Set(participants(plan));
  for (const [at, { enrolment }] of lines.entries()) {
    if (expected.delete(enrolment)) continue;
    const stranger = !participants(plan).includes(enrolment);
    return refuse(stranger ? 'notEnrolled' : 'attendanceTwice', {}, `attendance.${at}.enrolment`);
  }
  if (expected.size) {
    const names = [...expected].map(({ person }) => person.name).join('、');
    return refuse('attendanceMissing', { names }, 'attendance');
  }
}

/** 5.1.3: what a finished plan rests on is not changed any more. */
export function planStillOpen({ plan }: TrainingSession): Refusal | undefined {
  if (plan.state === 'CLOSED' || plan.state === 'CANCELLED') return refuse('planFinished');
}

/** 5.1.5: whoever was assessed attended, also after the correction. */
export function groundKept({ attendance }: Session, session: TrainingSession): Refusal | undefined {
  const { plan } = session;
  const others = [...plan.sessions].filter(each => each !== session);
  const lost = participants(plan).find(
    enrolment => assessed(enrolment) && !attended(enrolment, [...others, { attendance }]),
  );
  if (lost) return refuse('assessedFromSession', { name: lost.person.name }, 'attendance');
}
