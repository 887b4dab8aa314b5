/** The words in which declarations tell the panel how to show something, by the schema's directives: both sides read this. */

import type { InEach } from '../messages/spoken.ts';

/** How a field is shown or asked for, where its type alone does not tell. */
export type Widget =
  | 'LONG_TEXT'
  | 'EMAIL'
  | 'PHONE'
  | 'PASSWORD'
  | 'LINES'
  /** Lines of parts that are counted one by one, by scanner or camera. */
  | 'COUNT'
  | 'SAMPLES'
  | 'SECRET'
  /** The ids of photos that are sent beforehand, by whoever has no account. */
  | 'PHOTOS'
  | 'STEPS'
  | 'SIGNATURE'
  /** A moment that is counted down to until another has met it. */
  | 'DEADLINE'
  /** The name of a record's type, and the number of the record whose type and id stand beside it in `resource` and `record`. */
  | 'RESOURCE'
  | 'NUMBER'
  /** By which a file is known from all others: for whoever checks it, small beside what is read. */
  | 'DIGEST'
  /** Where a file is fetched that is made for whoever asks. */
  | 'DOWNLOAD'
  /** The rules of a warranty verdict, drawn on a line of time; and the periods that they come to. */
  | 'WARRANTY'
  | 'COVERAGE';

/**
 * What of a code that a scanner types, or a camera sees, a field holds. A record is found by those of its fields that
 * have one; and what stands beside each other in a form is filled from one code.
 */
export type Scan = 'PART_NUMBER' | 'GTIN' | 'SERIAL' | 'MACHINE_CODE' | 'MARK' | 'QUANTITY';

/**
 * Lines that are there from the start. Either one for each record which their link may name, that shares a link with the
 * form or with the record it is about, such as the plan of an enrolment, and is in one of these states. Or one for each
 * of the lines of the record to which that link leads, told apart by a field that both have; by `id`, of the record that
 * the form is about. A line begins with the one field of it that is `given`, under the same name. Lines in which nothing was
 * entered are left out where only `some` are wanted.
 */
export type OneForEach<Of> =
  | { sharing: string; in: readonly string[] }
  | { sharing: string; of: Of; lines: string; by: string; given?: string; some?: true };

/** The look of a step's button: the usual next step, another one, or one that cancels. */
export type Tone = 'PRIMARY' | 'PLAIN' | 'DANGER';

/** How a report is drawn: bars beside each other, or one upon another. */
export type ChartForm = 'BESIDE' | 'STACKED';

/** A labelled value on the page of a customer's link. */
export interface LinkFact extends InEach {
  readonly value: string | InEach;
}
