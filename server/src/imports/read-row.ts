import type { Labels } from '../fields/labels.ts';
import { message } from '../messages/catalogue.ts';
import type { Language } from '../messages/language.ts';
import type { RowStep } from '../procedure/import-kind.ts';
import { type Cell, isEmpty } from './cell.ts';
import { cellValue, type Find } from './cell-value.ts';
import { type Column, isList } from './columns.ts';
import { cellFault, type RowFault } from './row-fault.ts';

/** A row as the forms of its steps take it; lines of a form come by a row each. */
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
  const filled = placed.filter(({ at }) => !isEmpty(cells[at]));
  const values = await Promise.allSettled(
    filled.map(({ column, at }) => cellValue(labels, column.field, cells[at] as Cell, find)),
  );
  // In the order of the columns, by which rows are compared.
  for (const [at, value] of values.entries()) {
    const { column } = filled[at] as Reading['placed'][number];
    const form = formOf(row, column);
    if (value.status === 'fulfilled') form[column.field.name] = value.value;
    else row.faults.push({ row: number, ...cellFault(value.reason, column, language) });
  }
  return row;
}

/** The form of a row's step, or the value or line in it to which the column belongs. */
function formOf({ inputs }: Row, { row, within }: Column): Record<string, unknown> {
  const input = inputs.get(row) ?? {};
  inputs.set(row, input);
  if (!within) return input;
  const inside = { value: [input[within.name] ?? {}], lines: input[within.name] ?? [{}] }[
    within.kind as 'value' | 'lines'
  ];
  const [form] = inside as [Record<string, unknown>];
  input[within.name] = within.kind === 'value' ? form : inside;
  return form;
}

/** What a form takes for cells that were left empty, where that is not nothing. */
export const emptyValues = (columns: Column[], step: RowStep): Record<string, unknown> =>
  Object.fromEntries(
    columns

      .filter(
        ({ row, field, within }) =>
          row === step && !within && !field.optional && (isList(field) || field.kind === 'flag'),
      )
      .map(({ field }) => [field.name, field.kind === 'flag' ? false : []]),
  );
