import type { RowRule } from '../viewer/row-rules.ts';

/** The days on which a record appears in the calendar, with the label of the event. */
export interface CalendarDays {
  /** The day, or the first of several days. */
  from: string;
  until?: string;
  /** Lines that have the day, each for itself. */
  lines?: string;
  /** A choice beside the day, shown as a detail. */
  detail?: string;
  /** The states in which it stands there; all, when absent. */
  in?: readonly string[];
  /** A further SQL condition on the row with the day. */
  when?: (row: string) => string;
  /** The path to the product family; none, where it concerns them all. */
  family?: string;
  /** The link, or list of links, to the people whom the day takes up. */
  people?: string;
  /** Which of them concern a dealer's people; those that the dealer sees, when absent. */
  ofDealer?: RowRule;
}
