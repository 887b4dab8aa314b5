import type { DelayCause } from '../repair/arrival-deadline.ts';
import type { CauseCode, RemedyCode } from '../repair/fault-codes.ts';
import type { TrainingTopic } from '../training/training-topic.ts';
import type { Measured } from './adjusted.ts';
import type { TechnicianKey } from './technicians.ts';
import type { UserKey } from './users.ts';

/** Days after that on which the story begins, and the time of day. */
export type When = readonly [after: number, time: string];

/** What the engineers wrote down of their work, and how the customer confirmed it. */
export interface Reported {
  readonly work: string;
  readonly situation: string;
  readonly cause?: string;
  readonly remedy?: string;
  readonly codes?: readonly [cause: CauseCode, remedy: RemedyCode];
  /** Part numbers and quantities. */
  readonly parts?: readonly (readonly [partNumber: string, quantity: number])[];
  readonly coached?: readonly [people: readonly string[], ...topics: TrainingTopic[]];
  readonly remark?: string;
  readonly measured?: Readonly<Record<string, Measured>>;
  readonly abnormality?: string;
  /** Who signs on the engineer's device when the report is filed; nobody yet where absent. */
  readonly signer?: string;
  readonly reservations?: string;
}

/** Somebody is sent, arrives, works and reports; what has not come about yet is absent. */
export interface Visit {
  readonly engineers: readonly TechnicianKey[];
  readonly decided: When;
  /** The days that were planned; those on which they came and went, unless it turned out otherwise. */
  readonly planned?: readonly [from: number, until: number];
  readonly task?: string;
  /** Half an hour after it was decided where absent; never yet where null. */
  readonly dispatched?: When | null;
  readonly arrived?: When;
  readonly late?: { readonly cause: DelayCause; readonly note: string };
  /** The head enters an arrival that nobody recorded in time. */
  readonly recorded?: { readonly when: When; readonly by: UserKey; readonly why: string };
  readonly arrivalNote?: string;
  readonly done?: When;
  readonly report?: Reported;
  readonly closed?: When;
}
