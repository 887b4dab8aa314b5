import { TypeOverrides, types } from 'pg';
import { Written } from './written.ts';

/** The expressions that a statement selects, each with a reader of its cells. */
export class Columns {
  readonly #expressions: string[] = [];

  /** Selects a value; returns its reader. */
  value<T>(sql: string) {
    const at = this.#expressions.push(sql) - 1;
    return (cells: Cells) => cells[at] as T;
  }

  /** Selects values by name; returns the reader of the object that they make. */
  object(expressions: readonly [name: string, sql: string][]) {
    const from = this.#expressions.length;
    for (const [, sql] of expressions) this.#expressions.push(sql);
    return (cells: Cells) => Object.fromEntries(expressions.map(([name], at) => [name, cells[from + at]]));
  }

  /** Selects the text of an answer as it stands; returns its reader. */
  written(sql: string) {
    const text = this.value<string | null>(sql);
    return (cells: Cells) => Written.of(text(cells));
  }

  toString = () => this.#expressions.join(', ') || 'null';
}

/** The values of one row, in the order in which the statement names them. */
export type Cells = unknown[];

const { DATE, INT8, NUMERIC, TIMESTAMPTZ } = types.builtins;

/** `2026-11-23 10:00:00+08` → `2026-11-23T10:00:00+08:00` */
const moment = (text: string) => text.replace(' ', 'T').replace(/[+-]\d\d$/, '$&:00');

/** Values as they are inside of JSON, where PostgreSQL writes it. */
export const cellTypes = new TypeOverrides();
cellTypes.setTypeParser(DATE, text => text);
cellTypes.setTypeParser(TIMESTAMPTZ, moment);
cellTypes.setTypeParser(INT8, Number);
cellTypes.setTypeParser(NUMERIC, Number);
