import { i18nProvider } from '../i18n/i18nProvider.ts';
import { noAnswer, refused } from './refusal.ts';

type Variables = Record<string, unknown>;

/** Sends one operation with the session's cookie and the reader's language; a refusal becomes an HttpError. */
// biome-ignore lint/suspicious/noExplicitAny: each caller knows what it selected
export async function ask(query: string, variables?: Variables, headers?: Record<string, string>): Promise<any> {
  const language = i18nProvider.getLocale() === 'zh' ? 'zh-CN' : 'en';
  const answer = await fetch('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Accept-Language': language, ...headers },
    body: JSON.stringify({ query, variables }),
  })
    .then(response => response.json())
    .catch(() => undefined);
  if (!answer) throw noAnswer();
  if (answer.errors?.length) throw refused(answer.errors[0]);
  return answer.data;
}
