import validator from 'validator';
import { type MessageKey, message } from '../messages/catalogue.ts';
import type { Language } from '../messages/language.ts';
import { type Class, digitsOf, type Field, fieldsOf } from './field.ts';

/** A fault of a value: a sentence of the catalogue and its facts. */
type Fault = [MessageKey, Record<string, unknown>?];

export const textLimit = (field: Field) => field.max ?? (field.widget === 'LONG_TEXT' ? 4000 : 200);
// Line breaks and tabs belong to long texts; every other control character is refused.
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
const phone = /^[+(]?\d[\d\s()\-+转,]{4,30}$/;

function text(field: Field, value: string): Fault | undefined {
  if (value.length > textLimit(field)) return ['tooLong', { max: textLimit(field) }];
  if (field.min && value.length < field.min) return ['tooShort', { min: field.min }];
  if (controls.test(value) || !value.isWellFormed()) return ['controlCharacters'];
  if (field.widget === 'EMAIL' && value && !validator.isEmail(value)) return ['notEmail'];
  if (field.widget === 'PHONE' && value && !phone.test(value)) return ['notPhone'];
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
  if (field.except && [value].flat().some(each => field.except?.includes(String(each)))) return ['neverHere'];
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
