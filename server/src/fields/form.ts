import type { Collection } from '@mikro-orm/core';
import { Field as GraphField, ID, InputType } from 'type-graphql';
import { type Class, declareField, type Field, fieldOf, fieldsOf, findField } from './field.ts';
import { outputTypes, rememberClass } from './output.ts';

/** The values of a form once it is read: links as records, lists as arrays. */
export type Entered<R, K extends keyof R = keyof R> = {
  [Name in K]: R[Name] extends Collection<infer Item extends object> ? Item[] : R[Name];
};

/**
 * The base of a form that enters fields of a record, with their types, labels and bounds: those named, or where none
 * is, all that people enter.
 */
export function pick<R extends object, K extends keyof R & string>(record: Class<R>, ...names: K[]) {
  const base = class {};
  const picked = names.length
    ? names.map(name => fieldOf(record, name))
    : fieldsOf(record).filter(({ serverSet }) => !serverSet);
  for (const field of picked) declareField(base, { ...field, list: false });
  return base as unknown as new () => Entered<R, K>;
}

/** The same to put fields right: those left out stay as they are, and none is emptied. */
export function pickToCorrect<R extends object, K extends keyof R & string>(record: Class<R>, ...names: K[]) {
  const base = class {};
  for (const name of names) declareField(base, { ...fieldOf(record, name), list: false, partial: true });
  return base as unknown as new () => Partial<Entered<R, K>>;
}

/** The same for fields that a record lacks until this step: the form asks for some of them, and for others it may. */
export function pickRequired<R extends object, K extends keyof R & string, O extends keyof R & string = never>(
  record: Class<R>,
  required: readonly K[],
  ...others: O[]
) {
  const base = class {};
  const asked: readonly string[] = required;
  for (const field of fieldsOf(record))
    if (asked.includes(field.name)) declareField(base, { ...field, list: false, optional: false });
    else if ((others as string[]).includes(field.name)) declareField(base, { ...field, list: false });
  return base as unknown as new () => { [Name in K]: NonNullable<Entered<R>[Name]> } & Entered<R, O>;
}

/** A step's form: an input type of the schema named after the class; what it is, where no step asks for it. */
export const Form =
  (description?: string): ClassDecorator =>
  owner => {
    const form = owner as unknown as Class;
    if (statesDays(form) && reasonOf(form) === STATED_REASON) declareField(form, statedReason);
    addInputType(form, form.name, description);
  };

const STATED_REASON = 'statedReason';
/** Why a day is stated so late: asked for beside the days of a form, where these are stated and no other reason is given. */
const statedReason: Field = {
  name: STATED_REASON,
  owner: 'StatedDay',
  kind: 'text',
  widget: 'LONG_TEXT',
  optional: true,
  onDemand: true,
  description: 'Why a day is stated later than its parameter lets everybody do so.',
};

const statesDays = (form: Class) => fieldsOf(form).some(({ origin }) => origin === 'STATED');

/** The field of a form that says why a day is stated so late: its own reason, where it gives one anyway. */
export const reasonOf = (form: Class) =>
  fieldsOf(form).find(({ statement }) => statement?.reason)?.statement?.reason ??
  (findField(form, 'reason') ? 'reason' : STATED_REASON);

const names = new WeakMap<Class, string>();

/** The name of a form in the schema. */
export const formName = (form: Class) => names.get(form) ?? form.name;

function addInputType(form: Class, name: string, description?: string) {
  names.set(form, name);
  InputType(name, { description })(form as never);
  rememberClass(name, form);
  for (const field of fieldsOf(form)) {
    const type = inputType(field);
    GraphField(() => type() as never, { nullable: Boolean(field.optional || field.partial) })(
      form.prototype,
      field.name,
    );
  }
}

/** Forms of lines are registered at once, since the schema is built from what is known when its building starts. */
function inputType(field: Field): () => unknown {
  if (field.kind === 'link' || field.kind === 'file') return () => ID;
  if (field.kind === 'links') return () => [ID];
  if (field.kind !== 'value' && field.kind !== 'values' && field.kind !== 'lines')
    return () => outputTypes[field.kind](field);
  const form = lineForm(field.target?.() as Class);
  return () => (field.kind === 'value' ? form : [form]);
}

const lineForms = new WeakMap<Class, Class>();

/** The form of a line or value: all its fields that people enter. */
export function lineForm(line: Class): Class {
  let form = lineForms.get(line);
  if (!form) {
    form = pick(line) as Class;
    lineForms.set(line, form);
    addInputType(form, `${line.name}Input`);
  }
  return form;
}

/** These classes with the lines and values inside them, and theirs. */
export function withParts(owners: Iterable<Class>): ReadonlySet<Class> {
  const all = new Set(owners);
  // A set also iterates over what is added while it is iterated over.
  for (const owner of all)
    for (const { kind, target } of fieldsOf(owner))
      if (['lines', 'value', 'values'].includes(kind)) all.add(target?.() as Class);
  return all;
}

/** The enums of their fields. */
export const choicesIn = (owners: Iterable<Class>): ReadonlySet<object> =>
  new Set(
    [...owners].flatMap(owner =>
      fieldsOf(owner).flatMap(({ kind, target }) =>
        kind === 'choice' || kind === 'choices' ? (target?.() ?? []) : [],
      ),
    ),
  );
