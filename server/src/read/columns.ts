import type { Cells } from './cells.ts';

/** What a statement selects of each row, and how that is found again among the row's cells. */
export class Columns {
  readonly #expressions: string[] = [];

  /** Selects a value; gives the way to it. */
  value<T>(sql: string) {
    const at = this.#expressions.push(sql) - 1;
    return (cells: Cells) => cells[at] as T;
  }

  /** Selects values under their names; gives the way to the object that they make. */
  object(expressions: readonly [name: string, sql: string][]) {
    const from = this.#expressions.length;
    for (const [, sql] of expressions) this.#expressions.push(sql);
    return (cells: Cells) => Object.fromEntries(expressions.map(([name], at) => [name, cells[from + at]]));
  }

  toString = () => this.#expressions.join(', ') || 'null';
}
