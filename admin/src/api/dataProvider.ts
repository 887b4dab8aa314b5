import type { DocumentNode } from 'graphql';
import buildGraphQLProvider from 'ra-data-graphql';
import type { DataProvider } from 'react-admin';
import { buildQuery } from './buildQuery.ts';
import { client } from './client.ts';
import { performStep } from './performStep.ts';
import { toHttpError } from './refusal.ts';

const reading = buildGraphQLProvider({
  client,
  buildQuery,
  introspection: false,
  query: () => ({ fetchPolicy: 'no-cache' }),
});

/** ra-data-graphql gives every refusal the status 200; the providers need the one that its code means. */
const explained =
  <Params extends unknown[], Answer>(read: (...params: Params) => Promise<Answer>) =>
  (...params: Params) =>
    read(...params).catch((error: unknown) => {
      throw toHttpError(error);
    });

/** A query with a page of its own, such as the inbox. */
const ask = (query: DocumentNode) => client.query({ query }).then(({ data }) => data);

export const dataProvider = {
  ...reading,
  getList: explained(reading.getList),
  getOne: explained(reading.getOne),
  getMany: explained(reading.getMany),
  getManyReference: explained(reading.getManyReference),
  ask: explained(ask),
  performStep,
} satisfies DataProvider;

export type SanbaoDataProvider = typeof dataProvider;
