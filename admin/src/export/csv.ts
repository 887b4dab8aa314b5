import { byteOrderMark } from '../../../server/src/exports/csv.ts';

export { csvLines } from '../../../server/src/exports/csv.ts';

/** Separated values as they are. */
export const csvBlob = (parts: BlobPart[]): Blob => new Blob(parts, { type: 'text/csv;charset=utf-8' });

export const csvFile = (parts: string[]): Blob => csvBlob([byteOrderMark, ...parts]);
