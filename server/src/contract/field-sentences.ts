import { neverEntered, registeredName } from '../fields/choice.ts';
import { type Class, digitsOf, type Field, type FieldKind } from '../fields/field.ts';
import type { Labels } from '../fields/labels.ts';
import { textLimit } from '../fields/validation.ts';
import { a, sentences } from './words.ts';

const target = (field: Field) => (field.target?.() as Class | undefined)?.name ?? '';
const enumOf = (field: Field) => `\`${registeredName(field.target?.() as object)}\``;

/** A description of each kind of value. */
const kinds: Record<FieldKind, (field: Field) => string> = {
  uuid: () => 'an id',
  text: () => 'text',
  texts: () => 'a list of texts',
  day: () => 'a business day',
  moment: () => 'a point in time',
  whole: () => 'a whole number',
  decimal: field => `a number of up to ${digitsOf(field).scale} decimals`,
  flag: () => 'true or false',
  json: () => 'an answer worked out for each query',
  choice: field => `one of ${enumOf(field)}`,
  choices: field => `any of ${enumOf(field)}`,
  link: field => `the \`${target(field)}\` that is named`,
  links: field => `the \`${target(field)}\` records that are named`,
  lines: field => `each ${a(target(field))}, in the order in which they were entered`,
  related: field => `each ${a(target(field))}, the newest first, a page at a time`,
  value: field => a(target(field)),
  values: field => `each ${a(target(field))}, in the order in which they were entered`,
  file: () => 'a file',
  secret: () => 'text that is told once',
  steps: () => 'steps',
  counts: () => 'counts',
};

/** Bounds, of the number itself, of the text's length, or of how many there are. */
function bounds({ kind, min, max }: Field, noun = kind === 'text' ? ' characters' : ''): string {
  if (min !== undefined && max !== undefined) return `, ${min} to ${max}${noun}`;
  if (max !== undefined) return `, at most ${max}${noun}`;
  return min !== undefined && (min || kind === 'whole' || kind === 'decimal') ? `, at least ${min}${noun}` : '';
}

const unitOf = (labels: Labels, field: Field) => (field.unit ? ` in ${labels.unitOf(field)?.en}` : '');
const named = (labels: Labels, field: Field, kind: string) =>
  `${labels.ofField(field).en}: ${kind}${unitOf(labels, field)}${bounds(field)}.`;

/** The description of a field that is read, and the meaning of its null. */
export function outputSentence(labels: Labels, field: Field, nullable: boolean, ofValue: boolean): string {
  if (field.kind === 'secret')
    return sentences(`${labels.ofField(field).en}: told once, where it was made; null ever after.`, field.description);
  return sentences(
    field.description ??
      named(labels, field, field.answer ? 'worked out when it is asked for' : kinds[field.kind](field)),
    field.internal && 'Null for dealers.',
    field.guarded && 'Null for viewers who may not see that record.',
    nullable && Boolean(field.optional) && nothing(field, ofValue),
  );
}

const nothing = ({ serverSet }: Field, ofValue: boolean) => {
  if (ofValue) return 'Null where there is none.';
  return serverSet ? 'Null until a step sets it.' : 'Null where none was entered.';
};

/** The description of a form's field: the values allowed, and the meaning of leaving it out. */
export function inputSentence(labels: Labels, field: Field, nullable: boolean): string {
  const { kind, when, accept, secret, partial } = field;
  const never = neverEntered(field);
  const hint = labels.hintOf(field);
  return sentences(
    named(labels, inBounds(field), entered(field)),
    when && `Asked for where \`${when.field}\` is ${when.is.map(value => value || 'empty').join(' or ')}.`,
    accept && `Of type ${accept.join(' or ')}.`,
    never && `Never ${never.join(' or ')}.`,
    kind === 'file' && 'Uploaded before, by `POST /files`.',
    secret && 'It is kept nowhere.',
    hint?.en.replace(/\.?$/, '.'),
    nullable && (partial ? 'Left out, it stays as it is.' : !hint && 'May be left out.'),
  );
}

/** By which records a filter's field keeps what it keeps. */
export const filterFieldSentence = (labels: Labels, field: Field): string =>
  field.kind === 'link' || field.kind === 'links'
    ? `Keeps records by what “${labels.ofField(field).en}” names, which this filter has to keep.`
    : `Keeps records by their “${labels.ofField(field).en}”.`;

/** A text has a bound even where none is declared. */
const inBounds = (field: Field): Field => (field.kind === 'text' ? { ...field, max: textLimit(field) } : field);

function entered(field: Field): string {
  if (field.kind === 'link') return `the id of ${a(target(field))}`;
  if (field.kind === 'links') return `ids of \`${target(field)}\` records`;
  if (field.kind === 'file') return 'the id of a file';
  if (field.kind === 'lines' || field.kind === 'values') return `each ${a(target(field))}, in the order of entry`;
  return kinds[field.kind](field);
}
