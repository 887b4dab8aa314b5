import { parse } from 'csv-parse/sync';
import { Unzip, UnzipInflate } from 'fflate';
import { readSheet as readWorkbook } from 'read-excel-file/node';
import { type Refusal, refuse } from '../procedure/errors.ts';

/** A cell as the spreadsheet has it; the result of a formula as it was last saved. */
export type Cell = string | number | boolean | Date | null;

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const CSV = 'text/csv';

export const mostRows = 20_000;
export const mostMegabytes = 10;

/** What a workbook may unfold to: many times what so many rows take, and far below what would hurt. */
const mostUnpacked = 128 * 1024 * 1024;

/** The rows of the first sheet, the heading among them, without empty ones at the end; or why there are none. */
export async function readSheet(type: string, bytes: Buffer): Promise<Cell[][] | Refusal> {
  let rows: Cell[][];
  try {
    rows = type === CSV ? readCsv(bytes) : await readXlsx(bytes);
  } catch {
    return refuse('sheetUnreadable');
  }
  while (rows.at(-1)?.every(isEmpty)) rows.pop();
  if (rows.length < 2) return refuse('sheetEmpty');
  if (rows.length - 1 > mostRows) return refuse('sheetTooLong', { max: mostRows });
  return rows;
}

export const isEmpty = (cell: Cell | undefined) => cell === null || cell === undefined || String(cell).trim() === '';

async function readXlsx(bytes: Buffer) {
  if (unpackedSize(bytes) > mostUnpacked) throw new Error('It unfolds to too much');
  return (await readWorkbook(bytes)) as unknown as Cell[][];
}

/** Counted while it is unpacked and thrown away: what an archive says of its own size need not be true. */
function unpackedSize(bytes: Buffer): number {
  let size = 0;
  const unzip = new Unzip(file => {
    file.ondata = (error, chunk) => {
      if (error) throw error;
      size += chunk.length;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  const step = 64 * 1024;
  for (let at = 0; at < bytes.length && size <= mostUnpacked; at += step)
    unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  return size;
}

/** Excel writes CSV in the code page of the computer, in China GB 18030, unless told to use UTF-8. */
function readCsv(bytes: Buffer): Cell[][] {
  const options = { bom: true, delimiter: [',', ';', '\t'], relax_column_count: true, to: mostRows + 2 };
  return parse(decode(bytes), options).map((row: string[]) => row.map(unescaped));
}

function decode(bytes: Buffer) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  }
}

/** By an apostrophe an exported text is kept from being run as a formula. */
const unescaped = (text: string) => text.replace(/^'(?=\s*[=+\-@\t\r])/, '');
