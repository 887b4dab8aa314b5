import type { GraphQLResolveInfo } from 'graphql';
import { fieldOf } from '../fields/field.ts';
import { message } from '../messages/catalogue.ts';
import { badInput } from '../messages/errors.ts';
import type { Language } from '../messages/language.ts';
import type { RecordClass } from '../procedure/record.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { answer, writing } from './answer.ts';
import { Changes, HORIZON } from './changes.ts';
import { type Cells, Columns } from './columns.ts';
import { all, condition } from './conditions.ts';
import { foundIds, newestOfDays, wordsIn } from './found.ts';
import { type KeptField, keep } from './kept-field.ts';
import { Order } from './order.ts';
import { type PageArguments, PULL_LIMIT, pageOf } from './page.ts';
import type { Asked } from './read-only.ts';
import { select } from './run.ts';
import { asksFor, type Selection, selectionOf } from './selection.ts';
import type { Statement } from './statement.ts';
import { type Period, wayOf, withoutIndex } from './ways.ts';
import { isAskedForWhole } from './whole-answers.ts';
import { Written } from './written.ts';

export interface ListArguments extends PageArguments {
  filter?: Record<string, unknown> | null;
  orderBy?: string[] | null;
  changedSince?: string | null;
}

/** Beyond it, all rows before the page are read in their order. */
const FURTHEST = 1000;

/** A field resolved under its alias, which GraphQL passes in the path. */
type Named<T> = (args: unknown, context: unknown, info: GraphQLResolveInfo) => T;
const keyOf = ({ path }: GraphQLResolveInfo) => String(path.key);

/**
 * A page of records by one statement: the page is cut first, and only then are related rows joined to it. The
 * count is made only when asked for.
 */
