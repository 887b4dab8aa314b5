import { parentPort, workerData } from 'node:worker_threads';
import { parse } from 'csv-parse/sync';
import { Unzip, UnzipInflate } from 'fflate';
import { readSheet } from 'read-excel-file/node';

/** Reads one file in a thread of its own, which is ended when it takes too long or too much. Needs nothing of ours. */
const { bytes, csv, mostRows, mostCells, mostUnpacked } = workerData as {
  bytes: Uint8Array;
  csv: boolean;
  mostRows: number;
  mostCells: number;
  mostUnpacked: number;
};

const rows = csv ? readCsv() : await readXlsx();
const cells = rows?.reduce((sum, row) => sum + row.length, 0) ?? Number.POSITIVE_INFINITY;
parentPort?.postMessage(cells > mostCells ? 'too much' : rows);

async function readXlsx() {
  return unpackedSize() > mostUnpacked ? undefined : readSheet(Buffer.from(bytes));
}

/** Counted while it is unpacked and thrown away: what an archive says of its own size need not be true. */
function unpackedSize(): number {
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
function readCsv() {
  const options = {
    bom: true,
    delimiter: [',', ';', '\t'],
    relax_column_count: true,
    to: mostRows + 2,
  };
  return parse(decode(), options).map((row: string[]) => row.map(unescaped)) as string[][];
}

function decode() {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  }
}

/** By an apostrophe an exported text is kept from being run as a formula. */
function unescaped(text: string) {
  return text.replace(/^'(?=\s*[=+\-@\t\r])/, '');
}
