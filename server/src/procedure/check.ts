import type { ClauseNumber } from '../fields/clause-number.ts';
import { type Class, type Field, fieldOf } from '../fields/field.ts';
import type { RecordClass } from './record.ts';

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

/** Where the day of a check stands: the record's own field, or that of a record to which it links. */
export function dayField({ record, on }: Check): { owner: Class; field: Field; link?: string } {
  const [name = '', beyond] = on.split('.');
  if (!beyond) return { owner: record, field: fieldOf(record, name) };
  const owner = fieldOf(record, name).target?.() as RecordClass;
  return { owner, field: fieldOf(owner, beyond), link: name };
}
