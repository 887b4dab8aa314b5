import { ApolloClient, ApolloLink, createHttpLink, InMemoryCache } from '@apollo/client';
import { i18nProvider } from '../i18n/i18nProvider.ts';

const language = new ApolloLink((operation, forward) => {
  const acceptLanguage = i18nProvider.getLocale() === 'zh' ? 'zh-CN' : 'en';
  operation.setContext(({ headers = {} }) => ({ headers: { ...headers, 'Accept-Language': acceptLanguage } }));
  return forward(operation);
});

/** A refusal in GraphQL's own shape is read by its code: an HTTP status in front of it would hide the message. */
async function fetchAnswer(...request: Parameters<typeof fetch>): Promise<Response> {
  const response = await fetch(...request);
  const isAnswer = response.headers.get('content-type')?.includes('json');
  return isAnswer ? new Response(response.body, { headers: response.headers }) : response;
}

/** Apollo carries the requests; what is fresh is decided by react-admin's query cache alone. */
export const client = new ApolloClient({
  link: language.concat(createHttpLink({ uri: '/graphql', credentials: 'same-origin', fetch: fetchAnswer })),
  cache: new InMemoryCache(),
  defaultOptions: { query: { fetchPolicy: 'no-cache' }, mutate: { fetchPolicy: 'no-cache' } },
});
