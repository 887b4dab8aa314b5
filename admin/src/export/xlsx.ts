import { writeWorkbook } from '../../../server/src/imports/write-workbook.ts';
import type { Cell } from './cells.ts';

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook of one sheet whose first row stays in sight, with a filter over it. */
export const xlsxFile = (sheet: string, labels: string[], rows: Cell[][]): Blob =>
  new Blob([writeWorkbook([{ name: sheet, columns: labels.map(heading => ({ heading })), rows, filter: true }])], {
    type,
  });
