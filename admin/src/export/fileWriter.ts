import type { Cell } from './cells.ts';
import { csvFile, csvLines } from './csv.ts';

export type Format = 'CSV' | 'XLSX';

/** Texts of a CSV file are let go page by page; a workbook is only written from all its rows, by code fetched for it. */
export function fileWriter(format: Format, title: string, labels: string[]) {
  if (format === 'CSV') {
    const parts = [csvLines([labels])];
    return { add: (rows: Cell[][]) => void parts.push(csvLines(rows)), finish: async () => csvFile(parts) };
  }
  const all: Cell[][] = [];
  return {
    add: (rows: Cell[][]) => void all.push(...rows),
    finish: async () => (await import('./xlsx.ts')).xlsxFile(title, labels, all),
  };
}
