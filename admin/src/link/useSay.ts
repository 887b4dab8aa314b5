import { createContext, useContext } from 'react';
import { companyLanguage, type Language } from '../i18n/language.ts';
import type { Label } from '../schema/metadata.ts';
import { en } from './en.ts';
import { type Sentence, zh } from './zh.ts';

const sentences: Record<Language, Record<Sentence, string>> = { zh, en };

export const LanguageContext = createContext<Language>(companyLanguage);

/** The page's own sentences, and labels that came with the link, in the reader's language. */
export function useSay() {
  const language = useContext(LanguageContext);
  const say = (key: Sentence, facts: Record<string, string> = {}) =>
    sentences[language][key].replace(/\{(\w+)\}/g, (_, fact) => facts[fact] ?? '');
  return Object.assign(say, { label: (label: Label) => label[language], language });
}
