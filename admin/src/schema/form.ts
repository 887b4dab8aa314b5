import type { RaRecord } from 'react-admin';
import type { Field, Step } from './metadata.ts';
import { creatingSteps, formOf, lineLinkTo, linkTo, partsOf, recordType } from './schema.ts';

// biome-ignore lint/suspicious/noExplicitAny: what a form holds follows its fields
type Value = any;
type Values = Record<string, Value>;

/** The initial values of a form: a step that revises a record shows the former input. */
export function startingValues(step: Step, record?: RaRecord, initial: Values = {}): Values {
  const made = new Set(
    creatingSteps(step.record)
      .flatMap(formOf)
      .map(({ name }) => name),
  );
  const fields = recordType(step.record).fields;
  const values = formOf(step).map(field => {
    const recorded = made.has(field.name) ? fields.find(candidate => isAlike(candidate, field)) : undefined;
    const value = recorded && record ? toForm(field, record[field.name]) : emptyValue(field);
    return [field.name, value];
  });
  return { ...Object.fromEntries(values), ...sharedLinks(step, record), ...initial };
}

/**
 * The initial values of a step that creates something upon a record: the link to it, and what the new one is about as this
 * one is, such as the customer. Nothing for a step of another kind.
 */
export function initialUpon(type: string, record: RaRecord, step: Step): Values | undefined {
  const upon = uponOf(type, record, step);
  if (!upon) return undefined;
  const shared = formOf(step).filter(
    field =>
      field.kind === 'record' && !field.many && recordType(type).fields.some(recorded => isAlike(recorded, field)),
  );
  return {
    ...Object.fromEntries(shared.map(field => [field.name, toForm(field, record[field.name])])),
    ...upon,
  };
}

/** The link to the record that such a step is taken upon. */
export function uponOf(type: string, record: RaRecord, step: Step): Record<string, string> | undefined {
  const link = linkTo(type, step);
  return link && { [link.name]: String(record.id) };
}

/** The same of a step that is taken upon the records of its lines. */
export function uponByLines(type: string, record: RaRecord, step: Step): Record<string, string> | undefined {
  const path = lineLinkTo(type, step);
  return path ? { [path]: String(record.id) } : undefined;
}

/** The values that the lines' records share with this one, where the form itself does not ask for them. They are not sent. */
const sharedLinks = (step: Step, record: RaRecord | undefined): Values =>
  Object.fromEntries(
    formOf(step).flatMap(({ oneFor }) =>
      oneFor && record?.[oneFor.sharing]
        ? [[oneFor.sharing, oneFor.sharing === 'id' ? record.id : record[oneFor.sharing].id]]
        : [],
    ),
  );

/** The record keeps what the form's field asks for, under the same name. */
const isAlike = (recorded: Field, field: Field) =>
  recorded.name === field.name &&
  recorded.kind === field.kind &&
  recorded.many === field.many &&
  (field.kind === 'object' || recorded.type === field.type);

function toForm(field: Field, value: Value): Value {
  if (value == null) return emptyValue(field);
  if (field.many && Array.isArray(value)) return value.map(item => toForm({ ...field, many: undefined }, item));
  if (field.kind === 'record' || field.kind === 'file') return value.id;
  if (field.kind !== 'object') return value;
  return Object.fromEntries(partsOf(field.type).map(part => [part.name, toForm(part, value[part.name])]));
}

/** Lines that must not be missing begin with one to fill in. */
function emptyValue({ kind, many, required, type, min, oneFor }: Field): unknown {
  if (many) return kind === 'object' && required && min !== 0 && !oneFor ? [{}] : [];
  return type === 'Boolean' && required ? false : null;
}

/** Whether a form with these values asks for a field. What a linked record decides is no value of it. */
export const isAsked = ({ when }: Field, values: Values) =>
  !when || isAlongLink(when) || when.is.includes(values[when.field] ?? '');

/** The choice that decides stands in a linked record. */
export const isAlongLink = ({ field }: NonNullable<Field['when']>) => field.includes('.');

/** The input to send: the fields of the form and nothing else, with null for those left empty or not asked for. */
export function toInput(fields: Field[], values: Values): Values {
  return Object.fromEntries(
    fields.map(field => [field.name, isAsked(field, values) ? sent(field, values[field.name]) : null]),
  );
}

function sent(field: Field, value: Value): Value {
  if (value === undefined || value === '') return null;
  if (field.kind !== 'object' || value === null) return value;
  const parts = partsOf(field.type);
  if (!field.many) return toInput(parts, value);
  return value.filter((line: Values) => isWanted(field, line)).map((line: Values) => toInput(parts, line));
}

/** Refusals of lines, by their place in the form: lines that were not sent count too. */
export function refusedInForm(fields: Field[], values: Values, refused: Record<string, string> = {}) {
  return Object.fromEntries(
    Object.entries(refused).map(([path, message]) => {
      const [name = '', at, ...rest] = path.split('.');
      const field = fields.find(each => each.name === name);
      if (!field?.oneFor || at === undefined) return [path, message];
      const wanted = [...values[name].keys()].filter(index => isWanted(field, values[name][index]));
      return [[name, wanted[Number(at)] ?? at, ...rest].join('.'), message];
    }),
  );
}

/** Something is entered of what the line is for; or all lines are wanted. */
export const isWanted = ({ oneFor, type }: Field, line: Values) =>
  !oneFor ||
  !('some' in oneFor) ||
  partsOf(type).some(({ name }) => name !== oneFor.by && line[name] != null && line[name] !== '');
