import { Worker } from 'node:worker_threads';
import { afterAll, expect, test } from '@jest/globals';
import { readSheet as readFirstSheet } from 'read-excel-file/node';
import { hold } from '../../test/promise.ts';
import { workbookKinds, workbooksIn } from '../../test/public-workbooks.ts';
import { type Kind, kinds } from '../../test/workbooks.ts';
import type { Cell } from './cell.ts';
import { readSheet } from './sheet.ts';

/** What imports made of a cell until they read by @e965/xlsx; nothing where they told that it was wrong. */
function asBefore(cell: unknown, column: Kind['column']): string | undefined {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  const text = typeof cell === 'number' ? String(Number(cell.toPrecision(15))) : String(cell ?? '').trim();
  const pattern = { text: /(?:)/, day: /^$|^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/, decimal: /^$|^[+-]?\d+(\.\d+)?$/ }[
    column
  ];
  return pattern.test(text) && !(column === 'day' && typeof cell === 'number') ? text : undefined;
}

/** Whether that was right, told where it could have been read, or something else without a word. */
async function judged({ bytes, column, right }: Kind): Promise<'right' | 'refused' | 'otherwise'> {
  const rows = await readFirstSheet(bytes).catch(() => undefined);
  const found = rows && asBefore(rows[1]?.[1], column);
  if (found === undefined) return typeof right === 'string' ? 'refused' : 'right';
  return found === right ? 'right' : 'otherwise';
}

test('of the kinds of trouble that workbooks hold, read-excel-file changes many without a word', async () => {
  const workbooks = kinds.filter(({ bytes }) => bytes.subarray(0, 2).toString() === 'PK');
  const verdicts = await Promise.all(workbooks.map(judged));
  const count = (verdict: string) => verdicts.filter(each => each === verdict).length;
  const counted = {
    kinds: workbooks.length,
    right: count('right'),
    refused: count('refused'),
    otherwise: count('otherwise'),
  };
  expect(counted).toEqual({ kinds: 67, right: 21, refused: 13, otherwise: 33 });
});

const table: Record<string, Record<string, number>> = {};
const note = (kind: string, reader: string, what: string) => {
  table[`${kind} by ${reader}`] ??= {};
  const row = table[`${kind} by ${reader}`] as Record<string, number>;
  row[what] = (row[what] ?? 0) + 1;
};
const folders = (process.env.WORKBOOKS ?? '').split(':').filter(Boolean);
afterAll(() => {
  if (folders.length) console.table(table);
});

/** The former reader in a thread of its own, with as much time as ours. */
function readBefore(bytes: Buffer): Promise<unknown[][] | undefined> {
  const code = `const { parentPort, workerData } = require('node:worker_threads');
    import(workerData.module).then(async ({ readSheet }) => parentPort.postMessage(await readSheet(Buffer.from(workerData.bytes))))
      .catch(() => parentPort.postMessage(undefined));`;
  const { promise, resolve } = Promise.withResolvers<unknown[][] | undefined>();
  const module = import.meta.resolve('read-excel-file/node');
  const worker = new Worker(code, {
    eval: true,
    workerData: { bytes, module },
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  const timer = setTimeout(() => resolve(undefined), 20_000);
  worker.once('message', resolve).once('error', () => resolve(undefined));
  return promise.finally(() => {
    clearTimeout(timer);
    return worker.terminate();
  });
}

const shownBefore = (cell: unknown) => asBefore(cell, 'text');
const shown = (cell: Cell | undefined) => {
  if (typeof cell !== 'object' || cell === null) return String(cell ?? '').trim();
  if ('number' in cell) return String(Number(cell.number.toPrecision(15)));
  return 'day' in cell ? cell.day : cell.shown;
};

// Outside CI: WORKBOOKS=FOLDER:REPOSITORY.git npm run audit -- workbooks
if (folders.length) test('public workbooks are read, or it is said why not', publicly, 3_600_000);

async function publicly() {
  let files = 0;
  let read = 0;
  for (const folder of folders)
    for (const { kind, bytes } of workbooksIn(folder, 25)) {
      files += 1;
      const [ours, before] = await Promise.all([readSheet(bytes, new Set()), readBefore(bytes)]);
      const rule = 'rule' in ours ? ours.rule : 'read';
      note(kind, '@e965/xlsx', rule);
      note(kind, 'read-excel-file', before === undefined ? 'refused' : before.length ? 'read' : 'empty');
      if ('rule' in ours) {
        read += ours.rule === 'sheetUnreadable' ? 0 : 1;
        continue;
      }
      read += 1;
      for (const [row, cells] of (before ?? []).entries())
        for (const [at, cell] of cells.entries())
          if (cell !== null)
            note(`${kind}, cells`, 'both', shownBefore(cell) === shown(ours.rows[row]?.[at]) ? 'same' : 'other');
    }
  hold(`public workbooks read or told why not, of ${files} (per cent)`, 'at least', 96, (100 * read) / files);
  expect(Object.keys(table).length).toBeGreaterThan(workbookKinds.length);
}
