import type { GraphQLResolveInfo } from 'graphql';
import type { RecordClass } from '../procedure/record.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { answer, writing } from './answer.ts';
import { HERE, type Here } from './changes.ts';
import { Columns } from './columns.ts';
import { apart, connectionOf } from './connection.ts';
import { type FieldPlan, notePlan } from './field-plan.ts';
import { type ListArguments, ListRows } from './list-rows.ts';
import type { ReadQuery } from './read-only.ts';
import { select } from './run.ts';
import { asksFor, type Selection, selectionOf } from './selection.ts';
import type { Statement } from './statement.ts';
import { isAskedForWhole } from './whole-answers.ts';

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
  const asked = selectionOf(info);
  const rows = new ListRows(record, args, context);
  const sought = rows.withoutIndex;
  const connection = await select(
    context,
    statement => {
      statement.asksAgain = asksAgain;
      const answers = isAskedForWhole(info) && rowsIn(asked).every(each => statement.isAnswer(record, each.children));
      const { sql, cells } = selectPage(statement, rows, asked, answers);
      const read = connectionOf(cells);
      // What comes behind a cursor, or takes long, is hardly asked for twice.
      const again = answers && !rows.changes && args.after == null && !sought.length;
      const write = again ? writingMany(read, writing(asked, withoutRequest(context), info)) : undefined;
      const note = write && ((sent: ReadQuery) => notePlan(context, info, sent, write));
      return { sql, read, note };
    },
    sought,
  );
  const isApart = context.pageLimit && asksFor(asked, 'nodes');
  return (isApart && apart(connection)) || answer(connection, asked, context, info);
}

/** The statement of a page, and how its cells are read; rows that are an answer as they stand are written by the database. */
function selectPage(statement: Statement, rows: ListRows, asked: Selection, answers: boolean) {
  const { record, args, changes, order, first, offset } = rows;
  const columns = new Columns();
  const row = statement.alias();
  const listed = rowsIn(asked);
  const [only] = listed;
  const placed = asksFor(asked, 'edges') || asksFor(asked, 'pageInfo');
  // Rows without a place are one text, which nothing looks into.
  const text = answers && !placed && only && listed.length === 1 ? only.children : undefined;
  const list =
    text &&
    columns.written(statement.listed(record, row, text, rows.page(statement, row, first), order.by(statement, row)));
  const paged = placed || (asksFor(asked, 'nodes') && !list);
  const cells = {
    ...{ args, first, offset, order, changes, list },
    id: columns.value<string | null>(paged ? `${row}.id` : 'null'),
    position: placed ? columns.value<unknown[]>(order.position(statement, row)) : undefined,
    here: changes && columns.value<Here>(HERE),
    tombstones:
      changes && asksFor(asked, 'gone') ? columns.value<string[]>(changes.tombstones(statement, record)) : undefined,
    total: asksFor(asked, 'totalCount') ? columns.value<number>(rows.total(statement)) : undefined,
    objects: new Map(
      (list ? [] : listed).map(({ key, children }) => [
        key,
        answers
          ? columns.written(statement.text(record, row, children))
          : columns.object(statement.expressions(record, row, children)),
      ]),
    ),
  };
  // Totals are returned for an empty page as well.
  const page = paged ? `left join (${rows.page(statement, row, placed ? first + 1 : first)}) ${row} on true` : '';
  return { sql: `${columns} from (select) list ${page}`, cells };
}

const writingMany =
  (read: ReturnType<typeof connectionOf>, write: (page: object) => string): FieldPlan['write'] =>
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
