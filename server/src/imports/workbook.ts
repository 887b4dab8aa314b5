import writeWorkbook, { type SheetData } from 'write-excel-file/node';

export interface Table {
  name: string;
  heading: string[];
  rows: (string | number)[][];
}

/** A workbook whose texts stay texts, whatever they begin with, and whose headings stay in sight. */
export function workbook(tables: Table[]): Promise<Buffer> {
  const sheets = tables.map(({ name, heading, rows }) => ({
    sheet: name,
    stickyRowsCount: 1,
    columns: heading.map((label, at) => ({ width: widthOf([label, ...rows.slice(0, 50).map(row => row[at] ?? '')]) })),
    data: [
      heading.map(value => ({ value, type: String, fontWeight: 'bold' as const })),
      ...rows.map(row => row.map(cell)),
    ] as SheetData,
  }));
  return writeWorkbook(sheets).toBuffer();
}

const cell = (value: string | number) =>
  typeof value === 'number' ? { value, type: Number } : { value, type: String };

/** Chinese characters are twice as wide as Latin ones. */
const widthOf = (cells: (string | number)[]) =>
  Math.min(60, 2 + Math.max(...cells.map(each => String(each).replace(/[\u2e80-\uffff]/g, '##').length)));
