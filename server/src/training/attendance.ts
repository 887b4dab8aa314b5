import { type ChoiceOf, choice } from '../fields/choice.ts';
import type { OneFor } from '../fields/field.ts';
import { eachItsOwn } from '../viewer/row-rules.ts';
import type { Enrolment } from './enrolment.entity.ts';
import { participating } from './training-places.ts';

export const Attendance = choice('Attendance', ['PRESENT', 'ABSENT', 'EXCUSED']);
export type Attendance = ChoiceOf<typeof Attendance>;

/** Everyone who takes part has a line. */
export const eachParticipant = { sharing: 'plan', in: participating } satisfies OneFor;

/** Who was there: a line of a session or of a practice. */
export interface AttendanceLine {
  enrolment: Enrolment;
  attendance: Attendance;
}

/** Dealers see the attendance of their own people only. */
export const ownAttendance = eachItsOwn(
  (row, dealer) => `exists (select from enrolment own join person on person.id = own.person_id
    where own.id = ${row}.enrolment_id and person.dealer_id = ${dealer})`,
);

/** Whether people of the dealer take part in the plan. */
export const peopleIn = (plan: string, dealer: string) =>
  `exists (select from enrolment own join person on person.id = own.person_id
    where own.plan_id = ${plan} and person.dealer_id = ${dealer})`;

/** Dealers see what is held for a plan in which their own people take part. */
export const withOwnPeople = eachItsOwn((row, dealer) => peopleIn(`${row}.plan_id`, dealer));

/** Dealers see what names one of their own people. */
export const ownPeople = eachItsOwn(
  (row, dealer) => `exists (select from person own where own.id = ${row}.person_id and own.dealer_id = ${dealer})`,
);
