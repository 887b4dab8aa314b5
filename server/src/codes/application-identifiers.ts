import { checks } from './gtin.ts';

/**
 * What a GS1 element string says, element by element. Lengths by GS1 General Specifications 7.8.4 and the GS1 Barcode
 * Syntax Dictionary: an identifier's first two digits tell how long it is, and whether its value has a length of its own.
 */

/** An identifier at the beginning of a text. */
const IDENTIFIER = /^(?:(?:0[0-4]|1[0-9]|2[0-2]|30|37|9[0-9])|(?:2[345]|4[0-2]|71)\d|(?:3[1-69]|43|70|72|8[0-2])\d\d)/;

export const identifierIn = (text: string): string | undefined => IDENTIFIER.exec(text)?.[0];

/** The length of values that nothing has to end, by the first two digits of its identifier. */
const FIXED: Readonly<Record<string, number>> = {
  '00': 18,
  '01': 14,
  '02': 14,
  '03': 14,
  '04': 16,
  ...Object.fromEntries(['11', '12', '13', '14', '15', '16', '17', '18', '19'].map(day => [day, 6])),
  '20': 2,
  ...Object.fromEntries(['31', '32', '33', '34', '35', '36'].map(measure => [measure, 6])),
  '41': 13,
};

/** The shape of values with which anything is done; of others only their longest is known. */
const SHAPES: Readonly<Record<string, RegExp>> = {
  '10': /^.{1,20}$/,
  '21': /^.{1,20}$/,
  '22': /^.{1,20}$/,
  '30': /^\d{1,8}$/,
  '37': /^\d{1,8}$/,
  '240': /^.{1,30}$/,
  '241': /^.{1,30}$/,
  '250': /^.{1,30}$/,
  '251': /^.{1,30}$/,
};
const ANY_VALUE = /^.{1,90}$/;

/** Letters outside of character set 82, in which values are written. Whatever of them stands between two elements ends the first. */
export const OUTSIDE = /[^!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]+/;

const DAY = /^\d\d(0[1-9]|1[0-2])([0-2]\d|3[01])$/;
const CHECKED = ['00', '01', '02', '03', '41'];

export type Elements = ReadonlyMap<string, string>;
/** The reason why these are no elements: nothing of the kind, or elements of which one is misread. */
export type Misread = 'NONE' | 'CHECK_DIGIT' | 'TOO_LONG';

/** The fault in the value of an identifier. */
export function wrongIn(identifier: string, value: string): Misread | undefined {
  const kind = identifier.slice(0, 2);
  const length = FIXED[kind];
  if (length !== undefined) {
    if (value.length !== length || !/^\d+$/.test(value)) return 'NONE';
    if (CHECKED.includes(kind) && !checks(value)) return 'CHECK_DIGIT';
    return length === 6 && kind.startsWith('1') && !DAY.test(value) ? 'NONE' : undefined;
  }
  if (OUTSIDE.test(value) || !value) return 'NONE';
  if ((SHAPES[identifier] ?? ANY_VALUE).test(value)) return undefined;
  return /^(30|37)/.test(identifier) ? 'NONE' : 'TOO_LONG';
}

/** The elements of these stretches, of which each ends where a separator stood. */
export function elementsOf(stretches: readonly string[]): Elements | Misread {
  const found = new Map<string, string>();
  for (const stretch of stretches) {
    let rest = stretch;
    while (rest) {
      const identifier = identifierIn(rest);
      if (!identifier) return 'NONE';
      const length = FIXED[identifier.slice(0, 2)];
      const value = rest.slice(identifier.length, length === undefined ? undefined : identifier.length + length);
      const wrong = wrongIn(identifier, value);
      if (wrong) return wrong;
      found.set(identifier, value);
      rest = rest.slice(identifier.length + value.length);
    }
  }
  return found.size ? found : 'NONE';
}
