/** `HolidayKind` → `holiday kind`. */
export const words = (name: string) => name.replace(/\B[A-Z]/g, ' $&').toLowerCase();

/** A name with its article. */
export const a = (name: string) => `${/^[AEIO]/.test(name) ? 'an' : 'a'} \`${name}\``;

/** One or several in a row, the last with an "and"; of many the first, and how many more there are. */
export function listed(names: readonly string[], most = 6): string {
  const named = names.length > most ? [...names.slice(0, most), `${names.length - most} more`] : names;
  return named.length > 1 ? `${named.slice(0, -1).join(', ')} and ${named.at(-1)}` : (named[0] ?? '');
}

/** Sentences of which some may be missing. */
export const sentences = (...all: (string | false | undefined)[]) => all.filter(Boolean).join(' ');

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Whether a sentence says nothing beyond these names. */
export const repeats = (sentence: string, names: readonly string[]) =>
  letters(sentence) === '' || names.some(name => letters(name) === letters(sentence));

/** A table of Markdown, or a word where it has no rows. */
export const table = (columns: readonly string[], rows: readonly (readonly string[])[]) =>
  rows.length
    ? [columns, columns.map(() => '---'), ...rows].map(cells => `| ${cells.map(escaped).join(' | ')} |`).join('\n')
    : 'Nothing.';

const escaped = (cell: string) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ');
