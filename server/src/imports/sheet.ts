import { Worker } from 'node:worker_threads';
import { type Refusal, refuse } from '../messages/errors.ts';
import { beside } from '../platform/beside.ts';
import type { Sheet } from './cell.ts';
import type { Reading, Unreadable } from './sheet-file.ts';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const CSV = 'text/csv';

/** Workbooks of Excel in their present and former form, of WPS and of LibreOffice; texts of cells, also "Unicode text". */
export const sheetTypes = [
  XLSX,
  'application/vnd.ms-excel',
  'application/vnd.oasis.opendocument.spreadsheet',
  CSV,
  'text/plain',
];

export const mostRows = 20_000;
export const mostMegabytes = 10;

/** What so many rows of twenty full columns take: unpacked, in memory, and of time on a slow machine. */
const budget = { heapMegabytes: 512, seconds: 20 };
export const bounds = { mostRows: mostRows + 20, mostCells: mostRows * 50, mostUnpacked: mostRows * 2_500 };

/** The sheet of a file that has these headings; or why there is none. */
export async function readSheet(bytes: Uint8Array, headings: ReadonlySet<string>): Promise<Sheet | Refusal> {
  const sheet = await readApart(bytes, headings).catch((): Unreadable => 'sheetUnreadable');
  if (typeof sheet === 'string') return refuse(sheet, sheet === 'sheetTooLarge' ? { max: mostRows } : {});
  const { rows, top, faults } = sheet;
  if (rows.length < top + 2 && !faults.length) return refuse('sheetEmpty');
  if (rows.length - top - 1 > mostRows) return refuse('sheetTooLong', { max: mostRows });
  return sheet;
}

/** Read in a thread of its own, so that nobody waits meanwhile and a file made to do harm harms nothing else. */
function readApart(bytes: Uint8Array, headings: ReadonlySet<string>): Promise<Sheet | Unreadable> {
  const { promise, resolve, reject } = Promise.withResolvers<Sheet | Unreadable>();
  const worker = new Worker(beside('sheet-worker', import.meta.url), {
    workerData: { bytes, headings, ...bounds } satisfies Reading,
    resourceLimits: { maxOldGenerationSizeMb: budget.heapMegabytes },
  });
  const timer = setTimeout(() => resolve('sheetTooLarge'), budget.seconds * 1000);
  worker.once('message', resolve);
  worker.once('error', (error: NodeJS.ErrnoException) =>
    error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve('sheetTooLarge') : reject(error),
  );
  worker.once('exit', () => reject(new Error('It ended without rows')));
  return promise.finally(() => {
    clearTimeout(timer);
    return worker.terminate();
  });
}
