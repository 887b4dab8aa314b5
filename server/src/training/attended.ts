import type { Facts, Reference } from '../procedure/facts.ts';
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

/** What somebody was there for: the topics in the order in which they were taught first, and the hours together. */
export function whatWasTaught(enrolment: Reference, sessions: Iterable<Taught>) {
  const present = [...sessions].filter(session => attended(enrolment, [session]));
  return {
    topics: [...new Set(present.map(({ topic }) => topic))],
    hours: present.reduce((sum, { hours }) => sum + Number(hours), 0),
  };
}
