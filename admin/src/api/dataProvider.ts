import buildDataProvider from 'ra-data-graphql';
import type { DataProvider } from 'react-admin';
import { buildQuery } from './buildQuery.ts';
import { client, read } from './client.ts';
import { performStep } from './performStep.ts';
import { explained } from './refusal.ts';

const reading = buildDataProvider({
  client,
  buildQuery,
  introspection: false,
  query: () => ({ fetchPolicy: 'no-cache' }),
});

/** Reads by ra-data-graphql, writes by steps; a refusal keeps what the API says about it. */
export const dataProvider = {
  ...reading,
  getList: (...asked) => explained(reading.getList(...asked)),
  getOne: (...asked) => explained(reading.getOne(...asked)),
  getMany: (...asked) => explained(reading.getMany(...asked)),
  getManyReference: (...asked) => explained(reading.getManyReference(...asked)),
  read,
  performStep,
} satisfies DataProvider;

export type SanbaoDataProvider = typeof dataProvider;
