import buildDataProvider from 'ra-data-graphql';
import { type DataProvider, HttpError } from 'react-admin';
import { buildQuery, type Reading } from './buildQuery.ts';
import { orKept, read, request } from './client.ts';
import { performStep } from './performStep.ts';

/** What ra-data-graphql asks of a client; Apollo's, made for caches that nobody uses here, is not loaded. */
const client = {
  query: async ({ query, variables }: { query: Reading; variables: object }) => ({
    data: await orKept(query.text, variables, request(query.text, variables)),
  }),
};

const reading = buildDataProvider({ client, buildQuery, introspection: false } as never);

/** ra-data-graphql hands on the client's error as the body of one of its own. */
const explained = <Answer>(answer: Promise<Answer>): Promise<Answer> =>
  answer.catch(error => {
    throw error.body instanceof HttpError ? error.body : error;
  });

/** Reads by ra-data-graphql, writes by steps; a refusal keeps what the API says about it. */
export const dataProvider = {
  ...reading,
  getList: (...params) => explained(reading.getList(...params)),
  getOne: (...params) => explained(reading.getOne(...params)),
  getMany: (...params) => explained(reading.getMany(...params)),
  getManyReference: (...params) => explained(reading.getManyReference(...params)),
  read,
  performStep,
} satisfies DataProvider;

export type SanbaoDataProvider = typeof dataProvider;
