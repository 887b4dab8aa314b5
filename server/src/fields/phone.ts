import { withoutInvisible } from './normal-form.ts';

/** Counted up with each change of the form in which numbers are kept: what was kept in another is gone through once. */
export const PHONE_RULE = 1;

/** What stands between several numbers in one field. */
const between = /\s*(?:[/、,;|\n]|\s或\s?|或|\bor\b)\s*/u;
const extensionOf = /^(.*?)[\s-]*(?:转|轉|分机|分機|内线|ext\.?|x|#|\*)\s*[:.-]?\s*(\d{1,8})$/iu;
const dashes = /[\u2010-\u2015\u2212\u30fc\u4e00~.·]/gu;
const allowed = /^\(?\+?[\d\s()-]+$/;

/** Area codes of three digits; all others have four. */
const shortArea = /^0(?:10|2\d)/;

/** One number as it is kept: without the country's own code, area and number apart, the extension behind 转. */
function oneNumber(text: string): string | null {
  const [, main = text, extension] = extensionOf.exec(text) ?? [];
  if (!allowed.test(main.trim())) return null;
  const all = main.replace(/[^\d+]/g, '').replace(/^00/, '+');
  const home = /^(?:\+86|86(?=1\d{10}$|0?[1-9]\d{8,10}$))/;
  const abroad = all.startsWith('+') && !all.startsWith('+86');
  let digits = all.replace(home, '');
  // From abroad the nought of an area code is left out: +86 21 5888 6666.
  if (home.test(all) && /^[2-9]/.test(digits) && digits.length >= 9 && !/^[48]00\d{7}$/.test(digits))
    digits = `0${digits}`;
  if (home.test(all) && /^10\d{8}$/.test(digits)) digits = `0${digits}`;
  const length = digits.replace('+', '').length;
  if (length < 3 || length > 20 || (abroad && length < 6)) return null;
  return grouped(digits) + (extension ? `转${extension}` : '');
}

function grouped(digits: string) {
  if (/^[48]00\d{7}$/.test(digits)) return digits.replace(/^(...)(...)/, '$1-$2-');
  if (!/^0\d{9,11}$/.test(digits)) return digits;
  const area = shortArea.test(digits) ? 3 : 4;
  return `${digits.slice(0, area)}-${digits.slice(area)}`;
}

/** Phone numbers in the one form in which they are kept, several of them apart by a stroke; null where it is none. */
export function phoneForm(text: string): string | null {
  const plain = withoutInvisible(text.normalize('NFKC')).replace(dashes, '-').trim();
  const numbers = plain.split(between).filter(Boolean).map(oneNumber);
  return numbers.length && numbers.every(each => each !== null) ? [...new Set(numbers)].join(' / ') : null;
}

/** By what phone numbers are compared: the digits of each, without extensions. */
export const phoneKeys = (text: string) =>
  (phoneForm(text) ?? '').split(' / ').flatMap(each => each.replace(/转.*/, '').replace(/\D/g, '') || []);
