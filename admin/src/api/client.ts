import { send } from '../firstRequests.ts';
import { i18nProvider } from '../i18n/i18nProvider.ts';
import { languageOf } from '../i18n/language.ts';
import type { Given, Operation } from './operation.ts';
import { noAnswer, refusalOf, refused } from './refusal.ts';

interface Answer<Data> {
  data?: Data | null;
  errors?: Parameters<typeof refused>[0][];
}

/**
 * The one way to the API, by the session's cookie, in the reader's language. No HTTP status stands before what the answer
 * itself says, and what is fresh is decided by react-admin's query cache alone.
 */
export const request = <Data>(query: string, variables: object = {}, headers?: Record<string, string>): Promise<Data> =>
  dataOf(send(languageOf(i18nProvider.getLocale()), query, variables, headers));

/** What the API says to a request that was sent. */
export async function dataOf<Data>(sent: Promise<Response>): Promise<Data> {
  const answer = await sent.then((response): Promise<Answer<Data>> => response.json()).catch(() => undefined);
  if (answer?.errors?.[0]) throw refused(answer.errors[0]);
  if (!answer?.data) throw noAnswer();
  return answer.data;
}

/** What was taken along of the answer to a query that gets none, if anything was. */
export const orKept = <Data>(query: string, variables: object, sent: Promise<Data>): Promise<Data> =>
  sent.catch(async error => {
    if (refusalOf(error).code !== 'NO_ANSWER') throw error;
    const kept = await import('../field/answers.ts').then(
      ({ keptAnswer }) => keptAnswer(query, variables),
      () => undefined,
    );
    if (kept === undefined) throw error;
    return kept as Data;
  });

/** Declares that an answer will do which is a minute old: a replica of the database may give it. */
export const mayBeStale = { 'Cache-Control': 'max-stale=60' };

/** A query that react-admin does not ask for itself, such as the inbox. */
export const read = <Data, Variables extends object>(
  query: Operation<Data, Variables>,
  ...[variables, headers]: Given<Variables, [headers?: Record<string, string>]>
): Promise<Data> => orKept(query, variables ?? {}, request(query, variables, headers));

export const mutate = <Data, Variables extends object>(
  mutation: Operation<Data, Variables>,
  ...[variables, headers]: Given<Variables, [headers?: Record<string, string>]>
): Promise<Data> => request(mutation, variables, headers);
