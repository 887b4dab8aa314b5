import type { MessageKey } from '../messages/catalogue.ts';
import type { KeptKey } from '../messages/kept-sentence.ts';
import type { ClauseNumber } from './clause-number.ts';
import type { OneForEach, Scan, Widget } from './presentation.ts';

/** A class that holds declared fields: a record, a line of a record, a value inside one, or a step's form. */
export type Class<T = object> = abstract new () => T;

export type FieldKind =
  | 'uuid'
  | 'text'
  | 'texts'
  | 'day'
  | 'moment'
  | 'whole'
  | 'decimal'
  | 'flag'
  | 'json'
  | 'choice'
  | 'choices'
  | 'link'
  | 'links'
  | 'lines'
  | 'related'
  | 'file'
  | 'value'
  | 'values'
  | 'secret'
  | 'steps'
  | 'counts';

/** `OneForEach` as a declaration says it: the record of the lines is named by its class. */
export type OneFor = OneForEach<() => object>;

/** Where a day or time in a form comes from: somebody states what happened, plans what is to come, or reads what is printed. */
export type DayOrigin = 'STATED' | 'PLANNED' | 'PRINTED';

/** The options of a declaration. Its label and its hint stand in the catalogues, under its class and its name. */
export interface FieldOptions {
  /** A sentence for the schema, where label and kind do not suffice. */
  description?: string;
  /** May be empty: nullable column, nullable in the schema, not asked for in forms. */
  optional?: boolean;
  /** A default column of the record's list; indexed for sorting. */
  list?: boolean;
  widget?: Widget;
  /** Of a `DEADLINE`: the field of the moment that meets it. */
  metBy?: string;
  /** Bounds: of the number, of the text's length, or of the list's length. */
  min?: number;
  max?: number;
  /** The unit of its numbers, by its key in the catalogues. */
  unit?: string;
  unique?: boolean;
  /** Of a text: a number or code, which is shown as it was typed and compared by its normal form. */
  coded?: boolean;
  /** The sentences that steps write here by themselves, read in the reader's language; in JSON, anywhere in it. */
  sentences?: readonly KeptKey[];
  /** `lines`: the form begins with one for each of these. */
  oneFor?: OneFor;
  /** Part of the full-text search (and of its pinyin). */
  search?: boolean;
  /** What of a code is written here when one is read by a scanner or camera. */
  scan?: Scan;
  /** Of a number in a line for something known: the fields of that which limit it from below and above. */
  limits?: readonly [lower: string, upper: string];
  /** `link`: only those are offered whose link of this name leads to the record chosen in the field of this name. */
  within?: string;
  /** `link`, `links`: only those are offered which this filter of the API finds. */
  among?: object;
  /** `link`: only those are offered which this field of the form or of its record names, or along a link of it, as `order.engineers`. */
  namedBy?: string;
  /** Another field, a choice, by which it is known what this text has to look like. */
  shapedBy?: string;
  /** A form asks for it only where this other field of it, or along a link of it, a choice, is one of these; '' is a choice left empty. */
  when?: { readonly field: string; readonly is: readonly string[] };
  /** A form shows it once it is asked for: where a rule names it, or something stands in it. */
  onDemand?: boolean;
  /** The clause it serves, where that is not its record's. */
  clause?: ClauseNumber;
  /** For staff alone: null for dealers. */
  internal?: boolean;
  /** Values of a choice that this field never has. */
  except?: readonly string[];
  /** The types that a file may have; any that Sanbao takes when absent. */
  accept?: readonly string[];
  /** May be left out of the form, and then stays as it is; it cannot be emptied. */
  partial?: boolean;
  /** `value`: adds what follows from its parts once they are read, or says which of them is wrong. */
  complete?: (value: Record<string, unknown>) => readonly [part: string, fault: MessageKey] | undefined;
  /** `link`: may name what is out of use, since there is some of it left. */
  outOfUse?: boolean;
  /** `link`: the two records are of different cases. */
  crossCase?: boolean;
  /** Written by the kernel or a step, never picked up from a form. */
  serverSet?: boolean;
  /** The states of its archived record in which it may still be written (8); else the database refuses it. */
  whenArchived?: readonly string[];
  /** Entered or told, and kept nowhere: in no hash, history, job, log or error. Passwords are, and what is told once. */
  secret?: boolean;
}

