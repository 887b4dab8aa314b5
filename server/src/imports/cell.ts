/** A number with the text that its format shows; the fraction that a spreadsheet keeps beyond fifteen digits is noise. */
export interface NumberCell {
  number: number;
  shown: string;
  /** Of its format: a day in the year 1900 or later that the number counts to, and whether something else is shown, such as per cent, thousands or a time. */
  asDay: string | null;
  shownOtherwise: boolean;
}

/** What people see a value in, and nobody can take one from. */
export interface FaultyCell {
  fault: 'cellError' | 'cellNotCalculated' | 'cellFormula';
  shown: string;
}

/** A cell as the sheet shows it; the result of a formula as it was last saved. */
export type Cell = string | boolean | NumberCell | { day: string } | FaultyCell | null;

/** What is wrong with a sheet, where no column can be named but perhaps a heading. */
export interface SheetFault {
  row: number;
  column?: string;
  key:
    | 'cellsMissing'
    | 'columnHidden'
    | 'mergedCells'
    | 'quoteMisplaced'
    | 'quoteNotClosed'
    | 'rowsHidden'
    | 'severalSheets';
  facts?: Record<string, unknown>;
}

/** The sheet that was found in a file: its rows as the sheet counts them, and in which of them its headings stand. */
export interface Sheet {
  rows: Cell[][];
  /** Counted from 0. */
  top: number;
  faults: SheetFault[];
}

export const isEmpty = (cell: Cell | undefined) =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** A heading as it is compared: width, case, blanks and the mark of a required column tell nothing. */
export const plainHeading = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\s*[*＊]\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** In so many rows from the top headings are sought: above them may stand a title, a date, an empty row. */
const headingsWithin = 20;

/** The row that has most of the headings, and how many it has. */
export function findTop(rows: Cell[][], headings: ReadonlySet<string>): { top: number; known: number } {
  let best = {
    top: Math.max(
      0,
      rows.findIndex(row => !row.every(isEmpty)),
    ),
    known: 0,
  };
  for (const [top, row] of rows.slice(0, headingsWithin).entries()) {
    const texts = row.map(cell => (typeof cell === 'string' ? plainHeading(cell) : ''));
    const known = new Set(texts.filter(text => headings.has(text))).size;
    if (known > best.known) best = { top, known };
  }
  return best;
}
