import { Worker } from 'node:worker_threads';
import { type Refusal, refuse } from '../messages/errors.ts';

/** A cell as the spreadsheet has it; the result of a formula as it was last saved. */
export type Cell = string | number | boolean | Date | null;

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const CSV = 'text/csv';

export const mostRows = 20_000;
export const mostMegabytes = 10;

/** What so many rows of twenty full columns take: unpacked, in memory, and of time on a slow machine. */
const budget = { cells: mostRows * 50, unpacked: mostRows * 2_500, heapMegabytes: 512, seconds: 20 };

/** The rows of the first sheet, the heading among them, without empty ones at the end; or why there are none. */
export async function readSheet(type: string, bytes: Uint8Array): Promise<Cell[][] | Refusal> {
  const rows = await readApart(type, bytes).catch(() => undefined);
  if (!rows) return refuse('sheetUnreadable');
  if (rows === 'too much') return refuse('sheetTooLarge', { max: mostRows });
  while (rows.at(-1)?.every(isEmpty)) rows.pop();
  if (rows.length < 2) return refuse('sheetEmpty');
  if (rows.length - 1 > mostRows) return refuse('sheetTooLong', { max: mostRows });
  return rows;
}

export const isEmpty = (cell: Cell | undefined) => cell === null || cell === undefined || String(cell).trim() === '';

/** Read in a thread of its own, so that nobody waits meanwhile and a file made to do harm harms nothing else. */
function readApart(type: string, bytes: Uint8Array): Promise<Cell[][] | 'too much'> {
  const { promise, resolve, reject } = Promise.withResolvers<Cell[][] | 'too much'>();
  const worker = new Worker(new URL(import.meta.url.replace(/sheet(\.\w+)(\?.*)?$/, 'sheet-worker$1')), {
    workerData: { bytes, csv: type === CSV, mostRows, mostCells: budget.cells, mostUnpacked: budget.unpacked },
    resourceLimits: { maxOldGenerationSizeMb: budget.heapMegabytes },
  });
  const timer = setTimeout(() => resolve('too much'), budget.seconds * 1000);
  worker.once('message', resolve);
  worker.once('error', (error: NodeJS.ErrnoException) =>
    error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve('too much') : reject(error),
  );
  worker.once('exit', () => reject(new Error('It ended without rows')));
  return promise.finally(() => {
    clearTimeout(timer);
    return worker.terminate();
  });
}
