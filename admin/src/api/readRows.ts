import type { RaRecord } from 'react-admin';
import type { RecordType } from '../schema/metadata.ts';
import { read } from './client.ts';
import { orderOf, type Rows, rowsQuery } from './queries.ts';

export interface Listed {
  /** As many rows as are wanted at most. */
  limit: number;
  filter: object;
  sort: { field: string; order: string };
}

/** The rows of a list, a page after another by cursor, until there are no more or the limit is reached. */
export async function* readRows(
  record: RecordType,
  select: string,
  { filter, sort, limit }: Listed,
): AsyncGenerator<RaRecord[]> {
  const query = rowsQuery(record, select);
  let after: string | null = null;
  for (let count = 0; count < limit; ) {
    const { answer }: { answer: Rows } = await read(query, { filter, after, ...orderOf(record, sort) });
    yield answer.nodes;
    count += answer.nodes.length;
    after = answer.pageInfo.endCursor;
    if (!answer.pageInfo.hasNextPage) return;
  }
}
