import { createHash } from 'node:crypto';
import { at, type Column, type Table } from './template.ts';

const WEEK = 7 * 86_400_000;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/;

/** One of the copies: its number, how many weeks ago it lies, and another one that has what it does not have itself. */
export interface Copy {
  number: number;
  weeks: number;
  beside?: Copy;
}

type Part = string | ((copy: Copy) => string);

const moved = (time: number, { number, weeks }: Copy) => time - weeks * WEEK - (number % 1800) * 1000;
const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
const suffix = ({ number }: Copy) => number.toString(36);
const escaped = (text: string) =>
  text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
const timeOf = (value: string) => Date.parse(value.replace(' ', 'T').replace(/\+00$/, 'Z'));

/** Writes rows again and again: each copy has ids, numbers and times of its own, and names its own rows. */
export class Multiplier {
  /** When each row came about, by its id, and what comes after that in an id made anew: events in their order. */
  readonly #known = new Map<string, { time: number; order: number }>();
  readonly #own: Set<string> | undefined;

  /** Only the rows of `own` are copied where it is given; what those name else is that of the copy beside. */
  constructor(tables: Iterable<Table>, own?: Iterable<Table>) {
    for (const table of tables) if (table.name !== 'procedure_event_content') this.#know(table);
    if (own) this.#own = new Set([...own].flatMap(({ rows }) => rows.flatMap(({ id }) => id ?? [])));
  }

  #know(table: Table) {
    const made = Math.max(at(table, 'created_at'), table.name === 'procedure_event' ? at(table, 'at') : -1);
    const version = table.name === 'procedure_event' ? at(table, 'version') : -1;
    for (const { id, values } of table.rows) {
      if (!id) continue;
      const time = made < 0 ? Number.parseInt(id.replace('-', '').slice(0, 12), 16) : timeOf(`${values[made]}`);
      this.#known.set(id, { time, order: Number(values[version] ?? 0) });
    }
  }

  /** The rows for all the copies, in COPY's own text. */
  *copies({ columns, rows }: Table, copies: Iterable<Copy>): Generator<string> {
    const number = columns.findIndex(({ name }) => name === 'number');
    const texts = rows.map(({ values }) =>
      values.flatMap((value, column): Part[] => [
        ...(column ? ['\t'] : []),
        ...this.#parts(columns[column] as Column, value, values[number] ?? ''),
      ]),
    );
    for (const copy of copies)
      for (const row of texts) {
        let text = '';
        for (const part of row) text += typeof part === 'string' ? part : part(copy);
        yield `${text}\n`;
      }
  }

  #parts({ name, type, unique }: Column, value: string | null, number: string): Part[] {
    if (value === null) return ['\\N'];
    if (type.startsWith('timestamp')) return [copy => new Date(moved(timeOf(value), copy)).toISOString()];
    if (type === 'date') return [copy => new Date(Date.parse(value) - copy.weeks * WEEK).toISOString().slice(0, 10)];
    // Its digest stands in the event, and so in the chain.
    if (name === 'content') return [escaped(value)];
    if (unique && type === 'text') return [escaped(value), copy => `-${suffix(copy).toUpperCase()}`];
    if (name === 'search') {
      const found = ` ${number.replaceAll('-', '').toLowerCase()}`;
      return [escaped(value) + found, copy => `${suffix(copy)} ${suffix(copy)}`];
    }
    return value
      .split(new RegExp(`(${UUID.source})`))
      .map(part => (this.#known.has(part) ? copy => this.#id(part, copy) : escaped(part)));
  }

  #id(former: string, { beside, ...copy }: Copy): string {
    const own = !this.#own || this.#own.has(former);
    if (!own && beside) return this.#id(former, beside);
    const key = `${former}/${copy.number}`;
    const { time, order } = this.#known.get(former) as { time: number; order: number };
    const made = hex(moved(time, copy), 12);
    const rest = createHash('md5').update(key).digest('hex');
    return `${made.slice(0, 8)}-${made.slice(8)}-7${hex(order, 3)}-a${rest.slice(0, 3)}-${rest.slice(3, 15)}`;
  }
}
