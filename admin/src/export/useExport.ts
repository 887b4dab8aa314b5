import { useRef, useState } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import { type Listed, readRows } from '../api/readRows.ts';
import { today } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import type { Field, RecordType } from '../schema/metadata.ts';
import { selectRow } from '../schema/selection.ts';
import { fileColumns, rowsByLine } from './cells.ts';
import { type Format, fileWriter } from './fileWriter.ts';
import { saveFile } from './saveFile.ts';

/** The most rows of a file. A workbook is put together in one go, during which the page stands still. */
export const rowLimit: Record<Format, number> = { CSV: 100_000, XLSX: 10_000 };

/** Reads the whole list into a file, which is only kept when it is complete. */
export function useExport(record: RecordType, listed: Omit<Listed, 'limit'>, onDone: () => void) {
  const language = useLocale() as Language;
  const translate = useTranslate();
  const [count, setCount] = useState<number>();
  const [problem, setProblem] = useState('');
  const attempt = useRef<object>(undefined);

  async function run(fields: Field[], format: Format) {
    const own = {};
    attempt.current = own;
    setProblem('');
    setCount(0);
    try {
      const columns = fileColumns(fields, { language, translate });
      const lines = fields.find(({ kind, many }) => kind === 'object' && many);
      const file = fileWriter(
        format,
        record.plural[language],
        columns.map(({ label }) => label),
      );
      let read = 0;
      for await (const rows of readRows(record, selectRow(record, fields), { ...listed, limit: rowLimit[format] })) {
        if (attempt.current !== own) return;
        file.add(rows.flatMap(row => rowsByLine(row, lines)).map(row => columns.map(({ cell }) => cell(row))));
        read += rows.length;
        setCount(read);
      }
      const content = await file.finish();
      if (attempt.current !== own) return;
      saveFile(content, `${record.plural[language]} ${today()}.${format.toLowerCase()}`);
      onDone();
    } catch (error) {
      if (attempt.current !== own) return;
      setProblem((error as Error).message);
      setCount(undefined);
    }
  }

  function cancel() {
    attempt.current = undefined;
    setCount(undefined);
  }

  return { run, cancel, count, problem };
}