export async function readMany(
  record: RecordClass,
  args: ListArguments,
  context: RequestContext,
  info: GraphQLResolveInfo,
  asksAgain = false,
) {
  const changes = changesOf(args, context.language);
  const { first, offset } = pageOf(args, context.language, changes ? PULL_LIMIT : context.pageLimit);
  const asked = selectionOf(info);
  const order = changes ?? new Order(record, [...new Set(args.orderBy)]);

  const sought = lookedFor();
  const connection = await select(
    context,
    statement => {
      statement.asksAgain = asksAgain;
      const row = statement.alias();
      const columns = new Columns();
      const placed = asksFor(asked, 'edges') || asksFor(asked, 'pageInfo');
      const listed = rowsIn(asked);
      const answers = isAskedForWhole(info) && listed.every(({ children }) => statement.isAnswer(record, children));
      const [only] = listed;
      // Rows without a place are one text, which nothing looks into.
      const list =
        answers && !placed && only && listed.length === 1
          ? columns.written(
              statement.listed(record, row, only.children, cut(statement, row, first), order.by(statement, row)),
            )
          : undefined;
      const paged = placed || (asksFor(asked, 'nodes') && !list);
      const id = columns.value<string | null>(paged ? `${row}.id` : 'null');
      const position = placed ? columns.value<unknown[]>(order.position(statement, row)) : undefined;
      const horizon = changes && columns.value<string>(`${HORIZON}::text`);
      const tombstones =
        changes && asksFor(asked, 'gone') ? columns.value<string[]>(changes.tombstones(statement, record)) : undefined;
      const total = asksFor(asked, 'totalCount') ? columns.value<number>(count(statement)) : undefined;
      const objects = new Map(
        (list ? [] : listed).map(({ key, children }) => [
          key,
          answers
            ? columns.written(statement.text(record, row, children))
            : columns.object(statement.expressions(record, row, children)),
        ]),
      );
      // Totals are returned for an empty page as well.
      const page = paged ? `left join (${cut(statement, row, placed ? first + 1 : first)}) ${row} on true` : '';
      const read = reading({
        args,
        first,
        offset,
        order,
        changes,
        id,
        position,
        horizon,
        tombstones,
        total,
        list,
        objects,
      });
      // What comes behind a cursor, or takes long, is hardly asked for twice.
      const again = answers && !changes && args.after == null && !sought.length;
      const write = again ? writingMany(read, writing(asked, withoutRequest(context), info)) : undefined;
      const note = write && ((sent: Asked) => keep(context, info, sent, write));
      return { sql: `${columns} from (select) list ${page}`, read, note };
    },
    sought,
  );
  const isApart = context.pageLimit && asksFor(asked, 'nodes');
  return (isApart && apart(connection)) || answer(connection, asked, context, info);

  function cut(statement: Statement, row: string, rows: number) {
    const ids = idsFound(statement, rows + offset);
    const where = ids
      ? `${row}.id = any (array${ids})`
      : all([narrowed(statement, row, args.filter), placedAfter(statement, row)]);
    return `select ${row}.* from ${statement.tables.table(record)} ${row} where ${where} order by ${order.by(statement, row)} ${statement.limit(rows, offset)}`;
  }

  /** What is filtered or sorted by without an index, as the viewer calls it. */
  function lookedFor() {
    const fields = [...withoutIndex(record, args.filter), ...(order instanceof Order ? order.withoutIndex : [])];
    return [...new Set(fields)].map(name => context.procedure.labels.ofField(fieldOf(record, name))[context.language]);
  }

  function narrowed(statement: Statement, row: string, filter: ListArguments['filter']) {
    return all([statement.visible(record, row), condition(statement, record, row, filter)]);
  }

  function placedAfter(statement: Statement, row: string) {
    if (changes) return changes.where(statement, row);
    return args.after == null ? 'true' : (order as Order).after(statement, row, args.after, context.language);
  }

  /** How the rows of a page are found where the database would guess; only for those who see all of them. */
  function idsFound(statement: Statement, rows: number): string | undefined {
    if (!(order instanceof Order) || offset > FURTHEST || !statement.seesAll(record)) return undefined;
    const { q, ...narrowing } = args.filter ?? {};
    const words = wordsIn(q);
    const filter = words ? narrowing : args.filter;
    const isByIndex = Object.keys(filter ?? {}).length > 0 && !withoutIndex(record, filter).length;
    const way = order.isNewestFirst && isByIndex ? wayOf(record, filter) : undefined;
    if (!order.isIndexed || (!words && (!isByIndex || way === 'EQUAL'))) return undefined;
    const table = statement.tables.table(record);
    const from = (row: string) => placedAfter(statement, row);
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
        narrowed: row => narrowed(statement, row, filter),
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

  function count(statement: Statement) {
    const row = statement.alias();
    return `(select count(*) from ${statement.tables.table(record)} ${row} where ${all([statement.visible(record, row), condition(statement, record, row, args.filter), changes?.where(statement, row) ?? 'true'])})`;
  }
}

type Cell<T> = (cells: Cells) => T;

/** What is known of a page before its rows are. */
interface Page {
  args: ListArguments;
  first: number;
  offset: number;
  order: { cursor(position: unknown[]): string };
  changes?: Changes;
  id: Cell<string | null>;
  position?: Cell<unknown[]>;
  horizon?: Cell<string>;
  tombstones?: Cell<string[]>;
  total?: Cell<number>;
  list?: Cell<Written | null>;
  objects: ReadonlyMap<string, Cell<object | null>>;
}

/** How rows become a page; it holds nothing of the request. */
const reading =
  ({ args, first, offset, order, changes, id, position, horizon, tombstones, total, list, objects }: Page) =>
  (rows: Cells[]) => {
    const found = rows.filter(id);
    const page = found.slice(0, first);
    const hasNextPage = found.length > first;
    const cursor = (cells: Cells | undefined) => (cells && position ? order.cursor(position(cells)) : null);
    const last = changes?.end(horizon?.(rows[0] as Cells) as string);
    const object = (key: string) => objects.get(key) as (cells: Cells) => object;
    return {
      nodes:
        list?.(rows[0] as Cells) ?? (((_args, _context, nodes) => page.map(object(keyOf(nodes)))) as Named<object>),
      edges: ((_args, _context, edges) =>
        page.map(cells => ({
          cursor: () => cursor(cells),
          node: ((_, __, node) => object(`${keyOf(edges)}.${keyOf(node)}`)(cells)) as Named<object>,
        }))) as Named<object>,
      pageInfo: {
        hasNextPage,
        hasPreviousPage: offset > 0 || Boolean(args.after),
        startCursor: () => cursor(page[0]),
        endCursor: () => (!hasNextPage && last) || (cursor(page.at(-1)) ?? args.changedSince ?? null),
      },
      totalCount: total?.(rows[0] as Cells),
      gone: tombstones?.(rows[0] as Cells) ?? [],
    };
  };

/** A page whose rows the server itself goes through one by one: the whole as one text would take the memory of all of them. */
export interface RowsApart {
  nodes: Written[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

function apart({ nodes, pageInfo }: ReturnType<ReturnType<typeof reading>>): RowsApart | undefined {
  if (typeof nodes !== 'function') return undefined;
  const rows = nodes(undefined, undefined, { path: { key: 'nodes' } } as GraphQLResolveInfo) as unknown[];
  if (!rows.every(row => row instanceof Written)) return undefined;
  return { nodes: rows, pageInfo: { hasNextPage: pageInfo.hasNextPage, endCursor: pageInfo.endCursor() } };
}

const writingMany =
  (read: ReturnType<typeof reading>, write: (page: object) => string): KeptField['write'] =>
  rows =>
    write(read(rows));

/** Rows that the database writes, and their page, are answered by nothing else. */
const withoutRequest = ({ procedure, language }: RequestContext) => ({ procedure, language }) as RequestContext;

/** The selections of each row, as a node and in its edge. */
const rowsIn = (asked: Selection) =>
  asked.flatMap(({ key, name, children }) => {
    if (name === 'nodes') return [{ key, children }];
    return children.filter(each => each.name === 'node').map(node => ({ ...node, key: `${key}.${node.key}` }));
  });

/** A pull has its own order and its own cursors. */
function changesOf({ changedSince, after, orderBy, offset }: ListArguments, language: Language): Changes | undefined {
  if (changedSince == null) return undefined;
  if (after != null || orderBy?.length || offset)
    throw badInput(language, { fields: { changedSince: message(language, 'changedSinceAlone') } });
  return new Changes(changedSince, language);
}
