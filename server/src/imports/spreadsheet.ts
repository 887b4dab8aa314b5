import { type ColInfo, type RowInfo, read, SSF, set_cptable, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { type Cell, findTop, isEmpty, type Sheet, type SheetFault } from './cell.ts';

/** A sheet as the library has it in its dense form, with what its types leave out. */
type DenseSheet = WorkSheet & { '!data'?: (LibraryCell | undefined)[][] };
interface LibraryCell {
  t: 'b' | 'd' | 'e' | 'n' | 's' | 'z';
  v?: unknown;
  w?: string;
  z?: string;
  f?: string;
}

/** Reads a workbook of any kind that spreadsheet programs write: the sheet that people see and that has the headings. */
export async function readSpreadsheet(
  bytes: Uint8Array,
  headings: ReadonlySet<string>,
  mostRows: number,
): Promise<Sheet> {
  // Workbooks of before 1997 tell their letters by a code page; without the tables Chinese ones are silently garbled.
  if (bytes[0] === 0xd0) set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'));
  const book = read(bytes, {
    type: 'buffer',
    dense: true,
    cellNF: true,
    cellStyles: true,
    sheetStubs: true,
  });
  const epoch = book.Workbook?.WBProps?.date1904 ? 1462 : 0;
  const seen = visibleSheets(book).map(([name, sheet]) => {
    const rows = rowsOf(sheet['!data'] ?? [], epoch, mostRows);
    return { name, sheet, rows, ...findTop(rows, headings) };
  });
  const most = Math.max(...seen.map(({ known }) => known));
  const [found, ...others] = seen.filter(({ rows }) => rows.length).filter(({ known }) => known > most / 2 || !most);
  if (!found) return { rows: [], top: 0, faults: [] };
  const alike = most ? others.filter(({ rows, top }) => rows.length > top + 1) : [];
  const faults = [...hidden(found), ...merged(found)];
  if (alike.length)
    faults.unshift({
      row: found.top + 1,
      key: 'severalSheets',
      facts: { sheets: [found, ...alike].map(({ name }) => name).join(', ') },
    });
  return { rows: found.rows, top: found.top, faults };
}

/** Up to the last that holds something; one row more than is taken tells that there are too many. */
function rowsOf(data: (LibraryCell | undefined)[][], epoch: number, mostRows: number): Cell[][] {
  const last = data.findLastIndex(row => row?.some(cell => cell && (cell.t !== 'z' || cell.f)));
  return Array.from(data.slice(0, Math.min(last, mostRows) + 1), row =>
    Array.from(row ?? [], cell => cellOf(cell, epoch)),
  );
}

/** Charts, macros and dialogs are no tables. */
const visibleSheets = (book: WorkBook) =>
  book.SheetNames.flatMap((name, at): [string, DenseSheet][] => {
    const sheet = book.Sheets[name] as DenseSheet;
    const isTable = !sheet['!type'] || sheet['!type'] === 'sheet';
    return book.Workbook?.Sheets?.[at]?.Hidden || !isTable ? [] : [[name, sheet]];
  });

interface Seen {
  sheet: DenseSheet;
  rows: Cell[][];
  top: number;
}

const isHidden = (line: RowInfo & ColInfo = {}) => Boolean(line.hidden) || line.hpt === 0 || line.width === 0;

/** What a filter or a hand has hidden is not what people see when they send a sheet. */
function hidden({ sheet, rows, top }: Seen): SheetFault[] {
  const hiddenRows = rows.flatMap((row, at) =>
    at > top && isHidden(sheet['!rows']?.[at]) && !row.every(isEmpty) ? [at + 1] : [],
  );
  const columns = (rows[top] ?? []).flatMap((cell, at) =>
    isHidden(sheet['!cols']?.[at]) && typeof cell === 'string' && !isEmpty(cell) ? [cell] : [],
  );
  return [
    ...(hiddenRows[0] ? [{ row: hiddenRows[0], key: 'rowsHidden' as const, facts: { rows: hiddenRows.length } }] : []),
    ...columns.map(column => ({ row: top + 1, column, key: 'columnHidden' as const })),
  ];
}

/** One value that stands in several cells: only the first of them has it. */
const merged = ({ sheet, rows, top }: Seen): SheetFault[] =>
  (sheet['!merges'] ?? [])
    .filter(({ s, e }) => e.r > top && !isEmpty(rows[s.r]?.[s.c]))
    .map(({ s }) => ({ row: s.r + 1, key: 'mergedCells' as const }));

function cellOf(cell: LibraryCell | undefined, epoch: number): Cell {
  const shown = (cell?.w ?? '').trim();
  switch (cell?.t) {
    case 's':
      return (cell.v as string | undefined) ?? null;
    case 'b':
      return cell.v as boolean;
    case 'd':
      return { day: (cell.v as Date).toISOString().slice(0, 10) };
    case 'e':
      return { fault: 'cellError', shown: shown || '#' };
    case 'n':
      return numberOf(cell.v as number, cell.z, shown, epoch);
    default:
      return cell?.f ? { fault: 'cellNotCalculated', shown: `=${cell.f}` } : null;
  }
}

/** The library names no format for those built in that the language decides on, all of which are of days or times. */
function numberOf(number: number, format: string | undefined, shown: string, epoch: number): Cell {
  const asDay = dayOf(number + epoch);
  if (asDay && (format === undefined ? !/^[\d:]*:/.test(shown) : isOfDay(format))) return { day: asDay };
  const isPlain = format === 'General' || format === '@';
  // A sheet has room for eleven digits, the cell has fifteen: what it is made of is told, not how it was shortened.
  return {
    number,
    shown: isPlain ? String(Number(number.toPrecision(15))) : shown,
    asDay,
    shownOtherwise: isOtherwise(format, shown),
  };
}

/** A format without its words, colours and conditions; how hours, minutes and seconds run on is left. */
const lettersOf = (format: string) => format.replace(/"[^"]*"|\\.|_.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');

/** Whether what is shown is not the number itself: per cent, a time, or thousands, by a comma behind the digits. */
const isOtherwise = (format: string | undefined, shown: string) =>
  format === undefined ? shown.includes(':') : SSF.is_date(format) || /%|[0#?],+(?![0#?,])/.test(lettersOf(format));

/** Whether a format shows a day: years, days or weekdays in it, or months without hours. */
function isOfDay(format: string): boolean {
  if (!SSF.is_date(format)) return false;
  const letters = lettersOf(format);
  return /[ydbeg]|aaa/i.test(letters) || !/[hs]/i.test(letters);
}

/** Spreadsheets count a 29 February 1900; nobody here means a day as old. To the millisecond, below which all is noise. */
function dayOf(serial: number): string | null {
  if (!(serial >= 61 && serial < 2_958_466)) return null;
  const milliseconds = Math.round(serial * 86_400_000) - 25_569 * 86_400_000;
  return new Date(milliseconds).toISOString().slice(0, 10);
}
