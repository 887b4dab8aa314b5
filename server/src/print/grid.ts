import type { Content, ContentTable, TableCell } from 'pdfmake/interfaces.js';
import type { InEach } from '../messages/language.ts';
import { both, fact, INK } from './bilingual-text.ts';

type Cell = Exclude<TableCell, string | object[]> & { colSpan?: number };

/** A box of an official form: its label, and what stands there. Empty boxes keep room to write by hand. */
export const box = (label: InEach, value: Content | null | undefined, colSpan = 1, room = 9): Cell =>
  ({ ...fact(label, value || blank(room)), colSpan }) as Cell;

/** The heading of a column within the form. */
export const columnHead = (label: InEach, colSpan = 1): Cell =>
  ({ ...both(label, { fontSize: 8.5, alignment: 'center' }), colSpan }) as Cell;

export const entry = (text: string | null | undefined, colSpan = 1): Cell =>
  ({ text: text || ' ', fontSize: 9.5, alignment: 'center', colSpan }) as Cell;

const blank = (room: number): Content => ({ text: ' ', fontSize: room });

/** An official form: boxes in thin lines, row by row, on so many columns of the same width. */
export const grid = (columns: number, rows: readonly (readonly Cell[])[]): ContentTable => ({
  table: {
    widths: Array(columns).fill('*'),
    dontBreakRows: true,
    body: rows.map(row => row.flatMap(cell => [cell, ...Array((cell.colSpan ?? 1) - 1).fill({})]) as TableCell[]),
  },
  layout: {
    hLineWidth: () => 0.6,
    vLineWidth: () => 0.6,
    hLineColor: () => INK,
    vLineColor: () => INK,
    paddingTop: () => 3,
    paddingBottom: () => 3,
  },
});
