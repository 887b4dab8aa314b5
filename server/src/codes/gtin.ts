/** The lengths in which a GTIN is written: GTIN-8, UPC-A, EAN-13, and that of a package. */
const LENGTHS = [8, 12, 13, 14];

/** Whether the last digit of these is the check digit of those before it (GS1 General Specifications 7.9). */
export function checks(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) sum += Number(digits.at(-1 - at)) * (at % 2 ? 3 : 1);
  return sum % 10 === 0;
}

/** The GTIN that is written so, in fourteen digits; undefined where it is none. However long it is written, it is the same. */
export function gtinOf(written: string): string | undefined {
  const digits = written.normalize('NFKC').replace(/[\s-]/g, '');
  const isOne = /^\d+$/.test(digits) && LENGTHS.includes(digits.length) && Number(digits) > 0 && checks(digits);
  return isOne ? digits.padStart(14, '0') : undefined;
}

/** All the ways in which a GTIN of fourteen digits is written. */
export const spellingsOf = (gtin: string): string[] =>
  LENGTHS.filter(length => /^0*$/.test(gtin.slice(0, 14 - length))).map(length => gtin.slice(14 - length));

/** As people write it: no shorter than it is, and no longer. */
export const shortest = (gtin: string) => spellingsOf(gtin)[0] as string;

/** The GTIN of the piece in a package, where that of the package was made from it; none of a piece. */
export function gtinInside(gtin: string): string | undefined {
  if (!/^[1-8]/.test(gtin)) return undefined;
  const piece = `0${gtin.slice(1, 13)}`;
  return `${piece}${[...'0123456789'].find(digit => checks(piece + digit))}`;
}
