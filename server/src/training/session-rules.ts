import type { Entered } from '../fields/form.ts';
import { type Refusal, refuse, refuseLines } from '../messages/errors.ts';
import type { Facts, Input } from '../procedure/facts.ts';
import { lockRecords } from '../procedure/lock-records.ts';
import type { StepContext } from '../procedure/step-context.ts';
import type { AttendanceLine } from './attendance.ts';
import { assessed, attended, hoursOf } from './enrolment.ts';
import { TechnicalDocument } from './technical-document.entity.ts';
import { participants } from './training-places.ts';
import type { TrainingPlan } from './training-plan.entity.ts';
import type { TrainingSession } from './training-session.entity.ts';

/** A session as entered; one that is corrected belongs to its plan already. */
type Session = Entered<TrainingSession, 'day' | 'topic' | 'hours' | 'instructor' | 'attendance'> & {
  plan?: TrainingPlan;
  materials?: readonly TechnicalDocument[] | null;
  repetitionReason?: string | null;
};

const planOf = <Plan>(input: { plan?: Plan }, session: { plan: Plan }): Plan => input.plan ?? session.plan;

/** 5.1.3: on a day of the plan. */
export function sessionDay(input: Input<Session>, session: Facts<TrainingSession, 'plan'>): Refusal | undefined {
  const { startsOn, endsOn } = planOf(input, session);
  if (input.day < startsOn || input.day > endsOn) return refuse('dayOutsidePlan', { startsOn, endsOn }, 'day');
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

/** 5.1.3: the same lesson is held again on a day only within its scheduled hours, or when it is said why. */
export function heldOnce(
  input: Input<Session, 'plan.schedule' | 'plan.sessions'>,
  session: Facts<TrainingSession, 'plan.schedule' | 'plan.sessions'>,
): Refusal | undefined {
  const { schedule, sessions } = planOf(input, session);
  const { day, topic, instructor } = input;
  const same = <Lesson extends Pick<Facts<TrainingSession>, 'day' | 'topic' | 'instructor'>>(
    lessons: Iterable<Lesson>,
  ) => [...lessons].filter(each => each.day === day && each.topic === topic && each.instructor.id === instructor.id);
  const held = hoursOf(same(sessions).filter(({ id }) => id !== session.id));
  const scheduled = hoursOf(same(schedule));
  const together = held + Number(input.hours);
  if (held && together > scheduled && !input.repetitionReason)
    return refuse('lessonRepeated', { day, held, together, scheduled }, 'repetitionReason');
}

/** 4.3, 5.1.3: what is taught from is a document for such products that was in force on the day. */
export async function materialsInForce(
  input: Input<Session, 'plan'>,
  session: Facts<TrainingSession, 'plan' | 'materials'>,
  { em }: Pick<StepContext, 'em'>,
): Promise<Refusal | undefined> {
  const plan = planOf(input, session);
  const kept = [...session.materials].map(({ id }) => id);
  const named = input.materials ?? [];
  const locked = await lockRecords(em, TechnicalDocument, named, ['model']);
  for (const { id, number, state, releasedOn, model } of locked) {
    const at = named.findIndex(each => each.id === id);
    if (!kept.includes(id) && (state !== 'RELEASED' || (releasedOn ?? '') > input.day))
      return refuse('materialNotInForce', { number, day: input.day }, `materials.${at}`);
    if (model.family.id !== plan.productFamily.id)
      return refuse('materialOfOtherFamily', { number }, `materials.${at}`);
  }
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
  const wrong = refuseLines(lines, ({ enrolment }, at) => {
    if (expected.delete(enrolment.id)) return;
    const stranger = !participants(plan).some(({ id }) => id === enrolment.id);
    return refuse(stranger ? 'notEnrolled' : 'attendanceTwice', {}, `attendance.${at}.enrolment`);
  });
  if (wrong) return wrong;
  if (expected.size) return refuse('attendanceMissing', { names: [...expected.values()] }, 'attendance');
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
