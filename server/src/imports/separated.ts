import { type Cell, findTop, isEmpty, type Sheet, type SheetFault } from './cell.ts';

/** Whatever stands between cells in files that spreadsheets of one country or another write. */
const separators = [',', ';', '\t', '|'];

/** Reads a text file of cells: by the separator that it names in its first line, or that its rows agree on. */
export function readSeparated(text: string, headings: ReadonlySet<string>, mostRows: number): Sheet {
  const named = /^"?sep=(.)"?(?:\r\n|\r|\n)/i.exec(text);
  const content = named ? text.slice(named[0].length) : text;
  const separator = named?.[1] ?? separatorOf(content, headings);
  const { rows, faults } = cellsOf(content, separator, mostRows);
  const cells = rows.map(row => row.map(cellOf));
  if (cells.length <= mostRows) while (cells.at(-1)?.every(isEmpty)) cells.pop();
  const { top } = findTop(cells, headings);
  const broken = faults.some(({ key }) => key === 'quoteNotClosed');
  return {
    rows: cells,
    top,
    faults: broken ? faults : [...faults, ...tooShort(cells, rows.slice(0, cells.length), top)],
  };
}

/** The one that finds most headings; of several, the one by which most rows have as many cells as the headings are. */
function separatorOf(text: string, headings: ReadonlySet<string>): string {
  const ranked = separators.map(separator => {
    const rows = cellsOf(text, separator, 200).rows.filter(row => row.some(cell => cell.trim()));
    const { top, known } = findTop(rows, headings);
    const width = rows[top]?.length ?? 0;
    const agreeing = rows.slice(top).filter(row => row.length === width).length / Math.max(1, rows.length - top);
    return { separator, rank: [known, known || width > 1 ? agreeing : 0, width] };
  });
  ranked.sort(({ rank: one }, { rank: other }) => {
    const at = one.findIndex((each, index) => each !== other[index]);
    return at < 0 ? 0 : (other[at] as number) - (one[at] as number);
  });
  return (ranked[0] as { separator: string }).separator;
}

/** Cells of RFC 4180; a quotation mark inside a cell that does not begin with one is a letter, as Excel writes `5"`. */
function cellsOf(text: string, separator: string, mostRows: number) {
  const rows: string[][] = [];
  const faults: SheetFault[] = [];
  const ends = new RegExp(`[${separator === '\t' ? '\\t' : `\\${separator}`}\\r\\n]`, 'g');
  const endFrom = (from: number) => {
    ends.lastIndex = from;
    return ends.exec(text)?.index ?? text.length;
  };
  let row: string[] = [];
  for (let at = 0; at < text.length || row.length; ) {
    let cell = '';
    let end: number;
    if (text[at] === '"') {
      const closed = closingQuote(text, at + 1);
      if (closed < 0) {
        faults.push({ row: rows.length + 1, key: 'quoteNotClosed' });
        break;
      }
      end = endFrom(closed + 1);
      cell = text.slice(at + 1, closed).replaceAll('""', '"');
      if (text.slice(closed + 1, end).trim()) faults.push({ row: rows.length + 1, key: 'quoteMisplaced' });
    } else {
      end = endFrom(at);
      cell = text.slice(at, end);
    }
    row.push(cell);
    at = end + 1;
    if (text[end] === separator) continue;
    if (text[end] === '\r' && text[at] === '\n') at += 1;
    rows.push(row);
    row = [];
    if (rows.length > mostRows) break;
  }
  return { rows, faults };
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

/** Written `="007"`, a text is kept from becoming a number; by an apostrophe, from being run as a formula. */
function cellOf(text: string): Cell {
  const [, kept] = /^="((?:[^"]|"")*)"$/.exec(text) ?? [];
  if (kept !== undefined) return kept.replaceAll('""', '"');
  if (/^\s*=/.test(text)) return { fault: 'cellFormula', shown: text };
  return text.replace(/^'(?='*\s*[=+\-@\t\r])/, '');
}

/**
 * Rows that end before their headings do: something was torn there. Excel itself leaves empty cells at the end away, but
 * then from sixteen rows at a time, which it looks at together.
 */
function tooShort(cells: Cell[][], rows: string[][], top: number): SheetFault[] {
  const width = cells[top]?.findLastIndex(cell => !isEmpty(cell)) ?? 0;
  const block = 16;
  const faults: SheetFault[] = [];
  for (const [at, row] of rows.entries()) {
    if (at <= top || row.length > width || row.every(cell => !cell.trim())) continue;
    const from = at - (at % block);
    const together = rows.slice(from, from + block);
    if (together.length > 1 && together.every(each => each.length === row.length)) continue;
    faults.push({ row: at + 1, key: 'cellsMissing', facts: { cells: row.length, headings: width + 1 } });
  }
  return faults;
}
