import { type Cell, cellText } from './cells.ts';

/** Without it, Excel takes the file for one in the computer's own code page. */
export const byteOrderMark = '\ufeff';

/** Lines of RFC 4180. */
export const csvLines = (rows: readonly (readonly Cell[])[]): string =>
  rows.map(row => `${row.map(quoted).join(',')}\r\n`).join('');

/**
 * A text that a spreadsheet would run as a formula is told by an apostrophe to stay a text, and so is one that would seem
 * to be told so. Whatever separates cells somewhere is quoted.
 */
function quoted(cell: Cell): string {
  const text = cellText(cell);
  const harmless = typeof cell === 'string' && /^'*\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",;|\t\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
