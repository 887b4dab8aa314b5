import { fieldOf } from '../fields/field.ts';
import { message } from '../messages/catalogue.ts';
import { badInput } from '../messages/errors.ts';
import type { Language } from '../messages/language.ts';
import type { RecordClass } from '../procedure/record.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { Changes } from './changes.ts';
import { all, condition } from './conditions.ts';
import { foundIds, newestOfDays, wordsIn } from './found.ts';
import { Order } from './order.ts';
import { type PageArguments, PULL_LIMIT, pageOf } from './page.ts';
import type { Statement } from './statement.ts';
import { type Period, wayOf, withoutIndex } from './ways.ts';

export interface ListArguments extends PageArguments {
  filter?: Record<string, unknown> | null;
  orderBy?: string[] | null;
  changedSince?: string | null;
}

/** Beyond it, all rows before the page are read in their order. */
const MAX_OFFSET_FOUND = 1000;

/** Which rows of its records a list has, in which order, and which of them are on the page. */
export class ListRows {
  /** Of a pull, which has an order and cursors of its own. */
  readonly changes: Changes | undefined;
  readonly order: Order | Changes;
  readonly first: number;
  readonly offset: number;

  constructor(
    readonly record: RecordClass,
    readonly args: ListArguments,
    private readonly context: RequestContext,
  ) {
    this.changes = changesOf(args, context.language);
    const { first, offset } = pageOf(args, context.language, this.changes ? PULL_LIMIT : context.pageLimit);
    this.first = first;
    this.offset = offset;
    this.order = this.changes ?? new Order(record, [...new Set(args.orderBy)]);
  }

  /** SQL: so many rows from the page's first on. */
  page(statement: Statement, row: string, rows: number): string {
    const ids = this.#ids(statement, rows + this.offset);
    const where = ids
      ? `${row}.id = any (array${ids})`
      : all([this.#narrowed(statement, row, this.args.filter), this.#after(statement, row)]);
    return `select ${row}.* from ${statement.tables.table(this.record)} ${row} where ${where} order by ${this.order.by(statement, row)} ${statement.limit(rows, this.offset)}`;
  }

  /** SQL: how many rows the list has in all. */
  total(statement: Statement): string {
    const row = statement.alias();
    return `(select count(*) from ${statement.tables.table(this.record)} ${row} where ${all([this.#narrowed(statement, row, this.args.filter), this.changes?.where(statement, row) ?? 'true'])})`;
  }

  /** What is filtered or sorted by without an index, as the viewer calls it. */
  get withoutIndex(): string[] {
    const { labels } = this.context.procedure;
    const sorted = this.order instanceof Order ? this.order.withoutIndex : [];
    return [...new Set([...withoutIndex(this.record, this.args.filter), ...sorted])].map(
      name => labels.ofField(fieldOf(this.record, name))[this.context.language],
    );
  }

  #narrowed = (statement: Statement, row: string, filter: ListArguments['filter']) =>
    all([statement.visible(this.record, row), condition(statement, this.record, row, filter)]);

  #after(statement: Statement, row: string) {
    const { after } = this.args;
    if (this.changes) return this.changes.where(statement, row);
    return after == null ? 'true' : (this.order as Order).after(statement, row, after, this.context.language);
  }

  /** SQL: the ids of the first so many, where the database would guess how they are found; only for those who see all of them. */
  #ids(statement: Statement, rows: number): string | undefined {
    const { record, order } = this;
    if (!(order instanceof Order) || this.offset > MAX_OFFSET_FOUND || !statement.seesAll(record)) return undefined;
    const { q, ...narrowing } = this.args.filter ?? {};
    const words = wordsIn(q);
    const filter = words ? narrowing : this.args.filter;
    const isByIndex = Object.keys(filter ?? {}).length > 0 && !withoutIndex(record, filter).length;
    const way = order.isNewestFirst && isByIndex ? wayOf(record, filter) : undefined;
    if (!order.isIndexed || (!words && (!isByIndex || way === 'EQUAL'))) return undefined;
    const table = statement.tables.table(record);
    const from = (row: string) => this.#after(statement, row);
    const ofDays = (has: (row: string) => string) => {
      const { field, gte, lte } = way as Period;
      const column = statement.tables.column(record, field);
      return newestOfDays(statement, { table, column, gte, lte, from: row => all([from(row), has(row)]) }, rows);
    };
    const period = way === 'EQUAL' ? undefined : way;
    const isDays = period?.kind === 'day';
    const moment = period?.kind === 'moment' && statement.tables.column(record, period.field);
    if (!words && isDays) return ofDays(() => 'true');
    return foundIds(
      statement,
      {
        table,
        words,
        from,
        narrowed: row => this.#narrowed(statement, row, filter),
        moment: !words && moment ? row => `${row}.${moment}` : undefined,
        order: row => order.by(statement, row),
        columns: row => order.columns(statement, row),
        ofCommon:
          words && isByIndex
            ? has => {
                if (isDays) return row => `and ${row}.id = any (array${ofDays(has)})`;
                return way === 'EQUAL' ? row => `order by ${order.by(statement, row)} limit ${rows}` : () => '';
              }
            : undefined,
      },
      rows,
    );
  }
}

/** A pull has its own order and its own cursors. */
function changesOf({ changedSince, after, orderBy, offset }: ListArguments, language: Language): Changes | undefined {
  if (changedSince == null) return undefined;
  if (after != null || orderBy?.length || offset)
    throw badInput(language, { fields: { changedSince: message(language, 'changedSinceAlone') } });
  return new Changes(changedSince, language);
}
