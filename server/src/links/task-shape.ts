import type { LinkFact, Tone, Widget } from '../fields/presentation.ts';
import type { InEach, Language } from '../messages/spoken.ts';

/** The page behind a link as it is sent; the browser reads the same types. */

/** A field of the form that a customer fills in: the same declaration as everywhere. */
export interface CustomerField extends InEach {
  name: string;
  kind: string;
  required: boolean;
  widget?: Widget;
  min?: number;
  max?: number;
  unit?: InEach;
  hint?: InEach;
  choices?: ({ value: string } & InEach)[];
  /** Of a value or of each line. */
  fields?: CustomerField[];
}

/** One of the things that the customer can do, and the mutation that does it. */
export interface CustomerStep extends InEach {
  name: string;
  tone: Tone;
  /** Why the rules refuse it at present. */
  blocked: InEach | null;
  mutation: string;
  fields: CustomerField[];
}

export interface OpenTask {
  record: InEach;
  number: string;
  expiresOn: string;
  /** The case goes on: its page is looked at again, and more is said by it. */
  follows: boolean;
  facts: readonly LinkFact[];
  paper: boolean;
  steps: CustomerStep[];
  caller: CustomerField[];
}

export type Standing = 'OPEN' | 'USED' | 'REPLACED' | 'EXPIRED';

/** Where nothing can be done any more, it shows nothing of the record. */
export interface Task {
  standing: Standing;
  language: Language;
  house: { name: string; phone: string };
  open?: OpenTask;
}
