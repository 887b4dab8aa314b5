import { dayOf } from '../../fields/business-day.ts';
import type { ClauseNumber } from '../../fields/clause-number.ts';
import type { RecordClass } from '../../procedure/record.ts';

/**
 * A clause's demand on each record of a kind, and how one sees whether it was met. The conditions are SQL on the row
 * `r`, on the record of the link in `on` under the link's name, and on `asked.today` and `asked.now`. The worst that
 * holds counts, in the order in which they stand here; where none does, nothing is wanted of the record, or not yet.
 */
export interface Check {
  clause: ClauseNumber;
  /** By which it is told from all others. */
  name: string;
  /** Its key in the catalogues, where several share one. */
  label?: string;
  record: RecordClass;
  /** SQL on the row: others are not looked at. */
  among?: string;
  /** The day or moment by which a record belongs to a period: a field of it, or of a record to which it links. */
  on: string;
  /** It was not done, and should have been. */
  missing?: string;
  /** It was done late, or is not done though its time is over. */
  overdue?: string;
  /** It was done in another way, by somebody's permission. */
  deviating?: string;
  conforming: string;
  /**
   * A condition on the month from the day `month.first` to that before `month.next`, which is asked once for each month
   * in which a record belongs; the others find it as `month.kept`.
   */
  monthly?: string;
  /** The steps by which it is kept, where they are not all of its clause on the record. */
  steps?: readonly string[];
  /** A choice of the record that says more of it, such as the cause of a delay. */
  detail?: string;
}

/** SQL: whether two accounts are one person's. */
export const samePerson = (one: string, other: string) =>
  `(select person_id from "user" where id = ${one}) = (select person_id from "user" where id = ${other})`;

/**
 * SQL: the day on which the record last came into a state; what was overdue then stays so. What is attached to it there, or
 * moved by a merge, leaves it where it is.
 */
export const cameOn = (state: string) =>
  dayOf(`(select max(e.at) from procedure_event e
    where e.record_id = r.id and e."to" = '${state}' and coalesce(e."from", '') <> e."to")`);

export const cancelledOn = cameOn('CANCELLED');
