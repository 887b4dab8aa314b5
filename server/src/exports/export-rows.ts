import { type DocumentNode, type GraphQLError, parse } from 'graphql';
import { message } from '../messages/catalogue.ts';
import { badInput, exportTooLarge } from '../messages/errors.ts';
import { descriptionOf, type RecordClass } from '../procedure/record.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { PULL_LIMIT } from '../read/page.ts';
import { queriesOf } from '../read/record-queries.ts';
import { Written } from '../read/written.ts';
import { columnsFor, linesAmong, rowsByLine, type Shown } from './cells.ts';
import { byteOrderMark, csvLines } from './csv.ts';
import type { readerIn } from './reader.ts';

/** The most rows of a file. */
export const MAX_ROWS = 100_000;
/** So many lines are sent as one text: long ones do not lie among what is cleared away soon. */
const ROWS_AT_ONCE = 100;

interface Wanted {
  fields: readonly string[];
  filter?: unknown;
  orderBy?: readonly string[];
}

type Answer = { nodes: (Written | Record<string, unknown>)[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
/** Carries out a query for the viewer, with all rights and refusals that a request has. */
export type Ask = (
  document: DocumentNode,
  variables: Record<string, unknown>,
) => Promise<{ data?: unknown; errors?: readonly GraphQLError[] }>;

/**
 * A list as lines of separated values, a page at a time, so that neither the rows nor the file have to be kept. The first
 * page is read at once: what is refused is refused before anything is sent.
 */
export async function exportRows(
  record: RecordClass,
  { fields: names, filter, orderBy }: Wanted,
  reader: ReturnType<typeof readerIn>,
  { language }: Pick<RequestContext, 'language'>,
  ask: Ask,
): Promise<AsyncGenerator<string>> {
  const fields = names.map(name => {
    const field = reader.fieldOf(record.name, name);
    if (!field) throw badInput(language, { fields: { fields: message(language, 'exportHasNoColumn', { name }) } });
    return field;
  });
  const { many } = queriesOf(record);
  const types = `$filter: ${record.name}Filter, $orderBy: [${record.name}Order!]`;
  const asked = 'filter: $filter, orderBy: $orderBy';
  const variables = { filter, orderBy };
  const answerTo = async <T>(query: DocumentNode, more: object = {}): Promise<T> => {
    const { data, errors } = await ask(query, { ...variables, ...more });
    if (errors?.[0]) throw errors[0];
    const { answer } = data as { answer: unknown };
    return (answer instanceof Written ? answer.toJSON() : answer) as T;
  };
  const { totalCount } = await answerTo<{ totalCount: number }>(
    parse(`query (${types}) { answer: ${many}(${asked}) { totalCount } }`),
  );
  if (totalCount > MAX_ROWS) throw exportTooLarge(language, { total: totalCount, most: MAX_ROWS });
  const page = parse(
    `query (${types}, $after: String) { answer: ${many}(${asked}, first: ${PULL_LIMIT}, after: $after) {
      nodes { ${selectTitle(record.name)} ${select(fields)} } pageInfo { endCursor hasNextPage } } }`,
  );
  const columns = columnsFor(fields, reader);
  const lines = linesAmong(fields);
  const written = (node: Answer['nodes'][number]) =>
    csvLines(
      rowsByLine(node instanceof Written ? node.toJSON() : node, lines).map(row =>
        columns.map(({ cell }) => cell(row)),
      ),
    );
  /** The lines of a page alone, so that its rows need not be kept while the next ones are read. */
  const read = async (after?: string) => {
    const { nodes, pageInfo } = await answerTo<Answer>(page, { after });
    return { texts: nodes.map(written), ...pageInfo };
  };
  const first = await read();

  return (async function* () {
    let { texts, endCursor, hasNextPage } = first;
    yield byteOrderMark + csvLines([columns.map(({ label }) => label)]);
    for (;;) {
      for (let at = 0; at < texts.length; at += ROWS_AT_ONCE) yield texts.slice(at, at + ROWS_AT_ONCE).join('');
      if (!hasNextPage) return;
      ({ texts, endCursor, hasNextPage } = await read(endCursor));
    }
  })();

  function select(shown: readonly Shown[]): string {
    return shown
      .map(({ name, kind, type }) => {
        if (kind === 'record') return `${name} { ${selectTitle(type)} }`;
        if (kind === 'file') return `${name} { name }`;
        return kind === 'object' ? `${name} { ${select(reader.parts(type))} }` : name;
      })
      .join(' ');
  }

  /** The fields by which other records refer to one. */
  function selectTitle(type: string): string {
    const { title } = descriptionOf(reader.recordNamed(type));
    const field = reader.fieldOf(type, title);
    return [...new Set(['id', 'number', reader.numbered(type) ?? 'number', field ? select([field]) : title])].join(' ');
  }
}
