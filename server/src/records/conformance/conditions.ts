import { dayOf } from '../../fields/business-day.ts';

/** SQL: whether two accounts are one person's. */
export const samePerson = (one: string, other: string) =>
  `(select person_id from "user" where id = ${one}) = (select person_id from "user" where id = ${other})`;

/**
 * SQL: the day on which the record last came into a state; what was overdue then stays so. What is attached to it there, or
 * moved by a merge, leaves it where it is.
 */
export const cameOn = (state: string) => cameInto(`'${state}'`);

/** SQL: the same of a state that is worked out. */
export const cameInto = (state: string) =>
  dayOf(`(select max(e.at) from procedure_event e
    where e.record_id = r.id and e."to" = ${state} and coalesce(e."from", '') <> e."to")`);

export const cancelledOn = cameOn('CANCELLED');
