import type { RaRecord } from 'react-admin';
import { defaultSort } from '../schema/columns.ts';
import type { RecordType } from '../schema/metadata.ts';
import { read } from './client.ts';
import { inApiTerms } from './filter.ts';
import { orderOf, type Rows, rowsQuery } from './queries.ts';
import { refusalOf } from './refusal.ts';

/** The largest page that the API gives. */
const PAGE = 100;

export interface Listed {
  /** As many rows as are wanted at most. */
  limit: number;
  filter: object;
  sort: { field: string; order: string };
}

/**
 * The rows of a list, a page after another by cursor, until there are no more or the limit is reached. Where rows say so
 * much that a full page costs more than one request may, the pages are smaller.
 */
export async function* readRows(
  record: RecordType,
  select: string,
  { filter, sort, limit }: Listed,
): AsyncGenerator<RaRecord[]> {
  const query = rowsQuery(record, select);
  const { filter: terms } = inApiTerms(record, filter);
  let after: string | null = null;
  let first = PAGE;
  for (let count = 0; count < limit; ) {
    const request: Promise<{ answer: Rows }> = read(query, { filter: terms, first, after, ...orderOf(record, sort) });
    const answer = await request.then(
      ({ answer }) => answer,
      (error: unknown) => {
        const { code, cost = 0, limit: allowed = 0 } = refusalOf(error);
        if (code !== 'TOO_COMPLEX' || cost <= allowed || first === 1) throw error;
        first = Math.max(1, Math.floor((first * allowed) / cost / 2));
      },
    );
    if (!answer) continue;
    yield answer.nodes;
    count += answer.nodes.length;
    after = answer.pageInfo.endCursor;
    if (!answer.pageInfo.hasNextPage) return;
  }
}

/** All rows of a filter, in the order of the list's first column. */
export async function readAllRows(record: RecordType, select: string, filter: object): Promise<RaRecord[]> {
  const all: RaRecord[] = [];
  const listed = { filter, sort: { ...defaultSort(record), order: 'ASC' }, limit: Number.POSITIVE_INFINITY };
  for await (const rows of readRows(record, select, listed)) all.push(...rows);
  return all;
}
