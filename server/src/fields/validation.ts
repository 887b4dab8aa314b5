import validator from 'validator';
import { type MessageKey, message } from '../messages/catalogue.ts';
import type { Language } from '../messages/language.ts';
import { neverEntered } from './choice.ts';
import { type Class, digitsOf, type Field, fieldsOf } from './field.ts';
import { isUnseen } from './normal-form.ts';
import { phoneForm } from './phone.ts';

/** A fault of a value: a sentence of the catalogue and its facts. */
type Fault = [MessageKey, Record<string, unknown>?];

export const textLimit = (field: Field) => field.max ?? (field.widget === 'LONG_TEXT' ? 4000 : 200);
// Line breaks and tabs belong to long texts; every other control character is refused.
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
/** Marks that turn the direction of what follows: a name with one reads otherwise than it is. */
const direction = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
// A spreadsheet that was written by hand has `_x000D_` for a carriage return.
const lineBreaks = /[\t\n\r\u0085\u2028\u2029]|_x000[9ad]_/i;
/** Blanks and other invisible characters at the ends; marks of direction are no slip of a hand, and refused. */
const ends = /^[\s\u200b\u2060\ufeff]+|[\s\u200b\u2060\ufeff]+$/g;

/** A value as it is kept: a text without blanks at its ends, and nothing where nothing of it can be seen. */
export function tidied(field: Field, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (field.kind !== 'text' || field.secret) return value.trim();
  if (isUnseen(value) && !direction.test(value)) return '';
  if (field.widget === 'PHONE') return phoneForm(value) ?? value.trim();
  return (field.widget === 'EMAIL' ? value.normalize('NFKC') : value).replace(ends, '');
}

function text(field: Field, value: string): Fault | undefined {
  if (value.length > textLimit(field)) return ['tooLong', { max: textLimit(field) }];
  if (field.min && value.length < field.min) return ['tooShort', { min: field.min }];
  if (controls.test(value) || !value.isWellFormed()) return ['controlCharacters'];
  if (field.secret) return;
  const [mark] = direction.exec(value) ?? [];
  if (mark) return ['directionMark', { code: `U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}` }];
  if (field.widget !== 'LONG_TEXT' && lineBreaks.test(value)) return ['lineBreak'];
  if (field.widget === 'EMAIL' && value && !validator.isEmail(value)) return ['notEmail'];
  if (field.widget === 'PHONE' && value && phoneForm(value) === null) return ['notPhone'];
}

function amount(field: Field, value: number): Fault | undefined {
  const { precision, scale } = digitsOf(field);
  const largest = field.kind === 'decimal' ? 10 ** (precision - scale) - 1 : 2_147_483_647;
  const { min = -largest, max = largest } = field;
  if (value < min) return ['tooSmall', { min }];
  if (value > max) return ['tooLarge', { max }];
  if (field.kind === 'decimal' && Number(value.toFixed(scale)) !== value) return ['tooManyDecimals', { scale }];
}

function list(field: Field, value: unknown[]): Fault | undefined {
  const { min = field.optional ? 0 : 1, max = 200 } = field;
  if (value.length < min) return ['tooFew', { min }];
  if (value.length > max) return ['tooMany', { max }];
  if (field.kind !== 'lines' && field.kind !== 'values' && new Set(value).size < value.length) return ['repeated'];
  if (field.kind === 'texts') return value.map(each => valueFault(ofOne(field), each)).find(Boolean);
}

/** The limits of a list are not those of the texts in it. */
const ofOne = ({ min: _, max: __, optional: ___, ...field }: Field): Field => ({ ...field, kind: 'text' });

const day = (value: string): Fault | undefined =>
  value < '1990-01-01' || value > '2100-12-31' ? ['dayOutOfRange'] : undefined;

/** The fault of a value whose type is already known to be right. */
export function valueFault(field: Field, value: unknown): Fault | undefined {
  if (value === undefined && field.partial) return undefined;
  if (value === null || value === undefined || value === '') return field.optional ? undefined : ['required'];
  if (typeof value === 'string' && field.kind === 'text' && !field.secret && isUnseen(value) && !direction.test(value))
    return field.optional ? undefined : ['required'];
  const never = neverEntered(field);
  if (never && [value].flat().some(each => never.includes(String(each)))) return ['neverHere'];
  if (typeof value === 'number') return amount(field, value);
  if (Array.isArray(value)) return list(field, value);
  if (typeof value === 'string' && field.kind === 'text') return text(field, value);
  if (typeof value === 'string' && field.kind === 'day') return day(value);
}

/** The fault of an entered value whose type the schema has already checked, in the viewer's language. */
export function faultOf(field: Field, value: unknown, language: Language): string | undefined {
  const fault = valueFault(field, value);
  return fault && message(language, fault[0], fault[1]);
}

/** The same of a whole form that is no step's: what is wrong, by field. */
export const faultsOf = (form: Class, entered: object, language: Language): Record<string, string> =>
  Object.fromEntries(
    fieldsOf(form).flatMap(field => {
      const fault = faultOf(field, (entered as Record<string, unknown>)[field.name], language);
      return fault ? [[field.name, fault]] : [];
    }),
  );
