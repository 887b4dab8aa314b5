/** The panel's knowledge of the API: the committed schema with its directives, as data. */

import type { ChartForm, OneForEach, Scan, Tone, Widget } from '../../../server/src/fields/presentation.ts';
import type { InEach } from '../../../server/src/messages/spoken.ts';

export type Label = InEach;

export type FieldKind = 'scalar' | 'enum' | 'record' | 'object' | 'file';

/** A field of a record, of a value inside one, or of a step's form. */
export interface Field {
  name: string;
  /** The scalar, enum, value object or record; on an ID in a form, the record it refers to. */
  type: string;
  kind: FieldKind;
  label: Label;
  many?: true;
  required?: true;
  widget?: Widget;
  /** What of a code that is read it holds. */
  scan?: Scan;
  /** Shown in lists unless the reader hides it. */
  column?: true;
  hint?: Label;
  /** Of a deadline: the moment that has met it, once there is one. */
  metBy?: string;
  /** The choice beside it whose value tells what this text looks like. */
  shapedBy?: string;
  /** `of` names the record that has the lines. */
  oneFor?: OneForEach<string>;
  /** Asked for only where this choice of the form, or along a link of it, is one of these; '' is one that was left empty. */
  when?: { field: string; is: string[] };
  /** The fields of what its line is for that limit its number from below and above. */
  limits?: [lower: string, upper: string];
  /** Only those are offered whose link of this name leads to the record chosen beside it. */
  within?: string;
  /** Only those are offered which this filter finds. */
  among?: object;
  /** Only those are offered which this field of the form or of its record names, or along a link of it. */
  namedBy?: string;
  /** Shown once the server asks for it, or something stands in it. */
  onDemand?: true;
  min?: number;
  max?: number;
  /** Values of its enum that are never chosen here. */
  except?: string[];
  /** The types a file may have; any that the server takes where absent. */
  accept?: string[];
  unit?: Label;
  /** The stem of the order's values: `STARTS_ON` of `STARTS_ON_ASC`. */
  order?: string;
  /** The operators by which a list can be narrowed on this field. */
  operators?: string[];
}

/** What a text looks like that the value of a choice shapes, such as that of a parameter. */
export type Shape = Pick<Field, 'type' | 'min' | 'max' | 'unit'>;

export interface RecordType {
  name: string;
  label: Label;
  plural: Label;
  chapter: string;
  /** The field that names the record where another one refers to it. */
  title: string;
  clause?: string;
  /** Is about a customer's case, together with other records. */
  ofCases?: true;
  /** Has a form on which it is printed: each time anew, or once, with what people sign. */
  printed?: 'ANEW' | 'ONCE';
  /** Its form can be had blank, to be filled in by hand. */
  blank?: true;
  /** It has a label; where the code on it is issued first, in which field it stands and by which step. */
  sticker?: { field?: string; step?: string };
  /** When it is at work by itself, and the fields that count how far it has come, of how many. */
  working?: { in: string[]; done: string; of: string };
  /** The label of its days in the calendar. */
  calendar?: Label;
  /** The root field that reads one. */
  one: string;
  /** The root field that reads a page, with the types of its arguments. */
  list: string;
  filter: string;
  order?: string;
  searchable?: true;
  /** The field that tells it apart from others of its title: its number, or what people know it by. */
  numbered?: string;
  /** The link to what it is one of, named beside its title: a machine's model. */
  instanceOf?: string;
  /** The field by which its newest come first, where that is not the number. */
  newestBy?: string;
  /** Has a state, a version, steps and a history. */
  procedural?: true;
  fields: Field[];
}

export interface Step {
  name: string;
  label: Label;
  record: string;
  clause?: string;
  /** The records that it enters from a file. */
  imports?: string;
  /** The server says what its form begins with upon a record. */
  begins?: true;
  /** The link to the record in whose row a device sends it, where it was taken without a network, or `id`. */
  offline?: string;
  /** The states in which it is taken: of its record, or where it makes one, of that to which the link leads. */
  offlineIn?: string[];
  /** The form whose content is signed by it. */
  signedContent?: string;
  /** Empty: the system takes it by itself. */
  by: string[];
  /** Empty: the step creates the record. */
  from: string[];
  /** Empty: the state stays. */
  to: string[];
  tone: Tone;
  /** Another is taken in its place; no longer offered. */
  deprecated?: true;
  /** The GraphQL types of `expectedVersion`, `input` and one's own `password`, absent where the step takes none. */
  version?: string;
  input?: string;
  password?: string;
}

/** Figures of a period, drawn and in a table. */
export interface Report {
  /** The root field that reads it. */
  name: string;
  label: Label;
  about: Label;
  /** The department whose dashboard has it. */
  departments: string[];
  /** The value object that is a row. */
  row: string;
  /** Asks for a period; of today where absent. */
  period?: true;
  chart: ChartForm;
  /** The fields by which a row is called: the first of them that says something. */
  by: string[];
  /** The figures that are drawn. */
  draws: string[];
  /** The figure that stands first, of its last month. */
  headline?: string;
}

export interface Metadata {
  enums: Record<string, Record<string, Label>>;
  /** By the values of choices that shape a text. */
  shapes: Record<string, Shape>;
  records: RecordType[];
  /** Value objects, read inside a record. */
  objects: Record<string, Field[]>;
  inputs: Record<string, Field[]>;
  steps: Step[];
  reports: Report[];
}
