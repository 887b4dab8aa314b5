import writeExcelFile, { type Row } from 'write-excel-file/universal';
import type { Cell } from './cells.ts';

/** A workbook of one sheet whose first row stays in sight. */
export function xlsxFile(sheet: string, labels: string[], rows: Cell[][]): Promise<Blob> {
  const heading: Row = labels.map(value => ({ value, type: String, fontWeight: 'bold' }));
  const columns = labels.map((label, at) => ({ width: widthOf([label, ...rows.slice(0, 50).map(row => row[at]!)]) }));
  const options = { sheet: sheet.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31), stickyRowsCount: 1, columns };
  return writeExcelFile([heading, ...rows.map(row => row.map(typed))], options).toBlob();
}

/** A spreadsheet knows no time zones: a moment is written as the clocks of China show it. */
function typed(cell: Cell): Row[number] {
  if (cell === null) return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'string') return { value: cell.slice(0, longest), type: String };
  return 'day' in cell
    ? { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
    : { value: new Date(`${cell.time.replace(' ', 'T')}Z`), type: Date, format: 'yyyy-mm-dd hh:mm' };
}

/** The longest text of a cell in Excel. */
const longest = 32_767;

/** Chinese characters are twice as wide as Latin ones. */
const widthOf = (cells: Cell[]) =>
  Math.min(60, Math.max(...cells.map(cell => (typeof cell === 'object' ? 17 : wide(String(cell))))) + 2);
const wide = (text: string) => [...text].reduce((width, char) => width + (char > '\u2e7f' ? 2 : 1), 0);
