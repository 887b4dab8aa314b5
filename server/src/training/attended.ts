import type { AttendanceLine } from './attendance.ts';
import type { Enrolment } from './enrolment.entity.ts';

interface Held {
  attendance: Iterable<AttendanceLine>;
}

/** Whether somebody came to one of the sessions at least; who did not is a no-show. */
export const attended = (enrolment: Pick<Enrolment, 'id'>, sessions: Iterable<Held>) =>
  [...sessions].some(session =>
    [...session.attendance].some(line => line.enrolment.id === enrolment.id && line.attendance === 'PRESENT'),
  );
