import type { Labels } from '../fields/labels.ts';
import { message } from '../messages/catalogue.ts';
import type { Language } from '../messages/language.ts';
import type { RowStep } from '../procedure/import-kind.ts';
import { type Cell, isEmpty } from './cell.ts';
import { cellValue, type Find } from './cell-value.ts';
import { type Column, isList } from './columns.ts';
import { cellFault, type RowFault } from './row-fault.ts';

/** A row as the forms of its steps take it. */
export interface Row {
  number: number;
  inputs: Map<RowStep, Record<string, unknown>>;
  faults: RowFault[];
}

interface Reading {
  placed: { column: Column; at: number }[];
  find: Find;
  labels: Labels;
  language: Language;
}

export async function readRow(
  cells: Cell[],
  number: number,
  { placed, find, labels, language }: Reading,
): Promise<Row> {
  const row: Row = { number, inputs: new Map(), faults: [] };
  if (cells.some((cell, at) => !isEmpty(cell) && !placed.some(each => each.at === at)))
    row.faults.push({ row: number, column: '', reason: message(language, 'cellsTooMany') });
  await Promise.all(
    placed.map(async ({ column, at }) => {
      const cell = cells[at];
      if (cell === undefined || isEmpty(cell)) return;
      const input = row.inputs.get(column.row) ?? {};
      row.inputs.set(column.row, input);
      try {
        input[column.field.name] = await cellValue(labels, column.field, cell, find);
      } catch (error) {
        row.faults.push({ row: number, ...cellFault(error, column, language) });
      }
    }),
  );
  return row;
}

/** What a form takes for cells that were left empty, where that is not nothing. */
export const emptyValues = (columns: Column[], step: RowStep): Record<string, unknown> =>
  Object.fromEntries(
    columns
      .filter(({ row, field }) => row === step && !field.optional && (isList(field) || field.kind === 'flag'))
      .map(({ field }) => [field.name, field.kind === 'flag' ? false : []]),
  );
