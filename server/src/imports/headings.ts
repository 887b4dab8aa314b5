import { message } from '../messages/catalogue.ts';
import type { Language } from '../messages/language.ts';
import { type Cell, isEmpty, plainHeading } from './cell.ts';
import { type Column, headingsOf, isRequired } from './columns.ts';
import type { RowFault } from './row-fault.ts';

interface Placed {
  column: Column;
  at: number;
}

/** Which column stands where in the file; in any order, and what need not be filled in may be missing. */
export function placeColumns(columns: Column[], headings: Cell[], row: number, language: Language) {
  const placed: Placed[] = [];
  const faults: RowFault[] = [];
  const fault = (column: string, key: 'unknownColumn' | 'columnRepeated' | 'columnMissing') =>
    faults.push({ row, column, reason: message(language, key) });
  for (const [at, text] of headings.entries()) {
    if (isEmpty(text)) continue;
    const written = typeof text === 'string' ? text : '?';
    const column = columns.find(each => headingsOf(each).includes(plainHeading(written)));
    if (!column) fault(written.slice(0, 100), 'unknownColumn');
    else if (placed.some(each => each.column === column)) fault(column.label[language], 'columnRepeated');
    else placed.push({ column, at });
  }
  for (const column of columns)
    if (isRequired(column) && !column.part && !placed.some(each => each.column === column))
      fault(column.label[language], 'columnMissing');
  return { placed, faults };
}
