import type { RaRecord } from 'react-admin';
import { defaultSort } from '../schema/columns.ts';
import type { RecordType, Report } from '../schema/metadata.ts';
import { operation } from './operation.ts';

/** Filter and order of a list, in the API's terms. */
interface Listed {
  filter?: object;
  orderBy?: string[];
}

export const pageQuery = ({ name, list, filter, order }: RecordType, select: string) =>
  operation<{ answer: { nodes: RaRecord[]; totalCount: number } }, Listed & { first: number; offset: number }>(`
  query ${name}List($filter: ${filter}, ${order ? `$orderBy: [${order}!], ` : ''}$first: Int, $offset: Int) {
    answer: ${list}(filter: $filter, ${order ? 'orderBy: $orderBy, ' : ''}first: $first, offset: $offset) {
      nodes { ${select} }
      totalCount
    }
  }`);

/** The beginnings of several lists, by one document: of each, what points at one record by a field. How many that are is known. */
export const beginningsQuery = (
  lists: readonly { record: RecordType; target: string; select: string }[],
  first: number,
) =>
  operation<Record<string, { nodes: RaRecord[] }>, { id: RaRecord['id'] }>(`
  query Beginnings($id: ID!) {
    ${lists
      .map(({ record, target, select }) => {
        const { orderBy } = orderOf(record, defaultSort(record));
        const order = orderBy ? `, orderBy: [${orderBy}]` : '';
        return `${record.name}: ${record.list}(filter: { ${target}: { id: { eq: $id } } }${order}, first: ${first}) { nodes { ${select} } }`;
      })
      .join('\n    ')}
  }`);

/** Some rows of a list, and where the next of them begin. */
export interface Rows {
  nodes: RaRecord[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

/** The rows of a list by cursor, for reading all of them. */
export const rowsQuery = ({ name, list, filter, order }: RecordType, select: string) =>
  operation<{ answer: Rows }, Listed & { first: number; after: string | null }>(`
  query ${name}Rows($filter: ${filter}, ${order ? `$orderBy: [${order}!], ` : ''}$first: Int!, $after: String) {
    answer: ${list}(filter: $filter, ${order ? 'orderBy: $orderBy, ' : ''}first: $first, after: $after) {
      nodes { ${select} }
      pageInfo { endCursor hasNextPage }
    }
  }`);

/**
 * The order in the API's terms; a field that cannot be ordered by is left to the API, and so is the newest first, which it
 * finds soonest when nothing is said.
 */
export function orderOf(
  { fields, newestBy }: RecordType,
  sort?: { field: string; order: string },
): { orderBy?: string[] } {
  if (!newestBy && sort?.field === 'number' && sort.order === 'DESC') return {};
  const stem = fields.find(({ name }) => name === sort?.field)?.order;
  return stem ? { orderBy: [`${stem}_${sort!.order}`] } : {};
}

export const oneQuery = ({ name, one }: RecordType, select: string) =>
  operation<{ answer: RaRecord | null }, { id?: RaRecord['id'] }>(`
  query ${name}Page($id: ID!) { answer: ${one}(id: $id) { ${select} } }`);

/** All that a report says. */
export const reportQuery = ({ name, period }: Report, fields: readonly string[]) => {
  const [declared, passed] = period ? ['($from: Day!, $until: Day!)', '(from: $from, until: $until)'] : ['', ''];
  const text = `query Report_${name}${declared} { answer: ${name}${passed} { ${fields.join(' ')} } }`;
  return operation<{ answer: Record<string, unknown>[] }, { from?: string; until?: string }>(text);
};
