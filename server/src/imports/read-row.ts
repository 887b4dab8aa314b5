import type { Labels } from '../fields/labels.ts';
import { message } from '../messages/catalogue.ts';
import type { Language } from '../messages/language.ts';
import type { RowStep } from '../procedure/import-kind.ts';
import { type Cell, isEmpty } from './cell.ts';
import { cellValue, type Find } from './cell-value.ts';
import { type Column, comesByRows, isList } from './columns.ts';
import type { Placed, Placing } from './headings.ts';
import { cellFault, type RowFault } from './row-fault.ts';

/** A row as the forms of its steps take it; lines of a form come by a row each. */
export interface Row {
  number: number;
  inputs: Map<RowStep, Record<string, unknown>>;
  faults: RowFault[];
}

interface Reading {
  placing: Placing;
  find: Find;
  labels: Labels;
  language: Language;
}

export async function readRow(cells: Cell[], number: number, reading: Reading): Promise<Row> {
  const { language } = reading;
  const { placed, passedOver } = reading.placing;
  const row: Row = { number, inputs: new Map(), faults: [] };
  const known = new Set([...passedOver, ...placed.flatMap(({ at, numbersAt }) => [at, numbersAt])]);
  if (cells.some((cell, at) => !isEmpty(cell) && !known.has(at)))
    row.faults.push({ row: number, column: '', reason: message(language, 'cellsTooMany') });
  const filled = placed.filter(({ at, numbersAt }) => ![at, numbersAt].every(each => isEmpty(cellAt(cells, each))));
  const values = await Promise.allSettled(filled.map(each => valueIn(cells, each, reading)));
  // In the order of the columns, by which rows are compared.
  for (const [at, value] of values.entries()) {
    const { column } = filled[at] as Placed;
    const form = formOf(row, column);
    if (value.status === 'fulfilled') form[column.field.name] = value.value;
    else row.faults.push({ row: number, ...cellFault(value.reason, column, language) });
  }
  return row;
}

const cellAt = (cells: Cell[], at: number | undefined): Cell => (at === undefined ? null : (cells[at] ?? null));

/** Records go by their numbers, where these stand apart; the names beside them have to be the same records'. */
async function valueIn(cells: Cell[], { column: { field }, at, numbersAt }: Placed, { labels, find }: Reading) {
  const names = cellAt(cells, at);
  const numbers = cellAt(cells, numbersAt);
  return isEmpty(numbers) ? cellValue(labels, field, names, find) : cellValue(labels, field, numbers, find, names);
}

/** The form of a row's step, or the value or line in it to which the column belongs. */
function formOf({ inputs }: Row, { row, within }: Column): Record<string, unknown> {
  const input = inputs.get(row) ?? {};
  inputs.set(row, input);
  if (!within) return input;
  const lines = (comesByRows(within) ? (input[within.name] ?? [{}]) : [input[within.name] ?? {}]) as [
    Record<string, unknown>,
  ];
  const [form] = lines;
  input[within.name] = comesByRows(within) ? lines : form;
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
