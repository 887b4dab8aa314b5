/** A table of Markdown, or a word where it has no rows. */
export const table = (columns: readonly string[], rows: readonly (readonly string[])[]) =>
  rows.length
    ? [columns, columns.map(() => '---'), ...rows].map(cells => `| ${cells.map(escaped).join(' | ')} |`).join('\n')
    : 'Nothing.';

const escaped = (cell: string) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ');
