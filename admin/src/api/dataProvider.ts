import { type DataProvider, HttpError, type PaginationPayload, type RaRecord, type SortPayload } from 'react-admin';
import { recordType } from '../schema/schema.ts';
import { selectTitle } from '../schema/selection.ts';
import { ask } from './ask.ts';
import { performStep } from './performStep.ts';
import { oneQuery, pageQuery } from './queries.ts';

interface PageParams {
  filter?: unknown;
  sort?: SortPayload;
  pagination?: PaginationPayload;
  /** The fields on screen, as `schema/selection` writes them; without it, what names the record. */
  meta?: { select?: string };
}

async function readPage(resource: string, { filter, sort, pagination, meta }: PageParams) {
  const record = recordType(resource);
  const { page = 1, perPage = 100 } = pagination ?? {};
  const order = record.fields.find(({ name }) => name === sort?.field)?.order;
  const { answer } = await ask(pageQuery(record, meta?.select ?? selectTitle(record)), {
    filter,
    first: perPage,
    offset: (page - 1) * perPage,
    ...(order && { orderBy: [`${order}_${sort!.order}`] }),
  });
  return { data: answer.nodes, total: answer.totalCount };
}

async function readOne(resource: string, id: RaRecord['id'], select?: string) {
  const record = recordType(resource);
  const { answer } = await ask(oneQuery(record, select ?? selectTitle(record)), { id });
  if (!answer) throw new HttpError('ra.notification.item_doesnt_exist', 404, { code: 'NOT_FOUND' });
  return { data: answer };
}

const byStepsAlone = () => Promise.reject(new Error('Records change by steps alone'));

/**
 * Reads with the API's own filters and writes by steps. Plain requests: a GraphQL client's cache would stand
 * behind react-admin's own unused, and weigh a fifth of the first visit.
 */
export const dataProvider = {
  getList: readPage,
  getOne: (resource, { id, meta }) => readOne(resource, id, meta?.select),
  getMany: (resource, { ids }) => readPage(resource, { filter: { id: { in: ids } } }),
  getManyReference: (resource, { target, id, filter, ...page }) =>
    readPage(resource, { ...page, filter: { ...filter, [target]: { id: { eq: id } } } }),
  create: byStepsAlone,
  update: byStepsAlone,
  updateMany: byStepsAlone,
  delete: byStepsAlone,
  deleteMany: byStepsAlone,
  ask,
  performStep,
} satisfies DataProvider;

export type SanbaoDataProvider = typeof dataProvider;
