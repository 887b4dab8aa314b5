import { readDevice } from './device.ts';
import { viewerQuery } from './generated/operations.ts';
import { labelTexts } from './i18n/labelTexts.ts';
import { type Language, localeOf } from './i18n/language.ts';
import { presentLanguage, storeKey } from './reader.ts';

/** Sends a request to the API by the session's cookie, in the reader's language. */
export const send = (language: Language, query: string, variables = {}, headers = {}): Promise<Response> =>
  fetch('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Accept-Language': localeOf(language), ...headers },
    body: JSON.stringify({ query, variables }),
  });

let viewer: Promise<Response> | undefined;

/** What every page of the panel needs is asked for while its code is still on its way: who is signed in, and the labels. */
export function sendFirstRequests() {
  const language = presentLanguage();
  void labelTexts(language).catch(() => {});
  if (!readDevice(storeKey('signedIn'))) return;
  viewer = send(language, viewerQuery);
  viewer.catch(() => {});
}

/** The answer to who is signed in, for the first that asks. */
export function takeViewer() {
  const taken = viewer;
  viewer = undefined;
  return taken;
}
