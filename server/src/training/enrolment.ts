import type { Facts, Reference } from '../procedure/facts.ts';
import type { Assessment } from './assessment.entity.ts';
import type { AttendanceLine } from './attendance.ts';
import type { TrainingTopic } from './training-topic.ts';

interface Held {
  attendance: Iterable<Facts<AttendanceLine>>;
}

/** Whether somebody came to one of the sessions at least; who did not is a no-show. */
export const attended = (enrolment: Reference, sessions: Iterable<Held>) =>
  [...sessions].some(session =>
    [...session.attendance].some(line => line.enrolment.id === enrolment.id && line.attendance === 'PRESENT'),
  );

interface Taught extends Held {
  topic: TrainingTopic;
  hours: number;
}

export const hoursOf = (lessons: Iterable<{ hours: number }>) =>
  [...lessons].reduce((sum, { hours }) => sum + Number(hours), 0);

/** Attendance of a person: the topics in the order in which they were first taught, and the total hours. */
export function whatWasTaught(enrolment: Reference, sessions: Iterable<Taught>) {
  const present = [...sessions].filter(session => attended(enrolment, [session]));
  return {
    topics: [...new Set(present.map(({ topic }) => topic))],
    hours: hoursOf(present),
  };
}

type Attempt = Pick<Assessment, 'state'>;
interface Attempts<A extends Attempt> {
  assessments: Iterable<A>;
}

/** The assessments that count: those not declared void. */
export const counted = <A extends Attempt>({ assessments }: Attempts<A>): A[] =>
  [...assessments].filter(({ state }) => state !== 'VOID');

/** How often somebody has tried. */
export const attempts = (enrolment: Attempts<Attempt>, withVoided: boolean) =>
  withVoided ? [...enrolment.assessments].length : counted(enrolment).length;

export const assessed = (enrolment: Attempts<Attempt>) => counted(enrolment).length > 0;
