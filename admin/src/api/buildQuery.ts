import { gql } from '@apollo/client';
import type { GetListParams, GetManyParams, GetManyReferenceParams, GetOneParams } from 'react-admin';
import type { RecordType } from '../schema/metadata.ts';
import { recordType } from '../schema/schema.ts';
import { selectTitle } from '../schema/selection.ts';

type Params = GetListParams & GetOneParams & GetManyParams & GetManyReferenceParams;

interface Answer {
  data: { answer: any };
}

/** Turns react-admin's four ways of reading into queries; records change by steps alone (see `performStep`). */
export const buildQuery = () => (method: string, resource: string, params: Partial<Params>) => {
  const record = recordType(resource);
  const select: string = params.meta?.select ?? selectTitle(record);
  switch (method) {
    case 'GET_LIST':
      return page(record, select, params, params.filter);
    case 'GET_MANY_REFERENCE':
      return page(record, select, params, { ...params.filter, [params.target!]: { id: { eq: params.id } } });
    case 'GET_MANY':
      return page(record, select, { pagination: { page: 1, perPage: 100 } }, { id: { in: params.ids } });
    case 'GET_ONE':
      return {
        query: gql`query ${record.name}Page($id: ID!) { answer: ${record.one}(id: $id) { ${select} } }`,
        variables: { id: params.id },
        parseResponse: ({ data }: Answer) => ({ data: data.answer }),
      };
    default:
      throw new Error(`${method} ${resource}: records change by steps alone`);
  }
};

function page(record: RecordType, select: string, { pagination, sort }: Partial<Params>, filter: unknown) {
  const { page: number = 1, perPage = 25 } = pagination ?? {};
  const order = record.fields.find(({ name }) => name === sort?.field)?.order;
  return {
    query: gql`query ${record.name}List($filter: ${record.filter}, ${record.order ? `$orderBy: [${record.order}!], ` : ''}$first: Int, $offset: Int) {
      answer: ${record.list}(filter: $filter, ${record.order ? 'orderBy: $orderBy, ' : ''}first: $first, offset: $offset) {
        nodes { ${select} }
        totalCount
      }
    }`,
    variables: {
      filter,
      first: perPage,
      offset: (number - 1) * perPage,
      ...(order && { orderBy: [`${order}_${sort!.order}`] }),
    },
    parseResponse: ({ data }: Answer) => ({ data: data.answer.nodes, total: data.answer.totalCount }),
  };
}
