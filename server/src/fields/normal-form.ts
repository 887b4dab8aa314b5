/** Code points, or from one to another. */
type Points = readonly (number | readonly [from: number, to: number])[];

/** Blanks of every width, line breaks and other control characters. */
const blank: Points = [
  [0x00, 0x20],
  [0x7f, 0xa0],
  0x1680,
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  0x202f,
  0x205f,
  0x2800,
  0x3000,
];
/** Characters that draw nothing: joiners, marks of direction, selectors, fillers. */
const invisible: Points = [
  0xad,
  0x34f,
  0x61c,
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  0x3164,
  [0xfe00, 0xfe0f],
  0xfeff,
  0xffa0,
  [0xfff0, 0xfffb],
  [0x1bca0, 0x1bca3],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe0fff],
];
/** Characters that people type, print or paste for a hyphen: hyphens, dashes, the minus. */
const hyphens =
  '\u02d7\u058a\u05be\u1806\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u2e17\u2e3a\u2e3b\ufe58\ufe63\uff0d';

const escaped = (point: number) => `\\u{${point.toString(16)}}`;
const inClass = (points: Points) =>
  points.map(each => (typeof each === 'number' ? escaped(each) : each.map(escaped).join('-'))).join('');

const unseen = new RegExp(`[${inClass([...blank, ...invisible])}]`, 'gu');
const anyHyphen = new RegExp(`[${hyphens}]`, 'gu');

/** Whether nothing of a text can be seen. */
export const isUnseen = (text: string) => text.replace(unseen, '') === '';

/** A text without what cannot be seen in it, blanks left as they are. */
export const withoutInvisible = (text: string) => text.replace(new RegExp(`[${inClass(invisible)}]`, 'gu'), '');

/**
 * By what a number or code is compared: one width and one case, without what cannot be seen, every hyphen the same.
 * `normal_form` in the database is the same function; what is stored stays as it was typed.
 */
export const normalForm = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\u2014\u2015]+/g, '-')
    .replace(anyHyphen, '-')
    .replace(unseen, '')
    .toUpperCase()
    .normalize('NFKC');

/** Whether two numbers or codes are the same, however they are typed. */
export const sameForm = (one: string, other: string) => normalForm(one) === normalForm(other);
