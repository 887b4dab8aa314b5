import type { GraphQLResolveInfo } from 'graphql';
import { message } from '../messages/catalogue.ts';
import { badInput } from '../messages/errors.ts';
import type { Language } from '../messages/language.ts';
import type { RecordClass } from '../procedure/record.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { answer } from './answer.ts';
import { Changes, HORIZON } from './changes.ts';
import { type Cells, Columns } from './columns.ts';
import { all, condition } from './conditions.ts';
import { Order } from './order.ts';
import { type PageArguments, pageOf } from './page.ts';
import { select } from './run.ts';
import { asksFor, type Selection, selectionOf } from './selection.ts';
import type { Statement } from './statement.ts';
import { isAskedForWhole } from './whole-answers.ts';

export interface ListArguments extends PageArguments {
  filter?: Record<string, unknown> | null;
  orderBy?: string[] | null;
  changedSince?: string | null;
}

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
) {
  const { first, offset } = pageOf(args, context.language);
  const asked = selectionOf(info);
  const changes = changesOf(args, context.language);
  const order = changes ?? new Order(record, [...new Set(args.orderBy)]);

  const connection = await select(context, statement => {
    const row = statement.alias();
    const columns = new Columns();
    const placed = asksFor(asked, 'edges') || asksFor(asked, 'pageInfo');
    const listed = rowsIn(asked);
    const answers = isAskedForWhole(info) && listed.every(({ children }) => statement.isAnswer(record, children));
    const [only] = listed;
    // Rows without a place are one text, which nothing looks into.
    const list =
      answers && !placed && only && listed.length === 1
        ? columns.written(statement.list(record, row, only.children, cut(statement, row, first)))
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
          ? columns.written(statement.object(record, row, children))
          : columns.object(statement.expressions(record, row, children)),
      ]),
    );
    // Totals are returned for an empty page as well.
    const page = paged ? `left join (${cut(statement, row, placed ? first + 1 : first)}) ${row} on true` : '';
    return { sql: `${columns} from (select) list ${page}`, read };

    function read(rows: Cells[]) {
      const found = rows.filter(id);
      const page = found.slice(0, first);
      const hasNextPage = found.length > first;
      const cursor = (cells: Cells | undefined) => (cells && position ? order.cursor(position(cells)) : null);
      const end = changes?.end(horizon?.(rows[0] as Cells) as string);
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
          endCursor: () => (!hasNextPage && end) || (cursor(page.at(-1)) ?? args.changedSince ?? null),
        },
        totalCount: total?.(rows[0] as Cells),
        gone: tombstones?.(rows[0] as Cells) ?? [],
      };
    }
  });
  return answer(connection, asked, context, info);

  function cut(statement: Statement, row: string, rows: number) {
    return `select ${row}.* from ${statement.tables.table(record)} ${row} where ${where(statement, row)} order by ${order.by(statement, row)} ${statement.limit(rows, offset)}`;
  }

  function where(statement: Statement, row: string) {
    const conditions = [statement.visible(record, row), condition(statement, record, row, args.filter)];
    if (changes) conditions.push(changes.where(statement, row));
    else if (args.after != null) conditions.push((order as Order).after(statement, row, args.after, context.language));
    return all(conditions);
  }

  function count(statement: Statement) {
    const row = statement.alias();
    return `(select count(*) from ${statement.tables.table(record)} ${row} where ${all([statement.visible(record, row), condition(statement, record, row, args.filter), changes?.where(statement, row) ?? 'true'])})`;
  }
}

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
