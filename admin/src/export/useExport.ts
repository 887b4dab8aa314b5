import { useEffect, useRef, useState } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import { type Listed, readRows } from '../api/readRows.ts';
import { today } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import type { Field, RecordType } from '../schema/metadata.ts';
import { selectRow } from '../schema/selection.ts';
import { fileColumns, linesAmong, rowsByLine } from './cells.ts';
import { type Format, fileWriter } from './fileWriter.ts';
import { readFile } from './readFile.ts';
import { saveFile } from './saveFile.ts';

/** The most rows of a file. A workbook is put together here in one go, during which the page stands still; the server writes the other. */
export const rowLimit: Record<Format, number> = { CSV: 100_000, XLSX: 10_000 };

type Reading = Omit<Listed, 'limit'>;

/** Reads the whole list into a file, which is only kept when it is complete; leaving ends it. */
export function useExport(record: RecordType, listed: Reading, onDone: () => void) {
  const language = useLocale() as Language;
  const translate = useTranslate();
  const [count, setCount] = useState<number>();
  const [problem, setProblem] = useState('');
  const attempt = useRef<AbortController>(undefined);
  useEffect(() => () => attempt.current?.abort(), []);

  async function run(fields: Field[], format: Format) {
    const own = new AbortController();
    attempt.current = own;
    setProblem('');
    setCount(0);
    const read = (rows: number) => own.signal.aborted || setCount(rows);
    try {
      const content = await (format === 'CSV'
        ? readFile(record, fields, listed, read, own.signal)
        : workbook(fields, read, own.signal));
      if (own.signal.aborted) return;
      saveFile(content, `${record.plural[language]} ${today()}.${format.toLowerCase()}`);
      onDone();
    } catch (error) {
      if (own.signal.aborted) return;
      setProblem((error as Error).message);
      setCount(undefined);
    }
  }

  async function workbook(fields: Field[], onRead: (rows: number) => void, signal: AbortSignal) {
    const columns = fileColumns(fields, { language, translate });
    const lines = linesAmong(fields);
    const file = fileWriter(
      'XLSX',
      record.plural[language],
      columns.map(({ label }) => label),
    );
    let count = 0;
    for await (const rows of readRows(record, selectRow(record, fields), { ...listed, limit: rowLimit.XLSX })) {
      signal.throwIfAborted();
      file.add(rows.flatMap(row => rowsByLine(row, lines)).map(row => columns.map(({ cell }) => cell(row))));
      count += rows.length;
      onRead(count);
    }
    return file.finish();
  }

  return { run, count, problem };
}
