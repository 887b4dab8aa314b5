import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.ts';
import { message } from '../messages/catalogue.ts';
import type { Language } from '../messages/language.ts';
import { badInput } from '../procedure/errors.ts';
import type { RecordClass } from '../procedure/record.ts';
import { Changes, HORIZON } from './changes.ts';
import { condition } from './conditions.ts';
import { all } from './logic.ts';
import { Order } from './order.ts';
import { type PageArguments, pageOf } from './page.ts';
import { run } from './run.ts';
import { asksFor, type Selected, type Selection, selectionOf } from './selection.ts';
import { columnName, type Statement } from './statement.ts';

export interface ListArguments extends PageArguments {
  filter?: Record<string, unknown> | null;
  orderBy?: string[] | null;
  changedSince?: string | null;
}

interface Answer {
  rows?: Record<string, object>[];
  total?: number;
  horizon?: string;
}

/** No name of a query can have a dot. */
const POSITION = '.position';

/** A field that is answered under the name the query gave it: GraphQL calls it with the path. */
type Named<T> = (args: unknown, context: unknown, info: GraphQLResolveInfo) => T;
const keyOf = ({ path }: GraphQLResolveInfo) => String(path.key);

/**
 * A page of records by one statement: the page is cut first, and only then are related rows joined to it. The
 * count is made only when asked for.
 */
export async function readMany(record: RecordClass, args: ListArguments, context: Context, info: GraphQLResolveInfo) {
  const { first, offset } = pageOf(args, context.language);
  const asked = selectionOf(info);
  const changes = changesOf(args, context.language);
  const order = changes ?? new Order(record, [...new Set(args.orderBy)]);
  const answer = await run<Answer>(context, statement => {
    const parts = [];
    if (asked.some(({ name }) => name !== 'totalCount')) parts.push(`'rows', ${rows(statement, asked)}`);
    if (changes) parts.push(`'horizon', ${HORIZON}::text`);
    if (asksFor(asked, 'totalCount')) parts.push(`'total', ${count(statement)}`);
    return `json_build_object(${parts.join(', ')})`;
  });
  const page = answer.rows?.slice(0, first) ?? [];
  const hasNextPage = (answer.rows?.length ?? 0) > first;
  const end = changes?.end(answer.horizon as string);
  const cursors = page.map(row => order.cursor(row[POSITION] as unknown[]));
  return {
    nodes: ((_args, _context, at) => page.map(row => row[columnName(keyOf(at))])) as Named<object>,
    edges: ((_args, _context, edges) =>
      page.map((row, at) => ({
        cursor: cursors[at],
        node: ((_, __, node) => row[columnName(`${keyOf(edges)}.${keyOf(node)}`)]) as Named<object>,
      }))) as Named<object>,
    pageInfo: {
      hasNextPage,
      hasPreviousPage: offset > 0 || Boolean(args.after),
      startCursor: cursors[0] ?? null,
      endCursor: (!hasNextPage && end) || (cursors.at(-1) ?? args.changedSince ?? null),
    },
    totalCount: answer.total,
  };

  function where(statement: Statement, row: string) {
    const conditions = [statement.visible(record, row), condition(statement, record, row, args.filter)];
    if (changes) conditions.push(changes.where(statement, row));
    else if (args.after != null) conditions.push((order as Order).after(statement, row, args.after, context.language));
    return all(conditions);
  }

  function rows(statement: Statement, selection: Selection) {
    const row = statement.alias();
    const table = statement.tables.table(record);
    const page = `select ${row}.* from ${table} ${row} where ${where(statement, row)} order by ${order.by(statement, row)}
      limit ${statement.param(first + 1)} offset ${statement.param(offset)}`;
    const object = (key: string, { children }: Selected) =>
      `${statement.object(record, row, children)} as "${columnName(key)}"`;
    const objects = selection.flatMap(each => {
      if (each.name === 'nodes') return object(each.key, each);
      return each.children.filter(({ name }) => name === 'node').map(node => object(`${each.key}.${node.key}`, node));
    });
    const columns = [...objects, `${order.position(statement, row)} as "${POSITION}"`].join(', ');
    return `(select coalesce(json_agg(r), '[]') from (select ${columns} from (${page}) ${row}) r)`;
  }

  function count(statement: Statement) {
    const row = statement.alias();
    return `(select count(*) from ${statement.tables.table(record)} ${row} where ${all([statement.visible(record, row), condition(statement, record, row, args.filter), changes?.where(statement, row) ?? 'true'])})`;
  }
}

/** A pull has its own order and its own cursors. */
function changesOf({ changedSince, after, orderBy, offset }: ListArguments, language: Language): Changes | undefined {
  if (changedSince == null) return undefined;
  if (after != null || orderBy?.length || offset)
    throw badInput(language, { fields: { changedSince: message(language, 'changedSinceAlone') } });
  return new Changes(changedSince, language);
}
