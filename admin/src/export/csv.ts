import { byteOrderMark } from '../../../server/src/exports/csv.ts';

export { csvLines } from '../../../server/src/exports/csv.ts';

export const csvFile = (parts: string[]): Blob =>
  new Blob([byteOrderMark, ...parts], { type: 'text/csv;charset=utf-8' });
