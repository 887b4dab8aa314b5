import type { RowRule } from '../read/row-rules.ts';

/** On which days a record stands in the calendar, and what happens then. */
export interface CalendarDays {
  /** The day, or the first of several days. */
  from: string;
  until?: string;
  /** Lines that have the day, each for itself. */
  lines?: string;
  /** A choice beside the day that tells more. */
  detail?: string;
  /** The states in which it stands there; all, when absent. */
  in?: readonly string[];
  /** What else has to be true of the row that has the day. */
  when?: (row: string) => string;
  /** The way to the product family that it is about. */
  family: string;
  /** Which of them concern a dealer's people; those that the dealer sees, when absent. */
  ofDealer?: RowRule;
}
