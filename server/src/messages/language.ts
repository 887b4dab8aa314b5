import { en } from './en/sentences.ts';
import { companyLanguage, type InEach, type Language, spoken } from './spoken.ts';

import { zh } from './zh/sentences.ts';

export { companyLanguage, type InEach, type Language };

/** A language: its own name for itself, its locale (dates, lists, plurals), and its sentences. */
interface Spoken {
  name: string;
  locale: string;
  sentences: Record<keyof typeof zh, string>;
}

/** Each of the languages with its catalogue. */
export const languages: Record<Language, Spoken> = {
  zh: { ...spoken.zh, sentences: zh },
  en: { ...spoken.en, sentences: en },
};

export const languageCodes = () => Object.keys(languages) as Language[];

export const isLanguage = (code: unknown): code is Language => languageCodes().some(language => language === code);

/** The first language of the request that is spoken here. */
export function languageOf(acceptLanguage = ''): Language {
  const wanted = acceptLanguage.split(',').map(range => range.trim().toLowerCase().split(/[-_;]/)[0]);
  return wanted.find(isLanguage) ?? companyLanguage;
}

export const inEach = <T>(say: (language: Language) => T) =>
  Object.fromEntries(languageCodes().map(language => [language, say(language)])) as InEach<T>;

/** `甲、乙` or `A, B`. */
export const listIn = (language: Language, items: readonly string[]) =>
  new Intl.ListFormat(languages[language].locale, { type: 'conjunction', style: 'narrow' }).format(items);

/** An amount as it is written beside its currency: `1,152.60 元`, `CNY 1,152.60`. */
export function amountIn(language: Language, amount: string | number): string {
  const text = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
    amount as number,
  );
  return language === companyLanguage ? `${text} 元` : `CNY ${text}`;
}

/** A business day as it is written out. */
export const dayIn = (language: Language, day: string) =>
  new Intl.DateTimeFormat(languages[language].locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