/** One field, declared once: column, GraphQL type, filter, sort order, widget and validation follow from it. */
export interface Field extends FieldOptions {
  name: string;
  /** The class that declares it, under which its labels stand; a form that picks it has it from there. */
  owner: string;
  kind: FieldKind;
  /** The class linked to or contained, or the enum chosen from. */
  target?: () => object;
  /** `related`: the property on the other side that links back. */
  mappedBy?: string;
  /** Of a filter: what a list is narrowed by. Nothing is entered there, so no hint stands below it. */
  narrows?: true;
  /** A link that is null for viewers who may not see the record behind it. */
  guarded?: boolean;
  /** `day`, `moment` in a form; and of one that is stated, by which parameter, and how. */
  origin?: DayOrigin;
  statement?: { within: string; ahead?: boolean; since?: string; reason?: string; hours?: boolean };
  /** `decimal`: the digits that are kept, 12 unless said, and how many of them after the point, 3 unless said. */
  precision?: number;
  scale?: number;
  /** Has no column or relation of its own in the database's mapping. */
  notStored?: boolean;
  /** Worked out by SQL from the row's alias, for staff or for a dealer, and of which kind the row is. */
  sql?(row: string, dealer: boolean, procedure: object, owner: Class): string;
  /** Makes the answer of what the SQL gives. */
  answer?: (source: never, args: object, context: never) => unknown;
}

const declared = new WeakMap<object, Map<string, Field>>();
/** Of each class with what it inherits; asked for with every field of every query. */
let gathered = new WeakMap<object, Map<string, Field>>();

export function declareField(owner: object, field: Field) {
  const own = declared.get(owner) ?? new Map<string, Field>();
  declared.set(owner, own.set(field.name, field));
  gathered = new WeakMap();
}

export const ownFields = (owner: object): Field[] => [...(declared.get(owner)?.values() ?? [])];

function gather(owner: object): Map<string, Field> {
  const existing = gathered.get(owner);
  if (existing) return existing;
  const parent = Object.getPrototypeOf(owner) as object | null;
  const inherited = parent && parent !== Function.prototype ? [...gather(parent)] : [];
  const own = declared.get(owner) ?? new Map<string, Field>();
  const fields = new Map([...inherited.filter(([name]) => !own.has(name)), ...own]);
  gathered.set(owner, fields);
  return fields;
}

/** All fields of a class, inherited first, in the order of declaration. */
export const fieldsOf = (owner: object): Field[] => [...gather(owner).values()];

export const findField = (owner: object, name: string): Field | undefined => gather(owner).get(name);

export function fieldOf(owner: object, name: string): Field {
  const field = findField(owner, name);
  if (!field) throw new Error(`${(owner as Class).name} declares no field "${name}"`);
  return field;
}

/** The fields on a path, one after the other. */
export function fieldsAlong(owner: object, path: readonly string[]): Field[] {
  let at = owner;
  return path.map(name => {
    const field = fieldOf(at, name);
    at = field.target?.() as Class;
    return field;
  });
}

/** Whether a path can go on from it: to rows of another table. */
export const leadsOn = ({ kind }: Field) => ['link', 'links', 'lines', 'related', 'file'].includes(kind);

/** Whether it leads to one row, of which its own names the id. */
export const leadsToOne = ({ kind }: Field) => kind === 'link' || kind === 'file';

/** The digits of a decimal as they are stored. */
export const digitsOf = ({ precision = 12, scale = 3 }: Field) => ({ precision, scale });

/** A property decorator that declares a field of the given kind. */
export const declare =
  (kind: FieldKind, options: Partial<Field>): PropertyDecorator =>
  (prototype, name) =>
    declareField(prototype.constructor, {
      owner: prototype.constructor.name,
      ...options,
      secret: options.secret || options.widget === 'PASSWORD' || kind === 'secret',
      name: String(name),
      kind,
    });
