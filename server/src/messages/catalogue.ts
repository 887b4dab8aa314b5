import { IntlMessageFormat } from 'intl-messageformat';
import { type Language, languages, listIn } from './language.ts';
import type { zh } from './zh/sentences.ts';

export type MessageKey = keyof typeof zh;

/** Parsed once a language and key. */
const formats = new Map<string, IntlMessageFormat>();

function formatOf(language: Language, key: MessageKey): IntlMessageFormat {
  const name = `${language} ${key}`;
  const existing = formats.get(name);
  if (existing) return existing;
  const { sentences, locale } = languages[language];
  const format = new IntlMessageFormat(sentences[key], locale, undefined, { ignoreTag: true });
  formats.set(name, format);
  return format;
}

/** A fact that is missing is nothing to be read; a number stays one, since the plural follows from it. */
const asText = (fact: unknown) => (typeof fact === 'number' ? fact : String(fact ?? ''));

const isList = (fact: unknown): fact is readonly string[] =>
  Array.isArray(fact) && fact.every(each => typeof each === 'string');

/** A fact as it is read in a language: names and numbers in a row are listed as one does there. */
export const factIn = (language: Language, fact: unknown) => (isList(fact) ? listIn(language, fact) : fact);

/** The sentence of the catalogue (ICU MessageFormat) with its facts filled in. */
export function message(language: Language, key: MessageKey, facts: Record<string, unknown> = {}): string {
  // Facts may be a whole record: what the sentence wants of it is looked up when it is wanted.
  const wanted = new Proxy<Record<string, string>>(
    {},
    { has: () => true, get: (_, name) => asText(factIn(language, facts[String(name)])) },
  );
  return String(formatOf(language, key).format(wanted));
}
