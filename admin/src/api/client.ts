import { i18nProvider } from '../i18n/i18nProvider.ts';
import { localeOf } from '../i18n/language.ts';
import type { Given, Operation } from './operation.ts';
import { noAnswer, refused } from './refusal.ts';

interface Answer<Data> {
  data?: Data | null;
  errors?: Parameters<typeof refused>[0][];
}

/**
 * The one way to the API, by the session's cookie, in the reader's language. No HTTP status stands before what the answer
 * itself says, and what is fresh is decided by react-admin's query cache alone.
 */
export async function ask<Data>(
  query: string,
  variables: object = {},
  headers?: Record<string, string>,
): Promise<Data> {
  const language = localeOf(i18nProvider.getLocale());
  const answer = await fetch('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Accept-Language': language, ...headers },
    body: JSON.stringify({ query, variables }),
  })
    .then((response): Promise<Answer<Data>> => response.json())
    .catch(() => undefined);
  if (answer?.errors?.[0]) throw refused(answer.errors[0]);
  if (!answer?.data) throw noAnswer();
  return answer.data;
}

/** A query that react-admin does not ask for itself, such as the inbox. */
export const read = <Data, Variables extends object>(
  query: Operation<Data, Variables>,
  ...[variables]: Given<Variables>
): Promise<Data> => ask(query, variables);

export const act = <Data, Variables extends object>(
  mutation: Operation<Data, Variables>,
  ...[variables, headers]: Given<Variables, [headers?: Record<string, string>]>
): Promise<Data> => ask(mutation, variables, headers);
