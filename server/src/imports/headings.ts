import { message } from '../messages/catalogue.ts';
import type { Language } from '../messages/language.ts';
import { type Cell, isEmpty, plainHeading, type Sheet } from './cell.ts';
import { type Column, type Columns, headingsOf, isRequired, numberHeadingsOf } from './columns.ts';
import type { RowFault } from './row-fault.ts';

/** Where a column stands in the file, and where the numbers of its records do, apart from their names. */
export interface Placed {
  column: Column;
  at?: number;
  numbersAt?: number;
}

export interface Placing {
  placed: Placed[];
  /** Whatever else has a heading that is known: what Sanbao itself gives, and an export holds as well. */
  passedOver: ReadonlySet<number>;
  faults: RowFault[];
}

/** The headings of columns that hold something and are passed over: whoever imports sees what is not entered. */
export function passedOverIn(columns: Columns, { rows, top }: Sheet, language: Language): string[] {
  const [headings = [], ...body] = rows.slice(top);
  return [...placeColumns(columns, headings, top + 1, language).passedOver]
    .filter(at => body.some(cells => !isEmpty(cells[at])))
    .map(at => String(headings[at]).trim().slice(0, 100));
}

/** Which column stands where in the file; in any order, and what need not be filled in may be missing. */
export function placeColumns(columns: Columns, headings: Cell[], row: number, language: Language): Placing {
  const placed: Placed[] = [];
  const passedOver = new Set<number>();
  const faults: RowFault[] = [];
  const fault = (column: string, key: 'unknownColumn' | 'columnRepeated' | 'columnMissing') =>
    faults.push({ row, column, reason: message(language, key) });
  for (const [at, text] of headings.entries()) {
    if (isEmpty(text)) continue;
    const written = typeof text === 'string' ? text : '?';
    const plain = plainHeading(written);
    const named = columns.taken.find(each => headingsOf(each).includes(plain));
    const numbered = named ? undefined : columns.taken.find(each => numberHeadingsOf(each).includes(plain));
    const column = named ?? numbered;
    if (!column) {
      if (columns.given.has(plain)) passedOver.add(at);
      else fault(written.slice(0, 100), 'unknownColumn');
      continue;
    }
    const where = named ? 'at' : 'numbersAt';
    const known = placed.find(each => each.column === column);
    if (known && known[where] !== undefined) fault(written.slice(0, 100), 'columnRepeated');
    else if (known) known[where] = at;
    else placed.push({ column, [where]: at });
  }
  for (const column of columns.taken)
    if (isRequired(column) && !column.part && !placed.some(each => each.column === column))
      fault(column.label[language], 'columnMissing');
  return { placed, passedOver, faults };
}
