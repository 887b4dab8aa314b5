import type { RaRecord } from 'react-admin';
import { recordType } from '../schema/schema.ts';
import { selectTitle } from '../schema/selection.ts';
import { inApiTerms } from './filter.ts';
import type { Operation } from './operation.ts';
import { oneQuery, orderOf, pageQuery } from './queries.ts';
import { refused } from './refusal.ts';

/** The parameters of react-admin's four ways of reading, taken together. */
interface Params {
  id?: RaRecord['id'];
  ids?: RaRecord['id'][];
  /** The field by which other records point at the one of this `id`. */
  target?: string;
  filter?: object;
  sort?: { field: string; order: string };
  pagination?: { page: number; perPage: number };
  /** The fields on screen, as `schema/selection` writes them; without it, what names the record. */
  meta?: { select?: string };
}

/** Turns react-admin's ways of reading into the API's queries, with the API's own filters. Nothing else is offered. */
export const buildQuery = () => (method: string, resource: string, params: Params) => {
  switch (method) {
    case 'GET_ONE':
      return one(resource, params);
    case 'GET_LIST':
      return page(resource, params);
    case 'GET_MANY':
      return page(resource, { filter: { id: { in: params.ids } }, meta: params.meta });
    case 'GET_MANY_REFERENCE':
      return page(resource, { ...params, filter: { ...params.filter, [params.target!]: { id: { eq: params.id } } } });
    default:
      throw new Error(`${method} ${resource}: records change by steps alone`);
  }
};

/** A query as ra-data-graphql asks it, and what react-admin makes of the answer. */
const request = <Answer, Variables extends object>(
  query: Operation<{ answer: Answer }, Variables>,
  variables: Variables,
  take: (answer: Answer) => { data: unknown; total?: number },
) => ({
  query: reading(query),
  variables,
  parseResponse: ({ data }: { data: { answer: Answer } }) => take(data.answer),
});

function one(resource: string, { id, meta }: Params) {
  const record = recordType(resource);
  return request(oneQuery(record, meta?.select ?? selectTitle(record)), { id }, data => {
    if (!data) throw missing;
    return { data };
  });
}

const missing = refused({ message: 'ra.notification.item_doesnt_exist', extensions: { code: 'NOT_FOUND' } });

/** The text of a query, and as much of its syntax as ra-data-graphql looks at. */
const reading = (text: string) => ({ text, definitions: [{ operation: 'query' }] });

export type Reading = ReturnType<typeof reading>;

function page(
  resource: string,
  { filter = {}, sort, pagination: { page, perPage } = { page: 1, perPage: 100 }, meta }: Params,
) {
  const record = recordType(resource);
  return request(
    pageQuery(record, meta?.select ?? selectTitle(record)),
    {
      filter: inApiTerms(record, filter).filter,
      first: perPage,
      offset: (page - 1) * perPage,
      ...orderOf(record, sort),
    },
    ({ nodes, totalCount }) => ({ data: nodes, total: totalCount }),
  );
}
