import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client/core';
import { i18nProvider } from '../i18n/i18nProvider.ts';
import { explained } from './refusal.ts';

type Variables = Record<string, unknown>;

/** Sends the reader's language along, and lets no HTTP status stand before what the answer itself says. */
async function fetchAnswer(address: RequestInfo | URL, request: RequestInit = {}): Promise<Response> {
  const language = i18nProvider.getLocale() === 'zh' ? 'zh-CN' : 'en';
  const response = await fetch(address, { ...request, headers: { ...request.headers, 'Accept-Language': language } });
  const isAnswer = response.headers.get('Content-Type')?.includes('json');
  return isAnswer ? new Response(response.body, { headers: response.headers }) : response;
}

/** The one way to the API, by the session's cookie. What is fresh is decided by react-admin's query cache alone. */
export const client = new ApolloClient({
  link: new HttpLink({ uri: '/graphql', fetch: fetchAnswer }),
  cache: new InMemoryCache(),
  defaultOptions: { query: { fetchPolicy: 'no-cache' }, mutate: { fetchPolicy: 'no-cache' } },
});

/** A query that react-admin does not ask for itself, such as the inbox. */
// biome-ignore lint/suspicious/noExplicitAny: each caller knows what it selected
export async function read(query: string, variables?: Variables): Promise<any> {
  const { data } = await explained(client.query({ query: gql(query), variables }));
  return data;
}

// biome-ignore lint/suspicious/noExplicitAny: each caller knows what it selected
export async function act(mutation: string, variables?: Variables, headers?: Record<string, string>): Promise<any> {
  const { data } = await explained(client.mutate({ mutation: gql(mutation), variables, context: { headers } }));
  return data;
}
