import { parentPort, workerData } from 'node:worker_threads';
import { readSheetFile } from './sheet-file.ts';

/** Reads one file in a thread of its own, which is ended when it takes too long or too much. */
parentPort?.postMessage(await readSheetFile(workerData));
