import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client/core';
import { i18nProvider } from '../i18n/i18nProvider.ts';
import { localeOf } from '../i18n/language.ts';
import type { Given, Operation } from './operation.ts';
import { explained } from './refusal.ts';

/** Sends the reader's language along, and lets no HTTP status stand before what the answer itself says. */
async function fetchAnswer(address: RequestInfo | URL, request: RequestInit = {}): Promise<Response> {
  const language = localeOf(i18nProvider.getLocale());
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
export async function read<Answer, Variables extends object>(
  query: Operation<Answer, Variables>,
  ...[variables]: Given<Variables>
): Promise<Answer> {
  const { data } = await explained(client.query<Answer>({ query: gql(query), variables }));
  return data;
}

export async function act<Answer, Variables extends object>(
  mutation: Operation<Answer, Variables>,
  ...[variables, headers]: Given<Variables, [headers?: Record<string, string>]>
): Promise<Answer> {
  const { data } = await explained(client.mutate<Answer>({ mutation: gql(mutation), variables, context: { headers } }));
  return data!;
}
